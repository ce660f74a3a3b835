"""The pages of `contract`."""
