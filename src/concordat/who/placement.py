"""Placement: takes succession lines and one body, gives where the whole of it lies on a later day, in exact shares."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from concordat.who.records import Succession
from concordat.who.succession_shares import UNALLOCATED, moves_people, shares_of

Weigh = Callable[[str, Sequence[Succession]], Mapping[str, Fraction] | None]
NOUGHT = Fraction(0)


@dataclass(slots=True)
class Placement:
    """`held` maps bodies to the exact share of the origin they hold; `unplaced` is what split without shares or weights.

    `held` and `unplaced` sum to exactly 1.
    """

    origin: str
    held: dict[str, Fraction]
    unplaced: dict[str, Fraction] = field(default_factory=dict)
    inflow: dict[str, Fraction] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)
    lines: list[Succession] = field(default_factory=list)

    def received(self, body: str) -> Fraction | None:
        """The share of the origin that passed to `body` at any time; None where a split states no shares."""
        return None if body in self.unknown else self.inflow.get(body, NOUGHT)

    @property
    def is_whole(self) -> bool:
        """Whether all of it lies with one body."""
        return len(self.held) == 1 and not self.unplaced and UNALLOCATED not in self.held


def place(
    leaving: Mapping[str, Sequence[Succession]],
    origin: str,
    after: date,
    until: date,
    weigh: Weigh | None = None,
) -> Placement:
    """Move the whole of `origin` through every event after `after` and up to `until`, in order of day.

    `weigh` gives shares for a split that states none. On one day each body is passed once, so a cycle ends.
    """
    placement = Placement(origin, {origin: Fraction(1)})
    day = after
    while True:
        days = [
            line.on
            for body in {*placement.held, *placement.unknown}
            for line in leaving.get(body, ())
            if day < line.on <= until and line.successor != line.predecessor
        ]
        if not days:
            return placement
        day = min(days)
        _move_on(placement, leaving, day, weigh)


def _move_on(placement: Placement, leaving: Mapping[str, Sequence[Succession]], day: date, weigh: Weigh | None) -> None:
    starting = sorted({*placement.held, *placement.unknown})
    passed: set[str] = set()
    for body in _in_order(leaving, starting, day):
        passed.add(body)
        lines = [line for line in leaving.get(body, ()) if line.on == day and moves_people(line)]
        lines = [line for line in lines if line.successor == body or line.successor not in passed]
        if not any(line.successor != body for line in lines):
            continue
        placement.lines += lines
        if body in placement.unknown:
            placement.unknown.update(line.successor for line in lines)
        amount = placement.held.pop(body, NOUGHT)
        if amount:
            _split(placement, body, amount, lines, weigh)


def _split(placement: Placement, body: str, amount: Fraction, lines: Sequence[Succession], weigh: Weigh | None) -> None:
    shares = shares_of(lines)
    if shares is None and weigh is not None:
        shares = weigh(body, lines)
    if shares is None:
        placement.unplaced[body] = placement.unplaced.get(body, NOUGHT) + amount
        placement.unknown.update(line.successor for line in lines)
        return
    for successor, share in shares.items():
        placement.held[successor] = placement.held.get(successor, NOUGHT) + amount * share
        if successor != body:
            placement.inflow[successor] = placement.inflow.get(successor, NOUGHT) + amount * share


def _in_order(leaving: Mapping[str, Sequence[Succession]], starting: Sequence[str], day: date) -> list[str]:
    """Return the bodies touched on the day so that each comes after those that feed it (cycles are cut)."""
    order: list[str] = []
    seen: set[str] = set()
    for start in starting:
        if start in seen:
            continue
        seen.add(start)
        stack = [(start, iter(_next(leaving, start, day)))]
        while stack:
            body, onward = stack[-1]
            following = next((one for one in onward if one not in seen), None)
            if following is None:
                order.append(body)
                stack.pop()
            else:
                seen.add(following)
                stack.append((following, iter(_next(leaving, following, day))))
    return order[::-1]


def _next(leaving: Mapping[str, Sequence[Succession]], body: str, day: date) -> list[str]:
    return [line.successor for line in leaving.get(body, ()) if line.on == day]
