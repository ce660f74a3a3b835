"""The demand desk to read: takes the desk and names of bodies, gives its figures, a row for each line with its odds, and what has none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.pay.demand_desk import Ahead, DemandDesk, Expected
from concordat.pay.demand_quality import DemandTrust

HALF = 50


def line_in_words(one: Expected, names: Mapping[str, str]) -> str:
    """Return a line by its service and its two sides."""
    sides = (names.get(code, code) for code in (one.line.commissioner, one.line.provider))
    service = one.line.service
    return f"{service[:1].upper()}{service[1:]}: " + " from ".join(sides)


def desk_figures(desk: DemandDesk) -> tuple[Answer[Any], ...]:
    """Return how many lines are more likely than not to pass their plan, and the odds and plan of all lines together."""
    if desk.whole is None:
        return ()
    forecast = desk.forecast
    likely = [one for one in forecast if one.ahead and one.ahead.odds.chance(one.plan).value > HALF]
    parts = tuple(one.ahead.odds.because for one in likely or forecast if one.ahead)
    says = f"{len(likely)} of {counted(len(forecast), 'line')} with a forecast pass their plan in more than half of the possible years"
    number = Answer(len(likely), Because(says, len(likely), parts=parts), "pay.demand.likely_above", "lines")
    plans = tuple(one.because_plan for one in forecast)
    planned = sum((one.plan for one in forecast), Decimal(0))
    return (
        number,
        desk.whole.chance(planned, *plans).named("pay.demand.whole_chance"),
        Answer(planned, Because("the plans of these lines", planned, parts=plans), "pay.demand.whole_planned"),
        desk.whole.plan_at(desk.safe, because_rule(desk.told.rule)).named("pay.demand.whole_safe"),
    )


def desk_table(desk: DemandDesk, trust: DemandTrust, names: Mapping[str, str]) -> Table:
    """Return a row for each line with a forecast, the likeliest to pass its plan first."""
    columns = {
        "line": "Line",
        "last_year": "Counted in the year before",
        "middle": "Expected",
        "low": "8 of 10: from",
        "high": "8 of 10: to",
        "plan": "Plan",
        "chance": "Chance that the plan is exceeded [%]",
        "safe": f"Plan that is {(100 * (1 - desk.safe)).normalize():f} % safe",
        "excess": "Above the plan, on average",
        "data": "The data are",
    }
    says = (
        f"What is expected in {desk.year}, the range in which 8 of 10 forecasts fall, and how often possible years pass the plan. "
        "On average, years that stay below the plan count as none above it."
    )
    rows = (
        (line_in_words(one, names), *_cells(desk, one, one.ahead), trust.verdict(one.line.id))
        for one in desk.forecast
        if one.ahead
    )
    return table("demand", f"Odds of each plan in {desk.year}", columns, rows, says)


def without_table(desk: DemandDesk, names: Mapping[str, str]) -> Table:
    """Return the planned lines without a forecast by the reason why, a row for each service."""
    found: defaultdict[tuple[str, str], list[Expected]] = defaultdict(list)
    for one in desk.without:
        found[one.line.service, one.why_not].append(one)
    columns = {
        "service": "Service",
        "lines": "Lines with a plan",
        "planned": "Planned",
        "why_not": "Why there is no forecast",
    }
    says = "A plan without a history cannot be given odds: the months counted before it are wanted first."
    rows = ((service, *_left(lines), f"{why[:1].upper()}{why[1:]}.") for (service, why), lines in found.items())
    return table("without_forecast", "Plans that cannot be given odds", columns, rows, says)


def _left(lines: list[Expected]) -> Iterator[Answer[Any]]:
    plans = tuple(one.because_plan for one in lines)
    planned = sum((one.plan for one in lines), Decimal(0))
    yield Answer(len(lines), Because("lines with a plan and no forecast", len(lines), parts=plans))
    yield Answer(planned, Because("their plans", planned, parts=plans))


def _cells(desk: DemandDesk, one: Expected, ahead: Ahead) -> Iterator[Answer[Any] | None]:
    yield last_year(desk, one)
    yield from expected(ahead)
    yield Answer(one.plan, one.because_plan)
    yield ahead.odds.chance(one.plan, one.because_plan)
    yield ahead.odds.plan_at(desk.safe, because_rule(desk.told.rule))
    yield ahead.odds.excess(one.plan, one.because_plan)


def last_year(desk: DemandDesk, one: Expected) -> Answer[int] | None:
    """Return what was counted in the year before; None where a month of it is missing."""
    history = one.history
    before = history.in_year(desk.year.interval.start.replace(year=desk.year.starts_in - 1)) if history else None
    if history is None or before is None:
        return None
    return Answer(before, Because("counted in the year before", before, parts=(history.because,)))


def expected(ahead: Ahead) -> Iterator[Answer[Decimal]]:
    """Give the middle of the year's forecast and both limits of 8 in 10, in whole units."""
    for value, says in (
        (ahead.middle, "as likely to be exceeded as not"),
        (ahead.low, "one forecast in ten falls below it"),
        (ahead.high, "one forecast in ten goes above it"),
    ):
        whole = value.quantize(Decimal(1))
        yield Answer(whole, Because(says, whole, parts=(ahead.odds.because,)))
