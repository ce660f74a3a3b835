"""What is wrong with the records of `balance`: takes a system, gives a finding for each figure, dispute, report or risk that cannot be, and for what must be reached."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from concordat.balance.control_findings import control_findings
from concordat.balance.forecast_given import forecast_findings
from concordat.balance.forecasts import report_of, risk_of
from concordat.balance.records import ForecastReport, ForecastRisk, PlanDispute, PlanFigure
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System, key_of


def findings(system: System) -> tuple[Finding, ...]:
    """Return everything, all at once."""
    return (*_plans(system), *_forecasts(system), *control_findings(system))


def _plans(system: System) -> Iterator[Finding]:
    stated = set()
    for one in system.all(PlanFigure):
        stated.add((one.commissioner, one.provider, one.financial_year, one.service))
        if one.amount < 0:
            yield _bad(one, "negative-number", f"is {one.amount}", "What is paid is not below nought.", "Correct it.")
        if one.commissioner == one.provider:
            yield _bad(one, "same-body", "has one body on both sides", "Nobody differs with itself.", "Correct one.")
        if not FinancialYear.is_one(one.financial_year):
            why = "It is no financial year."
            yield _bad(one, "bad-year", f"has “{one.financial_year[:20]}”", why, "Write it as 2018/19.")
    for dispute in system.all(PlanDispute):
        if (dispute.commissioner, dispute.provider, dispute.financial_year, dispute.service) not in stated:
            why = "There is nothing that could be settled."
            yield _bad(
                dispute, "unknown-name", "is about a line of which no figure is stated", why, "State both figures."
            )


def _forecasts(system: System) -> Iterator[Finding]:
    reports, risks = system.all(ForecastReport), system.all(ForecastRisk)
    if not reports and not risks:
        return
    found = forecast_findings(
        tuple(map(report_of, reports)), tuple(map(risk_of, risks)), max(system.settings.as_at, *_days(reports, risks))
    )
    for one in found:
        file = ForecastRisk.FILE if one.where.field.startswith("risks") else ForecastReport.FILE
        yield replace(one, where=Place(file=file, field=one.where.field))


def _days(reports: Any, risks: Any) -> Iterator[Any]:
    yield from (one.reported for one in reports)
    yield from (one.since for one in risks)


def _bad(one: PlanFigure | PlanDispute, kind: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, f"{' '.join(key_of(one))} {what}.", why, then, Place(file=one.FILE))
