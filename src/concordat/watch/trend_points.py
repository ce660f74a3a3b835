"""Points a trend stands on: takes periods in order of time, gives the last so many that do not overlap, or why there are too few."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Protocol


class Period(Protocol):
    """What has a first day and a first day after it."""

    @property
    def starts(self) -> date:
        """Its first day."""

    @property
    def ends(self) -> date:
        """The first day after it."""


def last_apart(periods: Sequence[Period], wanted: int) -> tuple[tuple[int, ...], str]:
    """Return the places of the last `wanted` periods that neither overlap nor lie unevenly, or none and the reason in words."""
    if len({one.starts for one in periods}) < len(periods):
        return (), "a period comes twice"
    order = sorted(range(len(periods)), key=lambda place: periods[place].starts, reverse=True)
    chosen: list[int] = []
    for place in order:
        if not chosen or periods[place].ends <= periods[chosen[-1]].starts:
            chosen.append(place)
    chosen = chosen[:wanted][::-1]
    if len(chosen) < wanted:
        return (), f"there are {len(chosen)} periods that do not overlap, and {wanted} are needed"
    months = [periods[place].starts.year * 12 + periods[place].starts.month for place in chosen]
    if len({after - before for before, after in pairwise(months)}) > 1:
        return (), "periods are not evenly spaced"
    return tuple(chosen), ""
