"""Shell: store."""
