"""The pages of the rooms: one folder for each room, one file for each page, found by their names."""
