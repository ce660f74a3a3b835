"""Report a forecast: takes what a body expects of its year after a month, gives the report beside every one before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.balance.forecast_given import forecast_findings
from concordat.balance.forecasts import forecasts, report_of
from concordat.balance.records import ForecastReport
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, stops
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "Report a forecast"
ROLES = ("finance officer",)
MONEY = ("plan", "plan_to_date", "to_date", "forecast", "support", "support_planned", "one_off")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What a body expects of its year; a surplus above nought, a deficit below.

    - `body`: the body that reports
    - `month`: the first day of the month up to which is told
    - `plan`: pounds of surplus planned for the year, with all support money
    - `plan_to_date`: pounds of surplus planned until the end of the month
    - `to_date`: pounds of surplus until the end of the month
    - `forecast`: pounds of surplus expected for the year, with the support money still counted on
    - `support`: pounds of support money that the forecast counts on
    - `support_planned`: pounds of support money that the plan counts on
    - `one_off`: pounds that lift the forecast in this year alone, below nought what weighs on it
    - `note`: what lies behind it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"body": "legal person"}
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "Of what": ("body", "month"),
        "The year": ("plan", "forecast", "note"),
        "Up to the end of the month": ("plan_to_date", "to_date"),
        "Support money, and what is of this year alone": ("support_planned", "support", "one_off"),
    }

    body: str
    month: date
    plan: Decimal
    plan_to_date: Decimal | None = None
    to_date: Decimal | None = None
    forecast: Decimal
    support: Decimal = Decimal(0)
    support_planned: Decimal = Decimal(0)
    one_off: Decimal = Decimal(0)
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that reports."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    report = _report(given, moment)
    yield from stops(tuple(forecast_findings((report_of(report),), (), moment.day)))
    for name in MONEY:
        value = getattr(given, name)
        if value is not None and value != value.quantize(PENNY):
            yield refuse("bad-number", f"{name} is {value}.", "Money is whole pence.", "Round it.", name)
    if system.find(ForecastReport, given.body, str(given.month), str(moment.day)):
        what = f"{given.body} has reported of this month today."
        yield refuse("reported-today", what, "Nothing that was reported is overwritten.", "Report tomorrow.", "month")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is reported, how far it moved, which alerts it raises, and who reads it."""
    year = str(FinancialYear.of(given.month))
    made = forecasts(changed(system, change(given, system, moment)), moment.day)
    alerts = [one for one in made.alerts(year, given.body) if one.day == moment.day] if made else []
    return (
        f"{given.body} expects {amount(given.forecast, '£')} for {year}, {amount(given.forecast - given.plan, '£')} off its plan.",
        "Everyone can read it; what was reported before stays.",
        *(f"An alert is raised: {one.says}." for one in alerts),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the report."""
    return Change(add=(_report(given, moment),))


def _report(given: Given, moment: Moment) -> ForecastReport:
    shared = shared_fields(given, ForecastReport)
    return ForecastReport(**shared, reported=moment.day, source=f"reported on {moment.day}")
