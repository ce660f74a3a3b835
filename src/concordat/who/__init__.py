"""Public names of `who`."""
