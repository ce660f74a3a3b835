"""Public names of `pay`."""
