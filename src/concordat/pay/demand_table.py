"""Demand before a signature to read: takes a contract's case, gives a row for each plan: the chance that it is exceeded, who pays then, or what is missing."""

from collections.abc import Iterator
from typing import Any

from concordat.contract import ReadinessCase
from concordat.contract.calculations.demand import Gives
from concordat.kernel.answer import Answer, Because
from concordat.kernel.money import round_half_away
from concordat.kernel.table import Table, table
from concordat.pay.demand_before_signature import UNITS, Demand, demands


def demand_table(case: ReadinessCase) -> Table | None:
    """Return a row for the whole contract, or for each line, by its baseline; none where it carries no line."""
    if not case.lines:
        return None
    columns = {
        "of": "What for",
        "plan": "Plan [a year]",
        "expected": "Expected [a year]",
        "chance": "Chance that it is exceeded [%]",
        "commissioner": "Commissioner pays more, on average [£]",
        "provider": "Provider bears besides, on average [£]",
        "commissioner_high": "Commissioner pays more at high demand [£]",
        "provider_high": "Provider bears besides at high demand [£]",
        "missing": "What is missing",
    }
    says = (
        "By the forecast of the baseline and the payment form of the lines. High demand is exceeded in one year of ten. What more "
        "activity costs the provider is taken to be the planned price; where it is paid more than that, the provider gains."
    )
    rows = (_row(one) for one in demands(case))
    return table("demand", "If demand is above the plan", columns, rows, says)


def _row(one: Demand) -> tuple[Any, ...]:
    if one.gives is None:
        return (one.of, *[None] * 7, one.missing[:1].upper() + one.missing[1:] + ".")
    return (one.of, *_cells(one, one.gives), "")


def _cells(one: Demand, gives: Gives) -> Iterator[Answer[Any]]:
    average, high = "on average over the forecast", f"at a demand of {gives.high_demand:,}"
    exceeded = round_half_away(gives.chance_above_plan * 100, UNITS)
    for value, says, unit in (
        (one.plan, "the planned activity of its lines", ""),
        (one.mean, "the mean of the forecast", ""),
        (exceeded, f"the chance that a plan of {one.plan:,} is exceeded", "%"),
        (gives.commissioner_extra, f"what the commissioner pays for activity above the plan, {average}", "£"),
        (gives.provider_extra, f"what that activity costs beyond what is paid, {average}", "£"),
        (gives.high_commissioner_extra, f"what the commissioner pays for activity above the plan, {high}", "£"),
        (gives.high_provider_extra, f"what that activity costs beyond what is paid, {high}", "£"),
    ):
        yield Answer(value, Because(f"{one.of}: {says}", value, unit, parts=one.because), unit=unit)
