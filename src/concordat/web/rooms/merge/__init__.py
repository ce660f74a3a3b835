"""The pages of `merge`."""
