"""What the law of changes says against the register, one file each, found by name: each takes the register on a day and gives what it finds."""
