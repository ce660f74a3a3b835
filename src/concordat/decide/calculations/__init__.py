"""Public calculations of `decide`, one file each."""
