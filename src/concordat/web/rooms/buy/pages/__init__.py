"""One file for each page of `buy`."""
