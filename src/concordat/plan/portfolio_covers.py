"""Covers of a portfolio: takes a model, gives rows that every whole plan keeps and plans in part do not, so that bounds are sharper.

A cover is a set of schemes that together pass a limit of capital in one year: at most all but one of them spend so much in it. Where
things may be done in part, such a row leaves less room than the limit alone. Each row belongs to the limit that it comes from, and is
left out with it. Which covers are looked for depends on numbers of the optimiser; that they hold is exact arithmetic.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from concordat.plan.portfolio_model import Model, Row
from concordat.plan.portfolio_solver import in_part

ONE = Fraction(1)
# Rounds of looking for covers, and sums of capital that are followed at once: more of them would sharpen bounds by a hair.
ROUNDS, FOLLOWED = 12, 2000
HAIR = 1e-6
# By capital spent: how far the plan in part is from doing these schemes, and which they are, at what cost.
States = dict[Fraction, tuple[float, tuple[tuple[str, Fraction], ...]]]


def covers(model: Model) -> tuple[Row, ...]:
    """Return rows that every plan keeps, each named after the limit of capital that it comes from; none where no plan keeps the limits."""
    found: dict[tuple[frozenset[int], str], Row] = {}
    limits = [row for row in model.rows if row.group in model.limits]
    schemes = {number: scheme for (scheme, _), number in model.starts.items()}
    for _ in range(ROUNDS):
        before = len(found)
        part = in_part(model, cuts=tuple(found.values()))
        if part is None:
            break
        for row in limits:
            if cover := _cover(row, schemes, part.shares):
                found.setdefault((frozenset(cover.sums), cover.name), cover)
        if len(found) == before:
            break
    return tuple(found.values())


def _cover(row: Row, schemes: Mapping[int, str], shares: Sequence[float]) -> Row | None:
    """Return the cover of a limit that the plan in part breaks the most; None where it breaks none."""
    # A site that is kept gives back its closing cost: at most all of them do.
    room = row.most - sum((by for by in row.sums.values() if by < 0), Fraction(0))
    costs: dict[str, list[tuple[Fraction, int]]] = {}
    for number, by in row.sums.items():
        if by > 0:
            costs.setdefault(schemes[number], []).append((by, number))
    picked = _picked({scheme: tuple(_lacks(own, shares)) for scheme, own in costs.items()}, room)
    if not picked:
        return None
    whole = sum(picked.values(), Fraction(0))
    for scheme, cost in sorted(picked.items(), key=lambda item: (item[1], item[0])):
        if whole - cost > room:
            whole -= picked.pop(scheme)
    # Another scheme that spends as much as the dearest of them may stand for any of them.
    top = max(picked.values())
    sums = {number: ONE for scheme, own in costs.items() for cost, number in own if cost >= picked.get(scheme, top)}
    return Row(sums, Fraction(len(picked) - 1), row.name, row.group)


def _lacks(own: Sequence[tuple[Fraction, int]], shares: Sequence[float]) -> Iterator[tuple[Fraction, float]]:
    """Give each cost that a scheme may have in the year, the dearest first, and how far the plan in part is from doing it at that cost or more."""
    done = 0.0
    by_cost: dict[Fraction, float] = {}
    for cost, number in sorted(own, key=lambda one: (-one[0], one[1])):
        done += float(shares[number])
        by_cost[cost] = max(1 - done, 0.0)
    yield from ((cost, lack) for cost, lack in by_cost.items() if lack < 1 - HAIR)


def _picked(options: Mapping[str, Sequence[tuple[Fraction, float]]], room: Fraction) -> dict[str, Fraction]:
    """Return schemes with costs that pass the room and that the plan in part is least far from doing; nothing where it lacks a whole one."""
    beyond = room + 1
    states: States = {Fraction(0): (0.0, ())}
    for scheme, own in options.items():
        more = dict(states)
        for spent, (lacked, picks) in states.items():
            for cost, lack in own:
                now = spent + cost if spent + cost <= room else beyond
                if lacked + lack < min(1 - HAIR, more[now][0] if now in more else 1.0):
                    more[now] = (lacked + lack, (*picks, (scheme, cost)))
        states = _worth_following(more)
    return dict(states[beyond][1]) if beyond in states else {}


def _worth_following(states: States) -> States:
    """Return the states that none passes in both: the dearest first, each less far from the plan in part than all before."""
    kept: States = {}
    least = 1.0
    for spent in sorted(states, reverse=True):
        if states[spent][0] < least and len(kept) < FOLLOWED:
            kept[spent] = states[spent]
            least = states[spent][0]
    return kept
