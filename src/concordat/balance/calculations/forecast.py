"""Forecasts of positions: takes every forecast that bodies ever reported and their risks, gives risk-adjusted and underlying positions, slippage and alerts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.balance.forecast_alerts import RULE, Alert, alerts_of
from concordat.balance.forecast_given import Report, Risk, forecast_findings
from concordat.balance.forecast_history import NONE, Told, by_year, history_of, standing
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused, stops
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import amount, counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Every report ever made and every row of the register of `risks`, and the day `on`; what came later was not known then."""

    reports: tuple[Report, ...]
    on: date
    risks: tuple[Risk, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """All bodies of a financial year together by their last report of one month (£); no sums while some have `missing` reports."""

    month: date
    missing: tuple[str, ...]
    plan: Decimal | None
    off_to_date: Decimal | None
    forecast: Decimal | None
    risk_adjusted: Decimal | None
    underlying: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`standing`: each body's last report of each year with risks as they stand on the day; `history`: every report as it was told.

    `months`: all bodies together, month by month; `alerts` in order of day.
    """

    standing: tuple[Told, ...]
    history: tuple[Told, ...]
    months: tuple[Month, ...]
    alerts: tuple[Alert, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the forecasts; raises Refused for reports and risks that stand there twice, have a wrong sign or no forecast to move."""
    findings = tuple(forecast_findings(given.reports, given.risks, given.on))
    if stops(findings):
        raise Refused(stops(findings))
    limits = rules.on(RULE, given.on)
    years = by_year(one for one in given.reports if one.reported <= given.on)
    risks = _by_year(given.risks, given.on)
    history = {key: history_of(reports, risks.get(key, ())) for key, reports in years.items()}
    # A risk may become a fact before its body has told any forecast.
    keys = dict.fromkeys((*years, *risks))
    alerts = (alert for key in keys for alert in alerts_of(years.get(key, ()), risks.get(key, ()), limits))
    gives = Gives(
        standing=tuple(standing(reports, risks.get(key, ()), given.on) for key, reports in years.items()),
        history=tuple(one for told in history.values() for one in told),
        months=_months(history),
        alerts=tuple(sorted(alerts, key=lambda one: (one.day, one.body, one.kind, one.says))),
    )
    return Answer(gives, _because(gives, limits, given.on), unit="£", findings=findings)


def _by_year(risks: Iterable[Risk], on: date) -> dict[tuple[str, str], tuple[Risk, ...]]:
    """Return what was known of the register on a day, by body and financial year."""
    found: dict[tuple[str, str], tuple[Risk, ...]] = {}
    for one in risks:
        if one.since <= on:
            key = (one.body, str(FinancialYear.parse(one.year)))
            found[key] = (*found.get(key, ()), one)
    return found


def _months(history: Mapping[tuple[str, str], Sequence[Told]]) -> tuple[Month, ...]:
    bodies: dict[str, list[str]] = {}
    last: dict[date, dict[str, Told]] = {}
    for (body, year), reports in history.items():
        bodies.setdefault(year, []).append(body)
        for one in reports:
            last.setdefault(one.month, {})[body] = one
    return tuple(_month(month, told, bodies[str(FinancialYear.of(month))]) for month, told in sorted(last.items()))


def _month(month: date, told: Mapping[str, Told], bodies: Iterable[str]) -> Month:
    missing = tuple(body for body in bodies if body not in told)

    def total(name: str) -> Decimal | None:
        amounts = [getattr(one, name) for one in told.values()]
        return None if missing or None in amounts else sum(amounts, NONE)

    return Month(
        month=month,
        missing=missing,
        plan=total("plan"),
        off_to_date=total("off_to_date"),
        forecast=total("forecast"),
        risk_adjusted=total("risk_adjusted"),
        underlying=total("underlying"),
    )


def _because(gives: Gives, limits: RuleValue, on: date) -> Because:
    parts = (
        *(_because_one(one) for one in gives.standing),
        *(Because(f"{one.body}, {one.day}: {one.says}", one.moves, "£") for one in gives.alerts),
        because_rule(limits),
    )
    many = counted(len(gives.history), "forecast")
    says = f"{many} told by {on}, {counted(len(gives.alerts), 'alert')}"
    return Because(says, len(gives.alerts), "alerts", parts=parts)


def _because_one(one: Told) -> Because:
    steps = (
        Because(f"forecast told on {one.reported} for {one.month:%Y-%m}", one.forecast, "£"),
        Because("risks, each by its probability", one.risks, "£"),
        Because("mitigations, each by its probability", one.mitigations, "£"),
    )
    says = (
        f"{one.body}, {one.year}: {amount(one.off_plan, '£')} off plan, of which {amount(one.support_lost, '£')} of support; "
        f"underlying {amount(one.underlying, '£')}, risk-adjusted {amount(one.risk_adjusted, '£')}"
    )
    return Because(says, one.risk_adjusted, "£", parts=steps)
