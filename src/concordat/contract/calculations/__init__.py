"""Public calculations of `contract`, one file each."""
