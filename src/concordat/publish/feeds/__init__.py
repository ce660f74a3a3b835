"""Feeds and open data: what people follow and machines read, each in its own standard; nothing in them is not on a page."""
