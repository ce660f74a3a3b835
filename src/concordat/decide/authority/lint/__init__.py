"""Checks of a scheme, one file each, found by name: each takes what is linted and gives a finding for every clause that cannot stand."""
