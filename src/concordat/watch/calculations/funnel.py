"""Funnel: takes what each unit counted and how large it is, gives each its value, its limits and whether it lies outside, and the curves to draw."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted, shown
from concordat.watch.funnel import Funnel, funnel
from concordat.watch.funnel_drawn import DrawnCurve, drawn_curves
from concordat.watch.funnel_kinds import INSIDE, Adjust, Kind, adjust_findings
from concordat.watch.given import base_findings, count_findings, name_findings, option_findings
from concordat.watch.levels import levels_of
from concordat.watch.numbers import numbers_of
from concordat.watch.said import kept
from concordat.watch.told import Limit, limit_words
from concordat.watch.wrong_numbers import bad


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One unit: its `id`, what it `count`ed, and its `base`: people, expected events, or the second count, as the kind has it."""

    id: str
    count: float
    base: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`units`; the `kind` of their values; how more variation than chance is allowed for (`adjust`); the `multiplier` of values.

    `fewest`: units with fewer events are not compared, as is right for standardised rates. `curves`: the limits are given as
    curves to draw too.
    """

    units: tuple[Unit, ...]
    kind: Kind
    adjust: Adjust = "none"
    multiplier: float = 1
    confidence: tuple[float, ...] = ()
    fewest: float = 0
    curves: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One unit: its `value`, the `limits` that chance would leave it, and its `flag`, or the `note` that says why it is not compared."""

    id: str
    value: float
    limits: tuple[Limit, ...]
    flag: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `average` (or target) of all `units`, each unit, and the `curves` of the limits, without allowing for more than chance.

    `phi`: how many times as much units vary as chance would have them; `tau_squared`: the variance between them that this leaves;
    `correlation`: how alike those of one unit are; None where it was not asked for.
    """

    average: float
    units: tuple[Placed, ...]
    curves: tuple[DrawnCurve, ...]
    phi: float | None
    tau_squared: float | None
    correlation: float | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the funnel; raises Refused for one unit alone, counts that cannot be, and adjustments that do not go with the kind."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    levels, because_levels = levels_of(given.confidence, rules)
    method = numbers_of(rules, "funnel")
    made = funnel(
        [one.count for one in given.units],
        [one.base for one in given.units],
        given.kind,
        confidence=levels,
        adjust=given.adjust,
        multiplier=given.multiplier,
        trim=method["trim"],
        fewest=given.fewest,
    )
    units = tuple(_units(given, levels, made))
    spread = made.dispersion
    gives = Gives(
        average=made.average,
        units=units,
        curves=drawn_curves(made, given.kind, levels, given.multiplier) if given.curves else (),
        phi=kept(spread.phi) if spread else None,
        tau_squared=kept(spread.tau_squared) if spread else None,
        correlation=made.correlation if given.adjust == "beta-binomial" else None,
    )
    parts = (method.because, because_levels, *_reasons(given, gives))
    outside = sum(1 for one in units if one.flag not in ("", INSIDE))
    says = f"{counted(outside, 'unit')} of {len(units)} outside what chance would leave them"
    return Answer(gives, Because(says, outside, "units", parts=parts), findings=tuple(_notes(units)))


def _units(given: Given, levels: tuple[float, ...], made: Funnel) -> Iterator[Placed]:
    for place, one in enumerate(given.units):
        limits = tuple(
            Limit(confidence=level, lower=kept(low[place]), upper=kept(high[place]))
            for level, (low, high) in zip(levels, made.limits, strict=True)
        )
        value = float(made.value[place])
        yield Placed(id=one.id, value=value, limits=limits, flag=str(made.flag[place]), note=str(made.note[place]))


def _reasons(given: Given, gives: Gives) -> Iterator[Because]:
    yield Because(f"the average or target of all is {shown(gives.average)}", gives.average)
    if gives.phi is not None:
        yield Because(f"units vary {shown(gives.phi)} times as much as by chance ({given.adjust})", gives.phi)
    if gives.correlation is not None:
        yield Because(f"those of one unit are alike by {shown(gives.correlation)}", gives.correlation)
    for one, unit in zip(gives.units, given.units, strict=True):
        limits = ", ".join(limit_words(limit) for limit in one.limits)
        of = f"{shown(unit.count)} against {shown(unit.base)}"
        yield Because(f"{one.id}: {of} is {shown(one.value)}, {one.flag or one.note} ({limits})", one.value)


def _notes(units: tuple[Placed, ...]) -> Iterator[Finding]:
    why, then = "Limits do not hold for so few events.", "Join years, or compare larger units."
    for one in units:
        if one.note:
            yield Finding("no-value", f"{one.id} is not compared: {one.note}.", why, then, severity="warning")


def _wrong(given: Given) -> Iterator[Finding]:
    yield from name_findings("units", [one.id for one in given.units])
    yield from option_findings(given.confidence, given.multiplier)
    yield from count_findings("fewest", given.fewest)
    if len(given.units) == 1:
        yield bad("units", "are one alone, so that there is nothing to compare with", "too-few-groups")
    yield from adjust_findings(given.kind, given.adjust)
    for one in given.units:
        yield from count_findings(f"{one.id}.count", one.count)
        yield from base_findings(f"{one.id}.base", one.base)
        if given.kind == "proportion" and one.count > one.base > 0:
            yield bad(f"{one.id}.count", f"is {one.count:g}, above the base {one.base:g}", "count-above-base")
    if given.units and not any(one.count for one in given.units) and given.kind in ("rate", "ratio of counts"):
        yield bad("units", "counted nothing, so that there is no average", "nothing-expected")
