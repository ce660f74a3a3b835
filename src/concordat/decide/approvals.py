"""Approvals that are not plain, as a table: takes what a body carried and who has declared it compatible, gives how it counts and what it waits for."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

Sort = Literal["original", "variant"]
Counts = Literal["for", "subject", "outstanding", "against"]

# Which text was carried, whether all others have declared it compatible, whether no condition is left: how it counts.
# Declaring and discharging only ever move to the right, and no row there counts for less.
STANDS: Mapping[tuple[Sort, bool, bool], Counts] = MappingProxyType(
    {
        ("original", False, False): "outstanding",
        ("original", True, False): "subject",
        ("original", False, True): "for",
        ("original", True, True): "for",
        ("variant", False, False): "outstanding",
        ("variant", False, True): "outstanding",
        ("variant", True, False): "subject",
        ("variant", True, True): "for",
    }
)


def yet_to_declare(
    sort: Sort, own: str, voting: Iterable[str], declared: Iterable[str], same_text: Iterable[str], left: Iterable[str]
) -> tuple[str, ...]:
    """Return the bodies that must still declare an approval compatible, in the order of the vote.

    `same_text` are those that carried that same text: they have agreed to the text, but not to conditions that are `left`.
    Where all have carried it, nobody is left to speak for the original, and one of them must say that it is compatible.
    """
    others = tuple(body for body in voting if body != own)
    said = frozenset(declared) - {own}
    if sort == "original" and not tuple(left):
        return ()
    agreed = frozenset() if tuple(left) else frozenset(same_text)
    needed = tuple(body for body in others if body not in agreed)
    if not needed and not said:
        needed = others
    return tuple(body for body in needed if body not in said)


def stands(sort: Sort, declared: Iterable[str], waits_for: Iterable[str], left: Iterable[str]) -> Counts:
    """Return how an approval counts that these bodies declared compatible, that waits for others, and of which these conditions are left.

    Another text never counts for the original by itself: at least one other body must have declared it compatible.
    """
    compatible = not tuple(waits_for) and (sort == "original" or bool(tuple(declared)))
    return STANDS[sort, compatible, not tuple(left)]
