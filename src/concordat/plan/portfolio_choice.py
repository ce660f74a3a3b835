"""Choices of a portfolio: takes a model, gives the best plan, the next-best that differ in what is done or kept, and what each constraint costs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from concordat.plan.portfolio_model import Model, Row
from concordat.plan.portfolio_solver import Solved, in_part, solve


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


# A constraint is priced by at most so many branches; its bounds hold however few there are.
BRANCHES = 20


@dataclass(frozen=True, slots=True)
class Cost:
    """What one constraint costs, in points: at `least` and at `most`, `in_part` where things may be done in part, and whether it was chosen `again`."""

    group: str
    least: Fraction
    most: Fraction
    in_part: Fraction
    again: bool


def costs(model: Model, best: Solved, gap: float, groups: Sequence[str], again: int) -> Iterator[Cost]:
    """Give what each of these constraints costs: how much more the best plan without it is worth.

    The linear programme, in which schemes may be done in part, prices all of them: no plan without the constraint is worth more
    than it says. So many of the dearest are chosen `again` without the constraint, so that both ends are sharp.
    """
    whole = in_part(model)
    tops = {group: in_part(model, partial(_outside, group)) for group in groups}
    dearest = frozenset(sorted(groups, key=lambda group: -tops[group])[:again])
    for group in groups:
        top = tops[group]
        freed = solve(model, gap, holds=partial(_outside, group), nodes=BRANCHES) if group in dearest else None
        least = best.worth if freed is None else freed.worth
        most = top if freed is None else min(freed.bound, max(top, freed.worth))
        yield Cost(
            group,
            max(least - best.bound, Fraction(0)),
            max(most - best.worth, Fraction(0)),
            max(top - whole, Fraction(0)),
            freed is not None,
        )


def _outside(group: str, row: Row) -> bool:
    return row.group != group
