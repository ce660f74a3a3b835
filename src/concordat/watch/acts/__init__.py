"""Acts of `watch`, one file each."""
