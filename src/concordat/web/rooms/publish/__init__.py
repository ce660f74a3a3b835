"""The pages of `publish`."""
