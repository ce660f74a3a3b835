"""Who may read a line of an open book: takes the line and who asks, gives the bodies that may, or whether a reader does."""

from collections.abc import Collection
from typing import get_args

from concordat.contract.records import Line
from concordat.kernel.given import find
from concordat.kernel.system import System
from concordat.pay.records import CostLine, SeenBy
from concordat.who.records import Body

# From the most open to the least; a reader sees a line where their own place in it is as far on.
LEVELS: tuple[SeenBy, ...] = get_args(SeenBy)
EVERYONE, SYSTEM, BOTH, PROVIDER = LEVELS


def book_readers(line: CostLine, system: System) -> tuple[str, ...]:
    """Return the bodies whose people may read a line; everyone may read one that is open to everyone."""
    if line.seen_by == PROVIDER:
        return (line.provider,)
    if line.seen_by == BOTH:
        own = find(system, Line, line.line)
        return tuple(dict.fromkeys((line.provider, *((own.commissioner,) if own else ()))))
    return tuple(body.id for body in system.all(Body))


def level_of(bodies: Collection[str], provider: str, commissioners: Collection[str]) -> SeenBy:
    """Return how far into a contract's book the people of some bodies see."""
    if provider in bodies:
        return PROVIDER
    if any(body in bodies for body in commissioners):
        return BOTH
    return SYSTEM if bodies else EVERYONE


def sees(reader: SeenBy, seen_by: SeenBy) -> bool:
    """Say whether a reader at a level sees what is open to another: the provider sees all, everyone else up to their own."""
    return LEVELS.index(seen_by) <= LEVELS.index(reader)
