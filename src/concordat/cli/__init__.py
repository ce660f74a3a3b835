"""Shell: cli."""
