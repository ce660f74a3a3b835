"""Public calculations of `publish`, one file each."""
