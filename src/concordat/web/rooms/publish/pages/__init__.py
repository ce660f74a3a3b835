"""One file for each page of `publish`."""
