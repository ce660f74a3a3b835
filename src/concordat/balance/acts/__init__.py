"""Acts of `balance`, one file each."""
