"""Acts of `merge`, one file each."""
