"""Public names of `contract`."""
