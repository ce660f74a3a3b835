"""Public calculations of `who`, one file each."""
