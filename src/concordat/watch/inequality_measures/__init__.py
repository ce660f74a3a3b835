"""Measures of inequality between groups, one file each."""
