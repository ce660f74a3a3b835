"""Lineage: takes succession lines, gives predecessors and successors closed over time with the dated path to each.

Self-successors, cycles and pairs that occur on several dates are survived: a path only goes forward in time, each body
is settled once at its earliest day, so a closure is as fast as the lines it can reach.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because, because_record
from concordat.kernel.period import ONE_DAY
from concordat.kernel.system import key_of
from concordat.who.knowledge import known
from concordat.who.placement import Placement, place
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """A predecessor or successor: the day it was reached, the exact share passed on (None where a split states none), the path."""

    body: str
    on: date
    share: Fraction | None
    path: tuple[Succession, ...]


@dataclass(frozen=True)
class Lineage:
    """Succession lines indexed once; ask it for any number of bodies."""

    lines: tuple[Succession, ...]
    leaving: dict[str, list[Succession]] = field(init=False, repr=False)
    entering: dict[str, list[Succession]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        leaving: dict[str, list[Succession]] = defaultdict(list)
        entering: dict[str, list[Succession]] = defaultdict(list)
        for line in self.lines:
            leaving[line.predecessor].append(line)
            entering[line.successor].append(line)
        object.__setattr__(self, "leaving", dict(leaving))
        object.__setattr__(self, "entering", dict(entering))

    def successors(self, body: str, after: date | None = None, until: date | None = None) -> tuple[Relative, ...]:
        """Return every body that followed `body` in events after `after` and up to `until`, earliest first."""
        first = after or date.min
        paths = self._reach(body, first, until or date.max, forward=True)
        placement = self.placement(body, after, until)
        return tuple(
            Relative(body=one, on=path[-1].on, share=placement.received(one), path=path) for one, path in paths.items()
        )

    def predecessors(self, body: str, until: date | None = None, after: date | None = None) -> tuple[Relative, ...]:
        """Return every body that `body` followed in events up to `until` (and after `after`), latest first.

        The share is the part of that predecessor which came to `body`.
        """
        last = until or date.max
        paths = self._reach(body, after or date.min, last, forward=False)
        found = []
        for one, path in paths.items():
            start = path[0].on - ONE_DAY if path[0].on > date.min else None
            share = self.placement(one, start, until).received(body)
            found.append(Relative(body=one, on=path[0].on, share=share, path=path))
        return tuple(found)

    def placement(self, body: str, after: date | None = None, until: date | None = None) -> Placement:
        """Return where the whole of `body` lies on `until`, split exactly by every event after `after`."""
        return place(self.leaving, body, after or date.min, until or date.max)

    def _reach(self, body: str, after: date, until: date, *, forward: bool) -> dict[str, tuple[Succession, ...]]:
        """Settle each reachable body once, nearest day first; a line is used only after the one that led to it."""
        lines = self.leaving if forward else self.entering
        sign = 1 if forward else -1
        start = after if forward else until
        queue: list[tuple[int, int, str, Succession | None]] = [(sign * start.toordinal(), 0, body, None)]
        settled: dict[str, tuple[Succession | None, str]] = {}
        order: list[str] = []
        number = 0
        while queue:
            day, _, here, by = heapq.heappop(queue)
            if here in settled:
                continue
            settled[here] = (by, (by.predecessor if forward else by.successor) if by else "")
            order.append(here)
            for line in lines.get(here, ()):
                there = line.successor if forward else line.predecessor
                in_span = after < line.on <= until and sign * line.on.toordinal() >= day
                if in_span and there not in settled:
                    number += 1
                    heapq.heappush(queue, (sign * line.on.toordinal(), number, there, line))
        return {one: _path(settled, one, forward) for one in order if one != body}


def _path(settled: dict[str, tuple[Succession | None, str]], body: str, forward: bool) -> tuple[Succession, ...]:
    steps: list[Succession] = []
    by, before = settled[body]
    while by is not None:
        steps.append(by)
        by, before = settled[before]
    return tuple(reversed(steps)) if forward else tuple(steps)


def lineage(successions: Iterable[Succession], known_on: date | None = None) -> Lineage:
    """Index succession lines as known on a day; self-successors are left out of closures."""
    return Lineage(tuple(line for line in known(successions, known_on)))


def because_path(relative: Relative) -> Because:
    """Return the reason for one predecessor or successor: the dated steps that lead to it."""
    steps = tuple(because_line(line) for line in relative.path)
    share = "an unstated share" if relative.share is None else f"share {relative.share}"
    return Because(f"{relative.body}, on {relative.on}, {share}", relative.share, parts=steps)


def because_line(line: Succession) -> Because:
    """Return the reason that one succession line gives."""
    says = f"{line.event}: {line.predecessor} → {line.successor} ({line.kind}, {line.on})"
    if line.source:
        says = f"{says}; {line.source}"
    return because_record(says, "Succession", *key_of(line), value=line.share)
