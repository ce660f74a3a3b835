"""The trackers, one file each, found by name: each takes a system and a day, gives a row for every record with its state and clock."""
