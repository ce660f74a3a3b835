"""Choices of a portfolio: takes a model, gives the best plan, the next-best that differ in what is done or kept, and what each constraint costs."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from concordat.plan.portfolio_model import Model, Row
from concordat.plan.portfolio_solver import Solved, solve


def plans(model: Model, gap: float, number: int) -> Iterator[Solved]:
    """Give the best plan and so many next-best ones, each with other schemes done or other sites kept than all before."""
    cuts: list[Row] = []
    for _ in range(number + 1):
        found = solve(model, gap, cuts=cuts)
        if found is None:
            return
        yield found
        cuts.append(_other_than(model, found.ones))


def _other_than(model: Model, ones: frozenset[int]) -> Row:
    """Return the row that leaves out plans with the same schemes done and sites kept: one of those done is not, or another is."""
    names = dict.fromkeys([*(scheme for scheme, _ in model.starts), *model.kept])
    sums: dict[int, Fraction] = {}
    most = Fraction(-1)
    for name in names:
        own = model.entity(name)
        done = bool(ones & own.keys())
        sums |= {number: Fraction(1 if done else -1) for number in own}
        most += done
    return Row(sums, most)


def costs(model: Model, best: Solved, gap: float, groups: Sequence[str]) -> Iterator[tuple[str, Fraction, Fraction]]:
    """Give what each of these constraints costs: how much more the best plan without it is worth, at least and at most."""
    for group in groups:
        freed = solve(model, gap, holds=partial(_outside, group))
        if freed is not None:
            yield group, max(freed.worth - best.bound, Fraction(0)), max(freed.bound - best.worth, Fraction(0))


def _outside(group: str, row: Row) -> bool:
    return row.group != group
