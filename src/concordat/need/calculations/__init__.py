"""Public calculations of `need`, one file each."""
