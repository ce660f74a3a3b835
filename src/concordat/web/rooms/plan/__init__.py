"""The pages of `plan`."""
