"""Public calculations of `pay`, one file each."""
