"""One file for each page of `pay`."""
