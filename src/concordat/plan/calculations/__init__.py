"""Public calculations of `plan`, one file each."""
