"""One file for each page of `need`."""
