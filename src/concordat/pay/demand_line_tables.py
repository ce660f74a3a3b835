"""One line of the demand desk to read: takes it, gives its months counted and expected, the odds of plans near its own, and what a safe plan is."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.table import Table, table
from concordat.pay.demand_desk import Ahead, DemandDesk, Expected
from concordat.pay.demand_desk_tables import expected, last_year

WHOLE = Decimal(1)


def demand_line_figures(desk: DemandDesk, one: Expected) -> tuple[Answer[Any], ...]:
    """Return the plan, what is expected, how likely the plan is exceeded, by how much, and the plan that is safe."""
    plan: Answer[Any] = Answer(one.plan, one.because_plan, "pay.demand.planned")
    if one.ahead is None:
        return (plan,)
    odds, (middle, low, high) = one.ahead.odds, expected(one.ahead)
    return (
        plan,
        middle.named("pay.demand.expected"),
        low.named("pay.demand.low"),
        high.named("pay.demand.high"),
        odds.chance(one.plan, one.because_plan).named("pay.demand.chance"),
        odds.excess(one.plan, one.because_plan).named("pay.demand.excess"),
        odds.plan_at(desk.safe, because_rule(desk.told.rule)).named("pay.demand.safe"),
    )


def fan_table(one: Expected) -> Table:
    """Return a row for each month: what was counted, or the middle of the forecast with the range of 8 forecasts in 10."""
    columns = {
        "month": "Month",
        "counted": "Counted",
        "low": "8 of 10: from",
        "middle": "Expected",
        "high": "8 of 10: to",
    }
    measure = one.history.measure if one.history else one.line.service
    says = "What was counted month by month, then what is expected with the range in which 8 of 10 forecasts fall."
    return table("fan", f"{measure[:1].upper()}{measure[1:]} by month", columns, _months(one), says)


def _months(one: Expected) -> Iterator[tuple[Any, ...]]:
    if one.history:
        for month, count in one.history.counts.items():
            yield f"{month:%B %Y}", Answer(count, one.history.because_month(month)), None, None, None
    if one.ahead:
        for month, middle, low, high in one.ahead.months:
            yield f"{month:%B %Y}", None, *_ahead(one.ahead, f"{month:%B %Y}", low, middle, high)


def _ahead(ahead: Ahead, month: str, *values: Decimal) -> Iterator[Answer[Decimal]]:
    for value, says in zip(values, ("lower end of", "middle of", "upper end of"), strict=True):
        whole = value.quantize(WHOLE)
        yield Answer(whole, Because(f"{says} the forecast of {month}", whole, parts=(ahead.odds.because,)))


def plans_table(desk: DemandDesk, one: Expected) -> Table:
    """Return a row for each plan that may be asked about: its chance, and what lies above it on average."""
    columns = {
        "what": "A plan of",
        "plan": "Activity",
        "chance": "Chance that it is exceeded [%]",
        "excess": "Above it, on average",
    }
    rows = tuple(_plans(desk, one, one.ahead)) if one.ahead else ()
    says = "A plan set at last year’s activity, with growth on top, the plan as it is, and the plans that keep to a chosen risk."
    return table("plans", "Odds of other plans", columns, rows, says)


def _plans(desk: DemandDesk, one: Expected, ahead: Ahead) -> Iterator[tuple[Any, ...]]:
    rule, before = because_rule(desk.told.rule), last_year(desk, one)
    for rise in desk.told.rises if before else ():
        what = f"last year’s activity and {_percent(rise)} more" if rise else "last year’s activity"
        plan = ((before.value if before else 0) * (1 + rise)).quantize(WHOLE)
        parts = (before.because, rule) if before else (rule,)
        yield what, *_odds(ahead, Answer(plan, Because(what, plan, parts=parts)))
    yield "the plan as it is", *_odds(ahead, Answer(one.plan, one.because_plan))
    for risk in desk.told.risks:
        at = ahead.odds.plan_at(risk, rule)
        safe = f"at most {_percent(risk)} of years exceed"
        yield f"what {safe}", *_odds(ahead, Answer(Decimal(at.value), at.because))


def _odds(ahead: Ahead, plan: Answer[Decimal]) -> Iterator[Answer[Decimal]]:
    yield plan
    yield ahead.odds.chance(plan.value, plan.because)
    yield ahead.odds.excess(plan.value, plan.because)


def _percent(share: Decimal) -> str:
    return f"{(100 * share).normalize():f} %"
