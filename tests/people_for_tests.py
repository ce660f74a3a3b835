"""What the tests of people share: the password of those who are made up for them."""

PASSWORD = "four ordinary words here"
