"""One file for each page of `contract`."""
