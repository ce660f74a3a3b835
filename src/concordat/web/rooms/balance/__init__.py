"""The pages of `balance`."""
