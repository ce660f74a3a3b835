"""The pages of `decide`."""
