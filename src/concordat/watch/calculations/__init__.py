"""Public calculations of `watch`, one file each."""
