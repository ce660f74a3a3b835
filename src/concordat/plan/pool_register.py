"""Register of pools: takes the records of a system, gives each pooled fund in a year, worked out as by the public calculation, and what is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.plan.body_words import body_words
from concordat.plan.calculations import pool as calculation
from concordat.plan.party_ends import party_ends
from concordat.plan.pool_given import Party, SpendLine
from concordat.plan.pool_rows import contribution, events, made_return, spend_line
from concordat.plan.pool_steps import risk_step, step_findings
from concordat.plan.records import (
    Pool,
    PoolContribution,
    PoolLine,
    PoolMinimum,
    PoolReturn,
    PoolStep,
)


@dataclass(frozen=True, slots=True)
class PoolInYear:
    """One pool in one year with its records; bodies stand under their names.

    `told` is None where the `findings` say what prevents a settlement.
    """

    pool: Pool
    year: str
    years: tuple[str, ...]
    words: Mapping[str, str]
    contributions: tuple[PoolContribution, ...]
    lines: tuple[PoolLine, ...]
    steps: tuple[PoolStep, ...]
    minimum: PoolMinimum | None
    tried: Decimal | None
    given: calculation.Given | None
    told: Answer[calculation.Gives] | None
    findings: tuple[Finding, ...]


def pool_in_year(system: System, pool: Pool, on: date, year: str = "", over: Decimal | None = None) -> PoolInYear:
    """Return the pool in a year, that of the day unless another is told; `over` is an overspend to try in place of the forecast."""
    words = body_words(system)
    contributions = tuple(one for one in system.all(PoolContribution) if one.pool == pool.id)
    own_lines = [one for one in system.all(PoolLine) if one.pool == pool.id]
    steps = sorted(
        (one for one in system.all(PoolStep) if one.pool == pool.id), key=lambda one: (one.direction, one.step)
    )
    minimums = [one for one in system.all(PoolMinimum) if one.pool == pool.id]
    years = tuple(sorted({*(one.financial_year for one in contributions), *(one.financial_year for one in minimums)}))
    year = year or _year_told(years, on)
    lines = tuple(one for one in own_lines if one.financial_year == year)
    found = PoolInYear(
        pool=pool,
        year=year,
        years=years,
        words=words,
        contributions=contributions,
        lines=lines,
        steps=tuple(steps),
        minimum=next((one for one in minimums if one.financial_year == year), None),
        tried=over,
        given=None,
        told=None,
        findings=(),
    )
    try:
        given = _given(system, found, on, minimums)
        # Where no scheme is recorded yet, nothing is forecast to differ from what is put in.
        over = Decimal(0) if over is None and not lines else over
        given = given if over is None else _tried(given, over)
        told = calculation.calculate(given, system.rules)
    except Refused as refused:
        return replace(found, findings=refused.findings)
    return replace(found, given=given, told=told, findings=told.findings)


def _year_told(years: Sequence[str], on: date) -> str:
    """Return the year of the day, else the last before it, else the first."""
    now = str(FinancialYear.of(on))
    if now in years or not years:
        return now
    return max((year for year in years if year < now), default=years[0])


def _given(system: System, own: PoolInYear, on: date, minimums: Iterable[PoolMinimum]) -> calculation.Given:
    pool, words = own.pool, own.words
    parties = tuple(dict.fromkeys((pool.host, *(one.party for one in own.contributions))))
    if wrong := tuple(step_findings(own.steps)):
        raise Refused(wrong)
    ends = party_ends(system, parties, on)
    return calculation.Given(
        year=own.year,
        on=on,
        host=words.get(pool.host, pool.host),
        manager=pool.pool_manager,
        gateway=pool.statute,
        parties=tuple(Party(body=words.get(one, one), ends=ends.get(one)) for one in parties),
        contributions=tuple(contribution(one, words) for one in own.contributions),
        lines=tuple(spend_line(one, words) for one in own.lines),
        least={one.financial_year: one.amount for one in minimums if one.financial_year == own.year},
        overspend=tuple(risk_step(one, words) for one in own.steps if one.direction == "overspend"),
        underspend=tuple(risk_step(one, words) for one in own.steps if one.direction == "underspend"),
        return_days=pool.return_days,
        returns=tuple(made_return(one) for one in system.all(PoolReturn) if one.pool == pool.id),
        events=tuple(events(system, pool)),
        notice_days=pool.notice_days,
    )


def _tried(given: calculation.Given, over: Decimal) -> calculation.Given:
    """Return the same pool with one line that comes to so much more, or less, than was contributed."""
    contributed = sum(
        (one.amount for one in given.contributions if one.year == given.year and not one.in_kind), Decimal(0)
    )
    lead = given.lines[0].lead if given.lines else given.host
    line = SpendLine(scheme="tried", lead=lead, budget=Decimal(0), forecast=contributed + over)
    return replace(given, lines=(line,))
