"""What a slope index is given: takes groups and what the slope is fitted with, gives a finding for each that cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from concordat.kernel.finding import Finding
from concordat.watch.confidence import confidence_findings
from concordat.watch.deprivation_order import order_findings
from concordat.watch.given import base_findings, name_findings, number_findings, option_findings
from concordat.watch.scales import Scale
from concordat.watch.wrong_numbers import bad, reversed_limits

MOST_DRAWN = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group: its `id`, its `value` with its `error`, or its `lower` and `upper` limits, and its `people`.

    `people` are those in the group, or its share of all; groups of a size may be left at 1.
    """

    id: str
    value: float
    people: float = 1
    error: float | None = None
    lower: float | None = None
    upper: float | None = None


class GivenSlope(Protocol):
    """The fields of what the calculation takes."""

    @property
    def groups(self) -> Sequence[Group]: ...
    @property
    def order(self) -> str: ...
    @property
    def scale(self) -> Scale: ...
    @property
    def confidence(self) -> Sequence[float]: ...
    @property
    def multiplier(self) -> float: ...
    @property
    def limits_at(self) -> float: ...
    @property
    def draws(self) -> int | None: ...
    @property
    def seed(self) -> int: ...
    @property
    def simulated(self) -> bool: ...


def slope_findings(given: GivenSlope) -> Iterator[Finding]:
    """Give everything that is wrong with the groups, and with what the slope is to be fitted with."""
    yield from name_findings("groups", [one.id for one in given.groups])
    yield from order_findings([one.id for one in given.groups], least_first=given.order == "least deprived first")
    yield from option_findings(given.confidence, given.multiplier)
    yield from confidence_findings([given.limits_at], "limits_at")
    if len(given.groups) == 1:
        yield bad("groups", "are one alone, so that there is no slope", "too-few-groups")
    if given.draws is not None and not MOST_DRAWN <= given.draws <= MOST_DRAWN**2:
        yield bad("draws", f"does not lie between {MOST_DRAWN:,} and {MOST_DRAWN**2:,}")
    if given.seed < 0:
        yield bad("seed", "is negative", "negative-number")
    for one in given.groups:
        yield from base_findings(f"{one.id}.people", one.people)
        for name in ("value", "error", "lower", "upper"):
            yield from number_findings(f"{one.id}.{name}", getattr(one, name))
        yield from _wrong_limits(one)
        yield from _off_the_scale(given, one)
    for name in ("error", "lower", "upper"):
        if len({getattr(one, name) is None for one in given.groups}) > 1:
            yield bad(f"groups.{name}", "is given for some groups only", "missing-value")
    if given.simulated and all(one.error is None and one.lower is None for one in given.groups):
        yield bad("simulated", "needs the errors or limits of the groups", "missing-value")


def _wrong_limits(one: Group) -> Iterator[Finding]:
    if (one.lower is None) != (one.upper is None):
        yield bad(f"{one.id}.lower", "and upper are given together or not at all", "missing-value")
    yield from reversed_limits(one.id, one.lower, one.upper)
    if one.error is not None and one.lower is not None:
        yield bad(f"{one.id}.error", "is given beside limits", "given-twice", why="They might not agree.")
    if one.error is not None and one.error < 0:
        yield bad(f"{one.id}.error", "is negative", "negative-number")


def _off_the_scale(given: GivenSlope, one: Group) -> Iterator[Finding]:
    if given.scale == "plain":
        return
    above = 1.0 if given.scale == "logit" else float("inf")
    for name in ("value", "lower", "upper"):
        value = getattr(one, name)
        if value is not None and not 0 < value < above:
            yield bad(f"{one.id}.{name}", f"has no place on the {given.scale} scale", "off-the-scale")
