"""One file for each page of `decide`."""
