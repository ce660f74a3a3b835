"""Forecasts as they were told: takes reports and a register of risks, gives every report with risks, underlying position and slippage, as known then."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.balance.forecast_given import Report, Risk
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.period import FinancialYear

NONE = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report (all £), with what was known on a day.

    - `off_to_date`, `off_plan`: year to date (none where it was not told) and forecast less plan; `off_plan` is `performance` and `support_lost` together
    - `risks` and `mitigations`: the sums of probability × effect; `risk_adjusted`: the forecast with both; `if_all_risks`: with every
      risk in full, and no mitigation that is not yet a fact
    - `underlying`: the forecast without support and without what is of this year alone
    - `moved`: against the forecast told before it, `slipped`: against the first of the year; none for the first itself
    """

    body: str
    year: str
    month: date
    reported: date
    plan: Decimal
    plan_to_date: Decimal | None
    to_date: Decimal | None
    off_to_date: Decimal | None
    forecast: Decimal
    off_plan: Decimal
    performance: Decimal
    support_lost: Decimal
    support: Decimal
    one_off: Decimal
    underlying: Decimal
    risks: Decimal
    mitigations: Decimal
    risk_adjusted: Decimal
    if_all_risks: Decimal
    moved: Decimal | None
    slipped: Decimal | None


def by_year(reports: Iterable[Report]) -> dict[tuple[str, str], list[Report]]:
    """Return reports by body and financial year, each in the order they were told."""
    found: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for one in sorted(reports, key=lambda one: (one.body, one.reported, one.month)):
        found[one.body, str(FinancialYear.of(one.month))].append(one)
    return dict(found)


def history_of(reports: Sequence[Report], risks: Iterable[Risk]) -> tuple[Told, ...]:
    """Return one body's year, report by report, each with the risks as they stood that day."""
    own = tuple(risks)
    return tuple(_told(one, reports[:number], own, one.reported) for number, one in enumerate(reports))


def standing(reports: Sequence[Report], risks: Iterable[Risk], on: date) -> Told:
    """Return the last report of one body's year with the risks as they stand on a day; facts that it does not hold yet count in full."""
    return _told(reports[-1], reports[:-1], tuple(risks), on)


def _told(one: Report, before: Sequence[Report], risks: Sequence[Risk], day: date) -> Told:
    lost = one.support - one.support_planned
    off_plan = one.forecast - one.plan
    register = _as_at(risks, day, one.reported)
    at_risk, mitigated = (_expected(risk for risk in register if risk.kind == kind) for kind in ("risk", "mitigation"))
    in_full = sum((risk.effect for risk in register if risk.kind == "risk" or risk.state == "fact"), NONE)
    return Told(
        body=one.body,
        year=str(FinancialYear.of(one.month)),
        month=one.month,
        reported=one.reported,
        plan=one.plan,
        plan_to_date=one.plan_to_date,
        to_date=one.to_date,
        off_to_date=_less(one.to_date, one.plan_to_date),
        forecast=one.forecast,
        off_plan=off_plan,
        performance=off_plan - lost,
        support_lost=lost,
        support=one.support,
        one_off=one.one_off,
        underlying=one.forecast - one.support - one.one_off,
        risks=at_risk,
        mitigations=mitigated,
        risk_adjusted=one.forecast + at_risk + mitigated,
        if_all_risks=one.forecast + in_full,
        moved=one.forecast - before[-1].forecast if before else None,
        slipped=one.forecast - before[0].forecast if before else None,
    )


def _less(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _as_at(risks: Sequence[Risk], day: date, reported: date) -> list[Risk]:
    """Return the rows that count on a day: open ones, and facts that became so after the report."""
    last: dict[str, Risk] = {}
    for one in sorted(risks, key=lambda one: one.since):
        if one.since <= day:
            last[one.id] = one
    return [one for one in last.values() if one.state == "open" or (one.state == "fact" and one.since > reported)]


def _expected(risks: Iterable[Risk]) -> Decimal:
    weighed = (as_fraction(one.probability) * as_fraction(one.effect) for one in risks)
    return pence(sum(weighed, Fraction(0)))
