"""Shell: the service. Django serves the rooms: pages to read, acts to do, an interface for programs. Nothing imports it."""
