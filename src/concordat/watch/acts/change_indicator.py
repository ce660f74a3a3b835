"""Change how an indicator is defined: takes what it is to be from now and why, gives it so, to be checked anew, with what changed in its history."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.watch.outcome_terms import measure_of
from concordat.watch.records import Indicator, PaidOutcome

TITLE = "Change how an indicator is defined"
ROLES = ("contract manager",)
CHANGED = ("top", "bottom", "population", "better", "multiplier", "unit", "why", "data_source", "author", "disclosure")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What it is to be from now; what is left empty stays as it is.

    - `indicator`: the indicator
    - `body`: the body that keeps it
    - `changed`: what is changed, and why, in words; it stands in its history
    - `top`: what is counted
    - `bottom`: out of what
    - `population`: which people
    - `better`: which direction is better
    - `multiplier`: for how many the value stands: 100 for per cent, 100,000 for a rate
    - `unit`: the unit in words, such as per cent
    - `why`: why it matters to people
    - `data_source`: the data it is taken from
    - `author`: the post that writes it now, not a person
    - `disclosure`: the rule by which small counts are kept back
    """

    REFERS: ClassVar[Mapping[str, str]] = {"indicator": "Indicator", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("changed",)
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What is changed": ("indicator", "body", "changed"),
        "How it is counted": ("top", "bottom", "population", "better", "multiplier", "unit", "data_source"),
        "More": ("why", "author", "disclosure"),
    }

    indicator: str
    body: str
    changed: str
    top: str = ""
    bottom: str = ""
    population: str = ""
    better: Literal["", "higher", "lower", "neither"] = ""
    multiplier: Decimal | None = None
    unit: str = ""
    why: str = ""
    data_source: str = ""
    author: str = ""
    disclosure: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that keeps it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    indicator = find(system, Indicator, given.indicator)
    if indicator is None:
        return
    if indicator.body != given.body:
        what = f"“{indicator.title}” is kept by {indicator.body}."
        yield refuse("not-its-own", what, "Who keeps a definition changes it.", "Ask that body.", "body")
    if _made(given, indicator) == indicator:
        yield refuse("nothing-changed", "It stays as it is.", "A change changes something.", "Say what.", "top")
    if given.multiplier is not None and given.multiplier <= 0:
        what = f"Its values would stand for {given.multiplier} people."
        yield refuse("bad-number", what, "Nothing is counted for nobody.", "Give a number above nought.", "multiplier")
    for paid in system.all(PaidOutcome):
        measure = measure_of(system, paid)
        if measure.indicator is not None and measure.indicator.id == indicator.id:
            what = f"“{paid.outcome_payment}” pays on it."
            why = "Levels that were agreed under one definition mean something else under another."
            then = "Agree with its parties whether the levels still hold."
            yield refuse("paid-on", what, why, then, "indicator", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what changes, and that it has to be checked anew."""
    indicator = system.one(Indicator, given.indicator)
    made = _made(given, indicator)
    moved = [name for name in CHANGED if getattr(made, name) != getattr(indicator, name)]
    return (
        *(
            f"{name.replace('_', ' ').capitalize()} is “{getattr(made, name)}”, and was “{getattr(indicator, name)}”."
            for name in moved
        ),
        f"Its history says: {given.changed}.",
        "It waits to be checked by another post than its author. Values that are there already stay as they are.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the indicator as it is from now; what changed before stays in its history."""
    indicator = system.one(Indicator, given.indicator)
    history = "; ".join(filter(None, (indicator.changes, f"{moment.day}: {given.changed}")))
    return Change(amend=(replace(_made(given, indicator), checker="", changes=history),))


def _made(given: Given, indicator: Indicator) -> Indicator:
    return replace(
        indicator, **{name: getattr(given, name) for name in CHANGED if getattr(given, name) not in (None, "")}
    )
