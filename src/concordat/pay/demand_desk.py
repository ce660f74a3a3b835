"""Demand desk: takes a system with what was counted before a year, gives each planned line's forecast of the year and its odds, or why there is none."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.records import Line
from concordat.kernel.answer import Because, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.need import DrawnOdds, History, ToldOdds, histories, history_findings, told_odds
from concordat.need.calculations.forecast import Given, Gives, calculate
from concordat.need.months import month_after, months_between

DRAWS, SEED = 4_000, 1
MONTHS = 12
Since = Mapping[str, Mapping[date, int]]
NO_HISTORY = "nothing counted before the year was brought"


@dataclass(frozen=True)
class Expected:
    """One line of a contract with its plan: its history, its forecast and the odds of its year, or `why_not` there is none."""

    line: Line
    plan: Decimal
    history: History | None = None
    ahead: "Ahead | None" = None
    why_not: str = ""

    @property
    def because_plan(self) -> Because:
        """The plan as it is recorded."""
        return because_record(f"planned activity: {self.line.service}", "Line", self.line.id, value=self.plan)


@dataclass(frozen=True)
class Ahead:
    """A forecast: its `method`, each month with the middle and both limits of 8 in 10, and the possible years."""

    method: str
    months: tuple[tuple[date, Decimal, Decimal, Decimal], ...]
    low: Decimal
    middle: Decimal
    high: Decimal
    odds: DrawnOdds


@dataclass(frozen=True)
class DemandDesk:
    """Every planned line of a year; `whole` are the odds of those that can be forecast together, `planned` their plans' sum."""

    year: FinancialYear
    lines: tuple[Expected, ...]
    told: ToldOdds
    whole: DrawnOdds | None = None
    says: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def forecast(self) -> tuple[Expected, ...]:
        """The lines that have a forecast, the likeliest to pass their plan first."""
        found = [(one.ahead.odds.chance(one.plan).value, one) for one in self.lines if one.ahead]
        return tuple(one for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1].line.id)))

    @property
    def safe(self) -> Decimal:
        """The chance with which a safe plan may be exceeded: the middle one of those that are told."""
        return sorted(self.told.risks)[len(self.told.risks) // 2]

    @property
    def without(self) -> tuple[Expected, ...]:
        """The lines that have a plan and no forecast."""
        return tuple(one for one in self.lines if one.ahead is None)

    def of(self, line: str) -> Expected | None:
        """Return one line; None where it has no plan in the year."""
        return next((one for one in self.lines if one.line.id == line), None)


def demand_known(system: System, day: date, since: Since | None = None) -> DemandDesk:
    """Return the desk before anything is forecast: each planned line of the year told with what was counted of it by a day."""
    year = FinancialYear.parse(system.settings.financial_year)
    known = tuple(_longer(one, (since or {}).get(one.of, {})) for one in histories(system, day))
    lines = tuple(_known(line, plan, known) for line, plan in _planned(system.all(Line), year))
    return DemandDesk(year, lines, told_odds(system.rules, year.interval.start), findings=history_findings(system))


def demand_desk(system: System, day: date, since: Since | None = None) -> DemandDesk:
    """Return the desk for the year told, by what was known on a day; `since` are months counted by line after its history."""
    desk = demand_known(system, day, since)
    year, told, odd = desk.year, desk.told, desk.findings
    given = {one.history.name: one.history for one in desk.lines if one.history}
    if not given:
        return desk
    try:
        found = calculate(_asked(tuple(given.values()), year), system.rules)
    except Refused as refused:
        return DemandDesk(year, tuple(map(_refused, desk.lines)), told, findings=(*odd, *refused.findings))
    rules = tuple(Because(f"{one.title}, from {one.starts}", unit=one.unit, rule=one) for one in found.rules)
    stamp = found.value.stamp.because.says
    made = tuple(_ahead(one, found.value, rules, stamp) for one in desk.lines)
    return DemandDesk(year, made, told, _whole(made, found.value), stamp, (*odd, *found.findings))


def _longer(one: History, since: Mapping[date, int]) -> History:
    """Return a history with the months counted since; what it has itself stays."""
    return History(one.of, one.measure, {**since, **one.counts}) if since else one


def _planned(lines: Iterable[Line], year: FinancialYear) -> Iterator[tuple[Line, Decimal]]:
    """Give the lines of the year that have a plan in activity, with it."""
    span = year.interval
    for line in lines:
        within = line.starts < (span.end or line.starts) and (line.ends is None or line.ends > span.start)
        if within and line.plan_activity:
            yield line, Decimal(line.plan_activity)


def _known(line: Line, plan: Decimal, known: Sequence[History]) -> Expected:
    """Return a line with the history of its service, or with the only one that it has."""
    own = [one for one in known if one.of == line.id]
    same = [one for one in own if one.measure == line.service] or own
    if len(same) == 1:
        return Expected(line, plan, same[0])
    measures = ", ".join(one.measure for one in own)
    why = f"its history has {measures}, none of which is its service, {line.service}" if own else NO_HISTORY
    return Expected(line, plan, why_not=why)


def _asked(given: Sequence[History], year: FinancialYear) -> Given:
    """Return what is asked: every line together, as far ahead as the end of the year."""
    first, last = year.interval.start, max(one.last for one in given)
    ahead = max(1, months_between(last, month_after(first, MONTHS - 1)))
    lines = tuple(one.line for one in given)
    return Given(lines=lines, ahead=ahead, year_from=first, draws=DRAWS, seed=SEED)


def _refused(one: Expected) -> Expected:
    why = one.why_not or "no line could be forecast; the findings below say why"
    return Expected(one.line, one.plan, one.history, why_not=why)


def _ahead(one: Expected, gives: Gives, rules: tuple[Because, ...], stamp: str) -> Expected:
    if one.history is None:
        return one
    told = next(line for line in gives.lines if line.id == one.history.name)
    if told.year is None:
        return Expected(one.line, one.plan, one.history, why_not=told.why_not)
    says = f"forecast by the method “{told.method}”, its limits by the errors of {told.past_years} past years; {stamp}"
    odds = DrawnOdds(told.year.draws, Because(says, told.year.middle, parts=(one.history.because, *rules)))
    months = tuple((month.month, month.middle, month.quantiles[0], month.quantiles[-1]) for month in told.months)
    low, high = told.year.quantiles[0], told.year.quantiles[-1]
    return Expected(one.line, one.plan, one.history, Ahead(told.method, months, low, told.year.middle, high, odds))


def _whole(lines: Sequence[Expected], gives: Gives) -> DrawnOdds | None:
    parts = tuple(one.ahead.odds.because for one in lines if one.ahead)
    if not parts:
        return None
    says = f"{len(parts)} lines added up in each possible year, which all of them share"
    return DrawnOdds(gives.whole.draws, Because(says, gives.whole.middle, parts=parts))
