"""Signals of the records of reorganisations: one file each, with its title, why it matters, what is next, and what gives it of a system on a day."""
