"""Shares of one event: takes the succession lines out of one predecessor, gives the exact share each successor takes."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from concordat.who.records import Succession

UNALLOCATED = "unallocated"
# One line of these kinds moves the whole body; a split or a boundary change needs shares or weights.
WHOLE_BODY = frozenset({"merge", "absorb", "rename", "recode"})
# After these the predecessor lives on, so that what no line moves stays with it.
PREDECESSOR_LIVES_ON = frozenset({"boundary", "transfer-of-function"})


def moves_people(line: Succession) -> bool:
    """Say whether a line moves anything a table holds: a function alone moves no people or money unless a share says so."""
    return line.kind != "transfer-of-function" or line.share is not None or line.residue


def shares_of(lines: Iterable[Succession]) -> Mapping[str, Fraction] | None:
    """Return the share of each successor out of one predecessor on one day; None where it splits without shares.

    The shares returned sum to exactly 1: what no line names goes to the line marked `residue`, else stays with a
    predecessor that lives on, else to `unallocated`. None also where the stated shares exceed 1.
    """
    moving = [line for line in lines if moves_people(line)]
    if not moving:
        return {line.predecessor: Fraction(1) for line in lines}
    if _is_whole(moving):
        return {moving[0].successor: Fraction(1)}
    if any(line.share is None and not line.residue for line in moving):
        return None
    parts: dict[str, Fraction] = {}
    for line in moving:
        parts[line.successor] = parts.get(line.successor, Fraction(0)) + Fraction(line.share or 0)
    rest = 1 - sum(parts.values())
    if rest < 0 or any(part < 0 for part in parts.values()):
        return None
    if rest:
        keeper = _keeper(moving)
        parts[keeper] = parts.get(keeper, Fraction(0)) + rest
    return {successor: part for successor, part in parts.items() if part}


def _is_whole(moving: list[Succession]) -> bool:
    one_successor = len({line.successor for line in moving}) == 1
    return one_successor and all(line.kind in WHOLE_BODY and line.share is None for line in moving)


def _keeper(moving: list[Succession]) -> str:
    for line in moving:
        if line.residue:
            return line.successor
    lives_on = all(line.kind in PREDECESSOR_LIVES_ON for line in moving)
    return moving[0].predecessor if lives_on else UNALLOCATED
