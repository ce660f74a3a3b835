"""Groups by deprivation: takes names of groups, gives which of how many each is, the first the most deprived, and their order."""

import re
from collections.abc import Iterable, Mapping

# How many parts a scale has.
SCALES: Mapping[str, int] = {"third": 3, "quarter": 4, "fifth": 5, "quintile": 5, "tenth": 10, "decile": 10}
_NAMED = re.compile(r"deprivation (\w+) ([0-9]+)")


def deprivation_place(group: str) -> tuple[str, int] | None:
    """Return the scale of a group and its place on it, 1 the most deprived: `deprivation fifth 2` gives fifth, 2; None for another group."""
    found = _NAMED.fullmatch(group.strip().lower())
    if not found or found[1] not in SCALES or not 1 <= int(found[2]) <= SCALES[found[1]]:
        return None
    return found[1], int(found[2])


def in_order(groups: Iterable[str]) -> list[str]:
    """Return groups in the order of their names, those by deprivation from the most to the least deprived."""

    def order(group: str) -> tuple[str, int, str]:
        scale, place = deprivation_place(group) or ("", 0)
        return (f"deprivation {scale}", place, "") if scale else (group, 0, group)

    return sorted(set(groups), key=order)
