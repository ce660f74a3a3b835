"""Findings about votes: takes what is impossible and why, gives the finding with its field."""

from concordat.kernel.finding import Finding, Place


def impossible(kind: str, what: str, why: str, field: str) -> Finding:
    """Return the finding for a count or name that no meeting can have produced."""
    return Finding(kind, what, why, "Check the minutes and correct the record.", Place(field=field))
