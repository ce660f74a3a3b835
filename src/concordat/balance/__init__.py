"""Public names of `balance`."""
