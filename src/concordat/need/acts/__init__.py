"""Acts of `need`, one file each."""
