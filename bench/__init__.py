"""Measurements: each file is one, run in a process of its own, with a ratio to a named peer or to the limit."""
