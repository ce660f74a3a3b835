"""Alerts of forecasts: takes one body's reports and risks with the limits of the rulebook, gives what moved too far, support that was lost, and risks that became facts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.balance.forecast_given import Report, Risk
from concordat.kernel.money import decimal_from
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.text import amount, counted

Kind = Literal["forecast moved", "support lost", "risk became fact"]
RULE = "balance.forecast_alerts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What happened to the forecast of a `body` for a `year` on a day: its kind, by how many £ of surplus (`moves`), and what it `says`."""

    body: str
    year: str
    day: date
    kind: Kind
    moves: Decimal
    says: str


def alerts_of(reports: Sequence[Report], risks: Sequence[Risk], limits: RuleValue) -> Iterator[Alert]:
    """Give the alerts of one body's year: reports in the order they were told, and the rows of its register of risks."""
    most, days = decimal_from(limits.value["moved"]), int(limits.value["days"])
    for number, one in enumerate(reports):
        before = reports[:number]
        if before and one.forecast != before[-1].forecast:
            yield from _moved(one, before, most, days)
        yield from _lost(one, before)
    facts: set[str] = set()
    for risk in sorted(risks, key=lambda one: one.since):
        if risk.state != "fact":
            facts.discard(risk.id)
        elif risk.id not in facts:
            facts.add(risk.id)
            held = any(one.reported >= risk.since for one in reports)
            where = "the forecast told since then holds it" if held else "no forecast told so far holds it"
            says = f"{risk.kind} {risk.id} became a fact: {amount(risk.effect, '£')}; {where}"
            yield Alert(
                body=risk.body,
                year=str(FinancialYear.parse(risk.year)),
                day=risk.since,
                kind="risk became fact",
                moves=risk.effect,
                says=says,
            )


def _moved(one: Report, before: Sequence[Report], most: Decimal, days: int) -> Iterator[Alert]:
    """Give an alert where a forecast lies too far from one that stood within the days before it; the farthest is told."""
    recent = [other for other in before if (one.reported - other.reported).days < days]
    # The one before them stood when these days began.
    against = [*before[len(before) - len(recent) - 1 :][:1], *recent] if len(recent) < len(before) else recent
    far = max(against, key=lambda other: (abs(one.forecast - other.forecast), other.reported))
    moves = one.forecast - far.forecast
    if abs(moves) > most:
        way = "improved" if moves > 0 else "worsened"
        span = counted((one.reported - far.reported).days, "day")
        says = (
            f"the forecast {way} by {amount(abs(moves), '£')} against that of {far.reported}, {span} before: "
            f"from {amount(far.forecast, '£')} to {amount(one.forecast, '£')}"
        )
        yield _alert(one, "forecast moved", moves, says)


def _lost(one: Report, before: Sequence[Report]) -> Iterator[Alert]:
    counted_on = before[-1].support if before else one.support_planned
    if one.support < counted_on:
        says = f"support of {amount(counted_on, '£')} was counted on, {amount(one.support, '£')} is left"
        yield _alert(one, "support lost", one.support - counted_on, says)


def _alert(one: Report, kind: Kind, moves: Decimal, says: str) -> Alert:
    return Alert(
        body=one.body, year=str(FinancialYear.of(one.month)), day=one.reported, kind=kind, moves=moves, says=says
    )
