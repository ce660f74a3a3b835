"""One file for each page of `balance`."""
