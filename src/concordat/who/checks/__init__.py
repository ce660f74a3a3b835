"""Checks of the records of `who`, one file each: `check(facts)` gives findings."""
