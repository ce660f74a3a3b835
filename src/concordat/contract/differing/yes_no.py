"""Yes or no: takes two answers under a clause, gives which of them the other one is."""

from concordat.contract.difference import Difference
from concordat.contract.records import Clause
from concordat.kernel.text import shown


def differ(clause: Clause, first: bool, other: bool) -> Difference:
    """Return the two answers, where they differ; they have no size."""
    if first == other:
        return Difference("the same")
    return Difference(f"{shown(other)} instead of {shown(first)}", added=(shown(other),), removed=(shown(first),))
