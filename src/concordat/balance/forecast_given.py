"""What forecasts of positions are given: takes reports and rows of a register of risks, gives a finding for each that cannot be."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear, month_of
from concordat.kernel.text import counted
from concordat.kernel.wrong_given import bad, not_money, warning

MONEY = ("plan", "plan_to_date", "to_date", "forecast", "support", "support_planned", "one_off")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What one `body` told of one `month` on the day it was `reported`; all in £ of surplus, a deficit below nought.

    - `month`: its first day; the financial year is the one it lies in
    - `plan` and `forecast`: of the whole year, with all support money; `plan_to_date` and `to_date`: until the end of the month, none where it was not told
    - `support`: support money that the forecast counts on, `support_planned`: that the plan does
    - `one_off`: what lifts the forecast in this year alone, below nought what weighs on it in this year alone; without support
    """

    body: str
    month: date
    reported: date
    plan: Decimal
    forecast: Decimal
    plan_to_date: Decimal | None = None
    to_date: Decimal | None = None
    support: Decimal = Decimal(0)
    support_planned: Decimal = Decimal(0)
    one_off: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """One row of the register of risks: how risk or mitigation `id` of a body stood from the day `since` until its next row.

    - `year`: the financial year whose forecast it may move; `effect`: by how many £, a risk below nought, a mitigation above
    - `probability`: from 0 to 1, of a fact 1; `state`: open, become a fact (a report of that day or later holds it), or gone
    """

    body: str
    id: str
    since: date
    year: str
    kind: Literal["risk", "mitigation"]
    probability: Decimal
    effect: Decimal
    state: Literal["open", "fact", "gone"] = "open"


def forecast_findings(reports: Sequence[Report], risks: Sequence[Risk], on: date) -> Iterator[Finding]:
    """Give what is wrong with reports and risks: what stops, and what is asked about."""
    if not reports:
        yield bad("reports", "is empty", "missing-field", "There is no forecast to tell.", "Give at least one report.")
    yield from _twice([(one.body, str(one.month), str(one.reported)) for one in reports], "reports")
    yield from _twice([(one.body, one.id, str(one.since)) for one in risks], "risks")
    for number, report in enumerate(reports):
        yield from _report(report, f"reports.{number}")
    told = {(one.body, str(FinancialYear.of(one.month))) for one in reports}
    for number, risk in enumerate(risks):
        yield from _risk(risk, f"risks.{number}", told)
    later = sum(1 for one in reports if one.reported > on) + sum(1 for risk in risks if risk.since > on)
    if later:
        what = (
            f"{counted(later, 'row')} of reports and risks are from after {on}."
            if later > 1
            else f"One row is from after {on}."
        )
        yield warning(
            "in-the-future", "on", what, "What was not known that day is left out.", "Give a later day to count it."
        )


def _report(one: Report, field: str) -> Iterator[Finding]:
    for name in MONEY:
        if getattr(one, name) is not None:
            yield from not_money(getattr(one, name), f"{field}.{name}")
    for name in ("support", "support_planned"):
        if getattr(one, name) < 0:
            yield bad(f"{field}.{name}", "is negative", "negative-number", "Support is money that comes.")
    if not one.body.strip():
        yield bad(f"{field}.body", "is empty", "missing-field", "Nobody's forecast can be held against nothing.")
    if one.month != month_of(one.month):
        yield bad(f"{field}.month", f"is {one.month}", "bad-date", "A month is told by its first day.")
    if one.reported < one.month:
        yield bad(
            f"{field}.reported",
            f"is {one.reported}, before the month began",
            "bad-date",
            "Nobody reports a month that has not begun.",
        )


def _risk(one: Risk, field: str, told: Collection[tuple[str, str]]) -> Iterator[Finding]:
    yield from not_money(one.effect, f"{field}.effect")
    if not 0 <= one.probability <= 1:
        yield bad(f"{field}.probability", "does not lie between 0 and 1")
    elif one.state == "fact" and one.probability != 1:
        yield bad(f"{field}.probability", "is not 1", why="A fact is certain.")
    if (one.effect > 0) if one.kind == "risk" else (one.effect < 0):
        side = "above" if one.kind == "risk" else "below"
        yield bad(
            f"{field}.effect",
            f"is {side} nought",
            "wrong-sign",
            f"A {one.kind} would be told as its opposite.",
            "Turn the sign, or correct the kind.",
        )
    if not FinancialYear.is_one(one.year):
        yield bad(f"{field}.year", f"has “{one.year}”", "bad-year", "It is no financial year.", "Write it as 2027/28.")
    elif (one.body, str(FinancialYear.parse(one.year))) not in told:
        yield bad(
            f"{field}.body",
            f"names “{one.body}”, which has no report of {one.year}",
            "unknown-name",
            "There is no forecast that it could move.",
        )


def _twice(keys: Sequence[tuple[str, ...]], field: str) -> Iterator[Finding]:
    met: set[tuple[str, ...]] = set()
    for key in keys:
        if key in met:
            yield bad(
                field,
                f"has {', '.join(key)} twice",
                "duplicate-key",
                "Which of them holds cannot be said.",
                "Join the two.",
            )
        met.add(key)
