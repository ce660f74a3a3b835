"""Choices of a portfolio: takes a model, gives the best plan, the next-best, what there is room for besides, and what each constraint costs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Literal

from concordat.plan.portfolio_covers import covers
from concordat.plan.portfolio_model import Model, Row
from concordat.plan.portfolio_solver import InPart, Solved, in_part, solve


def plans(model: Model, gap: float, number: int) -> Iterator[Solved]:
    """Give the best plan and so many next-best ones, each with other schemes done or sites kept, of those with points, than all before."""
    # Where a plan near enough will do, sharper bounds end the search early.
    cuts = list(covers(model)) if gap else []
    for _ in range(number + 1):
        found = solve(model, gap, cuts=cuts)
        if found is None:
            return
        yield found
        cuts.append(_other_than(model, found.ones))


def _other_than(model: Model, ones: frozenset[int]) -> Row:
    """Return the row that leaves out plans with the same schemes done and sites kept: one of those done is not, or another is.

    What has no points tells no plans apart: with or without it a plan is as good.
    """
    sums: dict[int, Fraction] = {}
    most = Fraction(-1)
    for name in model.things:
        own = model.entity(name)
        if not _has_points(model, own):
            continue
        done = bool(ones & own.keys())
        sums |= {number: Fraction(1 if done else -1) for number in own}
        most += done
    return Row(sums, most)


def room_for(model: Model, best: Solved) -> Iterator[str]:
    """Give the schemes without points that could be done besides the best plan, which stays as it is, each by itself or with others without points."""
    open_to = {
        name: own
        for name in model.things
        if name not in model.kept and not _has_points(model, own := model.entity(name)) and not best.ones & own.keys()
    }
    loose = {number for own in open_to.values() for number in own}
    fixed = {number: int(number in best.ones) for number in range(len(model.worth)) if number not in loose}
    for name, own in open_to.items():
        done = Row({number: -by for number, by in own.items()}, Fraction(-1))
        if solve(model, cuts=(done,), aim=False, fixed=fixed) is not None:
            yield name


def _has_points(model: Model, own: Mapping[int, Fraction]) -> bool:
    return any(model.worth[number] for number in own)


# A constraint is priced by at most so many branches, near the best plan by fewer; its bounds hold however few there are.
BRANCHES, NEAR_BRANCHES = 20, 1
HAIR = 1e-6
How = Literal["chosen again", "tried near the best plan", "in part alone"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What one constraint costs, in points: at `least` and at `most`, `in_part` where things may be done in part, and `how` that was found."""

    group: str
    least: Fraction
    most: Fraction
    in_part: Fraction
    how: How


def costs(model: Model, best: Solved, gap: float, groups: Sequence[str], again: int, near: int) -> Iterator[Cost]:
    """Give what each of these constraints costs: how much more the best plan without it is worth.

    The linear programme, in which schemes may be done in part, prices all of them: no plan without the constraint is worth more
    than it says. So many of the dearest are chosen `again` without the constraint, so that both ends are sharp. For so many more
    a better plan is looked for `near` the best one, so that the lower end is more than nothing.
    """
    cuts = covers(model) if len(groups) > again else ()
    whole = _top(model, lambda row: True, cuts)
    tops = {group: _top(model, partial(_outside, group), cuts) for group in groups}
    dearest = sorted(groups, key=lambda group: -tops[group].bound)
    # Where not even a plan in part is worth more than the bound with the constraint, the lower end is nothing whatever is found.
    promising = [group for group in dearest[again:] if tops[group].bound > best.bound][:near]
    for group in groups:
        top, holds = tops[group], partial(_outside, group)
        how: How = "in part alone"
        least, most, freed = best.worth, top.bound, None
        if group in dearest[:again]:
            freed = solve(model, gap, holds=holds, nodes=BRANCHES)
            if freed is not None:
                how, most = "chosen again", min(freed.bound, max(most, freed.worth))
        elif group in promising:
            fixed = _agreed(model, top, best)
            freed = solve(model, holds=holds, cuts=cuts, nodes=NEAR_BRANCHES, fixed=fixed)
            if freed is not None:
                # Its own bound is of plans near the best one alone.
                how, most = "tried near the best plan", max(most, freed.worth)
        if freed is not None:
            least = freed.worth
        yield Cost(
            group,
            max(least - best.bound, Fraction(0)),
            max(most - best.worth, Fraction(0)),
            max(top.bound - whole.bound, Fraction(0)),
            how,
        )


def _top(model: Model, holds: Callable[[Row], bool], cuts: Sequence[Row]) -> InPart:
    found = in_part(model, holds, cuts)
    if found is None:
        raise ArithmeticError("there is a best plan, and the optimiser finds none in part")
    return found


def _agreed(model: Model, top: InPart, best: Solved) -> dict[int, int]:
    """Return the variables of the schemes and sites that the plan in part treats as the best plan does, with their values."""
    ones = {number: int(number in best.ones) for number in range(len(top.shares))}
    own: dict[str, list[int]] = {site: [number] for site, number in model.kept.items()}
    for (scheme, _), number in model.starts.items():
        own.setdefault(scheme, []).append(number)
    agreed = [numbers for numbers in own.values() if all(abs(top.shares[one] - ones[one]) < HAIR for one in numbers)]
    return {number: ones[number] for numbers in agreed for number in numbers}


def _outside(group: str, row: Row) -> bool:
    return row.group != group
