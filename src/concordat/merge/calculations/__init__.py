"""Public calculations of `merge`, one file each."""
