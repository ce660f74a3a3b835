"""Public names of `publish`."""
