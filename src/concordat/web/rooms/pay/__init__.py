"""The pages of `pay`."""
