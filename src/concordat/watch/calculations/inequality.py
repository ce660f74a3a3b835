"""Inequality between groups: takes groups from most to least deprived with people and values, gives every measure, absolute and relative, and equity weights."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.registry import plugins
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.concentration import concentration_error
from concordat.watch.deprivation_order import order_findings
from concordat.watch.equally_distributed import equal_by_amounts, equal_by_shares
from concordat.watch.equity_weights import equity_weights
from concordat.watch.icons import Direction
from concordat.watch.inequality import MEASURES, inequality
from concordat.watch.inequality import Measured as Many
from concordat.watch.numbers import numbers_of
from concordat.watch.said import kept, said
from concordat.watch.segments import alike
from concordat.watch.unequal import Unequal
from concordat.watch.wrong_numbers import bad, negative, not_finite, repeated, reversed_limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group: how many `people` it has, the `value` of the measure, and its limits."""

    id: str
    people: float
    value: float
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`groups` from the most deprived to the least; `least` and `most`: what a value can be at all, as 0 and 1 for a share.

    `atkinson`, `kolm`: aversion to inequality; without them that of the rulebook holds. `direction`: which way is good.
    """

    groups: tuple[Group, ...]
    direction: Direction = "neutral"
    least: float | None = None
    most: float | None = None
    atkinson: float | None = None
    kolm: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One measure: its title, whether it is `absolute` (in the unit of the values) or `relative`, its value and limits (none: it has no meaning here)."""

    title: str
    kind: str
    value: float | None
    lower: float | None
    upper: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `mean`; `measures` by name; the value that had by all would be worth as much, by shares (Atkinson) and by amounts (Kolm).

    `concentration_error`: the standard error of the concentration index. `weights`: what a gain of each group counts.
    """

    mean: float
    measures: dict[str, Measured]
    equal_by_shares: float | None
    equal_by_amounts: float | None
    concentration_error: float | None
    weights: dict[str, float | None]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return every measure; empty groups are left out, and told.

    Refuses fewer than two groups with people, names twice, negative people, limits the wrong way, and values beyond `least` and `most`.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    aversion = numbers_of(rules, "inequality_aversion")
    own = tuple(one for one in given.groups if one.people)
    groups = Unequal(
        value=_array(own, "value"),
        people=_array(own, "people"),
        lower=_array(own, "lower"),
        upper=_array(own, "upper"),
        segments=alike(1, len(own)),
        direction=given.direction,
        least=np.nan if given.least is None else given.least,
        most=np.nan if given.most is None else given.most,
        atkinson=aversion["atkinson"] if given.atkinson is None else given.atkinson,
        kolm=aversion["kolm"] if given.kolm is None else given.kolm,
    )
    measures = {name: _told(name, one) for name, one in inequality(groups).items()}
    with np.errstate(divide="ignore", invalid="ignore"):
        error = kept(concentration_error(groups)[0])
    gives = Gives(
        mean=float(groups.mean[0]),
        measures=measures,
        equal_by_shares=kept(equal_by_shares(groups)[0]),
        equal_by_amounts=kept(equal_by_amounts(groups)[0]),
        concentration_error=error,
        weights={one.id: kept(weight) for one, weight in zip(own, equity_weights(groups), strict=True)},
    )
    gap, ratio = measures["gap"], measures["ratio"]
    says = f"{counted(len(own), 'group')}, mean {said(gives.mean)}: gap {_limited(gap)}, ratio {_limited(ratio)}"
    reasons = (Because(f"{one.id}: {said(one.value)} among {said(one.people)}", one.value) for one in own)
    parts = (aversion.because, *reasons, *(_because(name, one) for name, one in measures.items()))
    return Answer(gives, Because(says, gap.value, parts=parts), findings=tuple(_empty(given)))


def _array(groups: tuple[Group, ...], name: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    return np.array([getattr(one, name) for one in groups], dtype=np.float64)


def _told(name: str, one: Many) -> Measured:
    module = plugins(MEASURES)[name]
    lower, upper = kept(one.lower[0]), kept(one.upper[0])
    return Measured(title=module.TITLE, kind=module.KIND, value=kept(one.value[0]), lower=lower, upper=upper)


def _limited(one: Measured) -> str:
    limits = "" if one.lower is None else f" ({said(one.lower)} to {said(one.upper)})"
    return f"{said(one.value)}{limits}"


def _because(name: str, one: Measured) -> Because:
    return Because(f"{one.title}, {one.kind}: {plugins(MEASURES)[name].FORMULA} = {_limited(one)}", one.value)


def _empty(given: Given) -> Iterator[Finding]:
    for one in given.groups:
        if not one.people:
            what = f"{one.id} has no people and is left out."
            why = "An empty group has no value, and no place among the others."
            yield Finding(
                "empty-group", what, why, "Check that it is empty, and not missing.", Place(field=one.id), "warning"
            )


def _wrong(given: Given) -> Iterator[Finding]:
    if sum(one.people > 0 for one in given.groups) < 2:
        yield bad("groups", "holds fewer than two groups with people, so that nothing is unequal", "too-few-groups")
    yield from repeated("groups", [one.id for one in given.groups])
    yield from order_findings([one.id for one in given.groups])
    yield from not_finite("least", given.least)
    yield from not_finite("most", given.most)
    yield from negative("atkinson", given.atkinson)
    yield from negative("kolm", given.kolm)
    if given.least is not None and given.most is not None and given.least >= given.most:
        yield bad("most", "is not above the least")
    for number, one in enumerate(given.groups):
        place = f"groups.{number}"
        yield from negative(f"{place}.people", one.people)
        yield from not_finite(place, one.value, one.lower, one.upper)
        yield from reversed_limits(place, one.lower, one.upper)
        if given.least is not None and one.value < given.least:
            yield bad(f"{place}.value", "is less than a value can be")
        if given.most is not None and one.value > given.most:
            yield bad(f"{place}.value", "is more than a value can be")
