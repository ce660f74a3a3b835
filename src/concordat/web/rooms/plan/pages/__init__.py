"""One file for each page of `plan`."""
