"""One holder on every day: takes holdings as starts, ends and bodies, gives the stretches with none, one or several, by a sweep over ends."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from concordat.merge.duty_map import Span


class Stretch(NamedTuple):
    """Days without a break on which the same bodies hold."""

    start: int
    end: int
    bodies: tuple[str, ...]

    @property
    def days(self) -> int:
        """How many days."""
        return self.end - self.start


def stretches(held: Iterable[tuple[int, int, str]], inside: Span) -> tuple[Stretch, ...]:
    """Return the whole of `inside` as stretches in order of day; neighbours differ in who holds, none is empty.

    A body that is given twice for one day holds once.
    """
    ordered = sorted(held)
    chained = _chain(ordered, inside)
    if chained is not None:
        return chained
    marks: dict[int, list[tuple[str, int]]] = {inside.start: [], inside.end: []}
    for start, end, body in ordered:
        marks.setdefault(start, []).append((body, 1))
        marks.setdefault(end, []).append((body, -1))
    count: dict[str, int] = {}
    found: list[Stretch] = []
    for day, following in pairwise(sorted(marks)):
        for body, step in marks[day]:
            count[body] = count.get(body, 0) + step
        bodies = tuple(sorted(body for body, number in count.items() if number))
        if found and found[-1].bodies == bodies:
            found[-1] = Stretch(found[-1].start, following, bodies)
        else:
            found.append(Stretch(day, following, bodies))
    return tuple(found)


def _chain(ordered: list[tuple[int, int, str]], inside: Span) -> tuple[Stretch, ...] | None:
    """Return the stretches where each holding begins as the one before ends, which is how it should be; else None."""
    day, before = inside.start, ""
    for start, end, body in ordered:
        if start != day or body == before:
            return None
        day, before = end, body
    return tuple(Stretch(start, end, (body,)) for start, end, body in ordered) if day == inside.end else None
