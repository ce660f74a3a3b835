"""Shell: engine."""
