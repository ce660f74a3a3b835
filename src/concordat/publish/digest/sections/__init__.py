"""The sections of the report, one file each, found by name; `PLACE` is a section's place in the order of reading."""
