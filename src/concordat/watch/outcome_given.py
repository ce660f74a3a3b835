"""Outcomes that are paid for, as they are given: takes results, levels, guards and weights, gives a finding for each that cannot be."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.watch.attain_or_improve import Together
from concordat.watch.payment_guard import Kind
from concordat.watch.wrong_numbers import bad, repeated

# More than there are people in any country; the odds of so many could not be added up result by result.
MOST_COUNTED = 10**9
Way = Literal["ramp", "attain or improve"]
Guard = Literal["", "chance", "near limit", "shrunk"]
Equity = Literal["", "most deprived", "weighted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The result of one group: `events` `of` so many people (or person-years) less `exceptions`, or a plain `value` of another sort.

    `people`: how large the group is, and `equity_weight`: what a gain of one of its people counts, where groups are weighted.
    """

    id: str
    events: int | None = None
    of: Decimal | None = None
    exceptions: int = 0
    value: Decimal | None = None
    people: Decimal = Decimal(1)
    equity_weight: Decimal = Decimal(1)

    @property
    def counted_among(self) -> Fraction:
        """How many the events are of, without exceptions."""
        return Fraction(self.of or 0) - self.exceptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One outcome with its `weight` in the basket; `results` of all people, or of groups from the most deprived to the least.

    `kind`: events are a share of people, or a rate of so many (`per`). Nothing is earned at `nothing_at`, all at `all_at` (lower where
    fewer is better); by `attain or improve` they are threshold and benchmark, and `before` is the result of the year before.
    `guard`: pay on the chance that the truth lies beyond `all_at`, on the near limit of the interval, or on the value moved towards
    its peers, whose mean and variance between them are given. `equity`: pay on the most deprived group alone, or on all groups by
    their weights; `gap_before`: nothing is earned where the gap between the first and the last group grew beyond this.
    `if_nothing_changes` and `if_reached`: true values at which the odds of a false reward and penalty are told.
    """

    id: str
    weight: Decimal
    results: tuple[Result, ...]
    nothing_at: Decimal
    all_at: Decimal
    kind: Kind = "share"
    per: Decimal = Decimal(1)
    way: Way = "ramp"
    before: Decimal | None = None
    together: Together = "larger"
    guard: Guard = ""
    peers_mean: Decimal | None = None
    peers_variance: Decimal | None = None
    equity: Equity = ""
    gap_before: Decimal | None = None
    if_nothing_changes: Decimal | None = None
    if_reached: Decimal | None = None


def outcome_findings(place: str, one: Outcome) -> Iterator[Finding]:
    """Give everything that is wrong with one outcome."""
    if one.weight < 0:
        yield bad(f"{place}.weight", "is negative", "negative-number")
    if one.nothing_at == one.all_at:
        yield bad(f"{place}.all_at", "is where nothing is earned too, so that no way is better", "no-direction")
    if one.per <= 0 or (one.kind == "share" and one.per != 1):
        yield bad(f"{place}.per", "is not above 0, or is given for a share")
    if one.way == "attain or improve" and one.before is None:
        yield bad(f"{place}.before", "is missing: nothing tells what improved", "missing-field")
    yield from _guard_findings(place, one)
    if not one.results:
        yield bad(f"{place}.results", "is empty")
    if len(one.results) < 2 and (one.equity == "weighted" or one.gap_before is not None):
        yield bad(f"{place}.results", "holds no groups that could be told apart", "too-few-groups")
    if not sum(group.people * group.equity_weight for group in one.results):
        yield bad(f"{place}.results", "has no group that counts")
    yield from repeated(f"{place}.results", [group.id for group in one.results])
    for number, group in enumerate(one.results):
        yield from _result_findings(f"{place}.results.{number}", group, one)


def _guard_findings(place: str, one: Outcome) -> Iterator[Finding]:
    if one.guard == "chance" and one.way != "ramp":
        yield bad(f"{place}.guard", "pays on a chance, which neither attains nor improves", "bad-choice")
    if one.guard == "shrunk" and (one.peers_mean is None or one.peers_variance is None):
        yield bad(f"{place}.peers_mean", "or the variance of peers is missing", "missing-field")
    if one.peers_variance is not None and one.peers_variance < 0:
        yield bad(f"{place}.peers_variance", "is negative", "negative-number")
    if one.guard and any(group.events is None for group in one.results):
        yield bad(f"{place}.guard", "stands on counts, and a result has none", "missing-field")
    counted = any(group.events is not None for group in one.results)
    levels = ("nothing_at", "all_at", "before", "peers_mean", "if_nothing_changes", "if_reached")
    for name in levels:
        level = getattr(one, name)
        if counted and level is not None and (level < 0 or (one.kind == "share" and level > 1)):
            yield bad(f"{place}.{name}", f"is no {one.kind}")


def _result_findings(place: str, group: Result, one: Outcome) -> Iterator[Finding]:
    if group.people < 0 or group.equity_weight < 0 or group.exceptions < 0 or (group.events or 0) < 0:
        yield bad(place, "holds a number below nought", "negative-number")
    if (group.events is None) == (group.value is None) or (group.events is None) != (group.of is None):
        yield bad(place, "needs events and how many they are of, or a value, and not both", "missing-field")
    elif group.events is not None and max(group.counted_among, _expected(group, one)) > MOST_COUNTED:
        yield bad(f"{place}.of", "is more than can be counted among", "number-out-of-range")
    elif group.events is not None and group.counted_among <= 0:
        yield bad(f"{place}.of", "leaves nobody to count among", "nobody-to-count")
    elif group.events is not None and one.kind == "share" and group.events > group.counted_among:
        yield bad(f"{place}.events", "is more than they are counted among")
    elif group.events is not None and one.kind == "share" and group.counted_among.denominator != 1:
        yield bad(f"{place}.of", "is no whole number of people")


def _expected(group: Result, one: Outcome) -> Fraction:
    """Return the most events that any level expects; nothing for a share, or where levels make no sense."""
    if one.kind == "share" or one.per <= 0:
        return Fraction(0)
    levels = (one.nothing_at, one.all_at, one.before, one.if_nothing_changes, one.if_reached)
    return group.counted_among / Fraction(one.per) * max(Fraction(level) for level in levels if level is not None)
