"""Acts of `plan`, one file each."""
