"""One file for each page of `merge`."""
