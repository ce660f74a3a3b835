"""The pages of `who`."""
