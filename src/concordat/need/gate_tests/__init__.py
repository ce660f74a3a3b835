"""Tests of a baseline before a plan is signed on it: one file each, found by name; each takes a case and gives its number, or why it was not asked."""
