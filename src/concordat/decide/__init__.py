"""Public names of `decide`."""
