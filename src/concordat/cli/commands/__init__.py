"""The commands, one file each; heavy imports stand inside the functions so that help appears at once."""
