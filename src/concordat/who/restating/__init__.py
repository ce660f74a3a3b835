"""Restating: any table keyed by body or place on the structure of another date, with conserved totals proved."""
