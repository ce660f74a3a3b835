"""One file for each page of `watch`."""
