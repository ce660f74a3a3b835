"""The pages of `buy`."""
