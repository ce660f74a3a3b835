"""The pages of `need`."""
