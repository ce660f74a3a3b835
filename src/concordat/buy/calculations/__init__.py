"""Public calculations of `buy`, one file each."""
