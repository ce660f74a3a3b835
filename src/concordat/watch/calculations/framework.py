"""Outcomes framework: takes outcomes, indicators and how many areas report each, gives each outcome with its measure and who answers, and what cannot be told fairly."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.contract.records import ExpectedOutcome
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.framework import Traced, framework
from concordat.watch.records import Indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`outcomes` wanted and `indicators` as defined; `areas` says for how many areas each indicator, by its code, has values; the day `on`."""

    outcomes: tuple[ExpectedOutcome, ...]
    indicators: tuple[Indicator, ...] = ()
    areas: dict[str, int] = field(default_factory=dict)
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One outcome: its code, the code of its indicator (empty where nothing measures it) and which direction is `better`.

    `wanted` is target less baseline in the unit of the outcome, `shares` say which body answers for how much, `contracts` and `lines`
    are to bring it about, and `areas` report its indicator.
    """

    outcome: str
    indicator: str
    better: str
    wanted: Decimal | None
    shares: dict[str, Fraction]
    contracts: tuple[str, ...]
    lines: tuple[str, ...]
    areas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The outcomes in the order given, and the codes of indicators that no outcome names."""

    outcomes: tuple[Row, ...]
    unused: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the framework with its findings; raises Refused where two outcomes or two indicators have one code."""
    twice = tuple(
        _twice(kind, code)
        for kind, codes in (
            ("outcomes", [one.id for one in given.outcomes]),
            ("indicators", [one.id for one in given.indicators]),
        )
        for code in dict.fromkeys(code for code in codes if codes.count(code) > 1)
    )
    if twice:
        raise Refused(twice)
    found = framework(given.outcomes, given.indicators, given.areas, given.on)
    gives = Gives(outcomes=tuple(map(_row, found.traced)), unused=tuple(one.id for one in found.unused))
    parts = tuple(Because(_says(one), one.indicator.id if one.indicator else "") for one in found.traced)
    says = f"{len(found.traced)} outcomes, {sum(1 for one in found.traced if one.indicator)} of them measured"
    return Answer(gives, Because(says, len(found.traced), parts=parts), findings=found.findings)


def _says(one: Traced) -> str:
    by = f"is measured by “{one.indicator.title}”" if one.indicator else "is measured by nothing that is defined"
    return f"“{one.outcome.title}” {by}"


def _row(one: Traced) -> Row:
    return Row(
        outcome=one.outcome.id,
        indicator=one.indicator.id if one.indicator else "",
        better=one.indicator.better if one.indicator else "",
        wanted=one.wanted,
        shares=dict(one.shares),
        contracts=one.outcome.contracts,
        lines=one.outcome.lines,
        areas=one.areas,
    )


def _twice(kind: str, code: str) -> Finding:
    what = f"There are two {kind} with the code “{code}”."
    return Finding(
        "duplicate-key", what, "One would be taken for the other.", "Give each its own code.", Place(field=kind)
    )
