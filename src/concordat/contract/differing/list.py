"""List: takes two lists under a clause, gives what is in the other alone and what it lacks, whatever the order."""

from concordat.contract.difference import Difference
from concordat.contract.records import Clause


def differ(clause: Clause, first: tuple[str, ...], other: tuple[str, ...]) -> Difference:
    """Return what the other list has besides, and what it lacks."""
    added = tuple(one for one in other if one not in first)
    removed = tuple(one for one in first if one not in other)
    parts = (f"also {', '.join(added)}" * bool(added), f"without {', '.join(removed)}" * bool(removed))
    return Difference("; ".join(filter(None, parts)) or "the same", added=added, removed=removed)
