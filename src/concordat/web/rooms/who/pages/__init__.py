"""One file for each page of `who`."""
