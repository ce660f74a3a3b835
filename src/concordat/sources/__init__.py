"""Shell: sources."""
