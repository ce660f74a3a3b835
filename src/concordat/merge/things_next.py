"""What comes next for a thing that moves: takes a schedule, things of it and bodies, gives what one of these bodies can record of each."""

from collections.abc import Collection, Iterable

from concordat.merge.transferring import Movement
from concordat.merge.transfers_of import Transfers, next_to_agree

NAME, AGREE = "Name who receives it", "Agree to it"


def next_of_things(of: Transfers, moved: Iterable[Movement], bodies: Collection[str]) -> dict[str, str]:
    """Return for things, by code, what one of some bodies can record next; nothing of a thing of which none of them can."""
    said = {}
    for one in moved:
        line = of.lines.get(one.item)
        if one.how == "default receiver" and line is None and one.sender in bodies:
            said[one.item] = NAME
        elif one.how == "scheduled" and line is not None and next_to_agree(line) in bodies:
            said[one.item] = AGREE
    return said
