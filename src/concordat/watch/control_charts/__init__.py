"""Kinds of control chart, one file each."""
