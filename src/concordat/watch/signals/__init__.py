"""Signals: one file each, with its title, why it matters, and what gives it of a case."""
