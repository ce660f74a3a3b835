"""The outcomes framework: takes the outcomes wanted and how indicators are defined, gives each outcome with its measure, and what cannot be told fairly."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.contract import read_shares
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.finding import Finding, Place
from concordat.watch.records import Indicator

# A measure that one area alone reports compares nobody with anybody.
FEWEST_AREAS = 2


@dataclass(frozen=True, slots=True)
class Traced:
    """One outcome with the indicator that measures it (None where none does), who answers for what share, and how many areas report it."""

    outcome: ExpectedOutcome
    indicator: Indicator | None
    shares: Mapping[str, Fraction]
    areas: int

    @property
    def wanted(self) -> Decimal | None:
        """The change wanted, target less baseline, in the unit of the outcome; None where one of them is not said."""
        own = self.outcome
        return own.target - own.baseline if own.target is not None and own.baseline is not None else None


@dataclass(frozen=True, slots=True)
class Framework:
    """The outcomes in order with their measures, the indicators that no outcome names, and everything found wrong."""

    traced: tuple[Traced, ...]
    unused: tuple[Indicator, ...]
    findings: tuple[Finding, ...]


def framework(
    outcomes: Iterable[ExpectedOutcome], indicators: Iterable[Indicator], areas: Mapping[str, int], on: date
) -> Framework:
    """Return the framework on a day; `areas` says for how many areas each indicator has values.

    An outcome is measured by the indicator whose code, or whose title, it names.
    """
    known = tuple(indicators)
    named = {name: one for one in known for name in (one.title, one.id)}
    traced = tuple(_traced(one, named.get(one.indicator), areas) for one in outcomes)
    used = {one.indicator.id for one in traced if one.indicator}
    findings = (*(found for one in traced for found in _of_outcome(one)), *_of_indicators(known, on))
    return Framework(traced, tuple(one for one in known if one.id not in used), findings)


def _traced(outcome: ExpectedOutcome, indicator: Indicator | None, areas: Mapping[str, int]) -> Traced:
    try:
        shares = read_shares(outcome.responsible, outcome.shares)
    except ValueError:
        shares = {}
    return Traced(outcome, indicator, shares, areas.get(indicator.id, 0) if indicator else 0)


def _of_outcome(one: Traced) -> Iterator[Finding]:
    outcome, indicator = one.outcome, one.indicator
    if indicator is None:
        what = f"Nothing that is defined measures “{outcome.title}”."
        yield _found("not-measured", what, "Nobody can say whether it comes about.", "Name an indicator.", outcome.id)
        return
    if outcome.target is not None and indicator.better == "neither":
        what = f"“{outcome.title}” has a target, and “{indicator.title}” has no better direction."
        why, then = "Nobody can say whether a value beyond the target is good.", "Say which direction is better."
        yield _found("target-without-direction", what, why, then, outcome.id)
    elif one.wanted and (one.wanted < 0) == (indicator.better == "higher"):
        what = f"The target of “{outcome.title}” lies on the worse side of its baseline."
        why, then = f"For “{indicator.title}” {indicator.better} is better.", "Correct the target or the baseline."
        yield _found("target-gets-worse", what, why, then, outcome.id)
    if one.areas and one.areas < FEWEST_AREAS:
        what = f"“{indicator.title}” has values of one area alone."
        why, then = "Nobody can see whether outcomes are alike across places.", "Bring the values of other areas too."
        yield _found("one-area", what, why, then, outcome.id)
    if outcome.responsible and sum(one.shares.values(), Fraction(0)) != 1:
        what = f"The shares of “{outcome.title}” are not the whole of it."
        yield _found("shares-not-whole", what, "Together they answer for all of it.", "Correct them.", outcome.id)


def _of_indicators(indicators: Iterable[Indicator], on: date) -> Iterator[Finding]:
    for one in indicators:
        if one.next_review and one.next_review < on:
            what = f"“{one.title}” was to be looked at again on {one.next_review}."
            yield _found("review-passed", what, "What it counts may have changed since.", "Look at it again.", one.id)
        if not one.checker or one.checker == one.author:
            what = f"Nobody but its author has checked “{one.title}”."
            why, then = "A slip in a definition moves every value.", "Have another post check it."
            yield _found("not-checked", what, why, then, one.id)


def _found(kind: str, what: str, why: str, then: str, of: str) -> Finding:
    return Finding(kind, what, why, then, Place(field=of), severity="warning")
