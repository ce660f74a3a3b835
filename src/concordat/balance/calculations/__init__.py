"""Public calculations of `balance`, one file each."""
