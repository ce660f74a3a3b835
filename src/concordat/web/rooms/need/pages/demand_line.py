"""Demand under one line: its months counted and expected, the odds of its plan and of plans near it, and what the possible years cost whom."""

from collections.abc import Iterator

from concordat import pay
from concordat.publish.small_counts import controlled
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo

PATH = "demand/<str:line>"
TITLE = "Demand and the odds of the plan"
AUDIENCE = PUBLIC


def show(ask: Ask, line: str) -> Page:
    """Show the forecast of one line in the year told."""
    desk = worked.demand(ask)
    one = desk.of(line)
    if one is None:
        look = (Link("Every plan of the year", ask.path("demand")),)
        raise Missing(f"No line “{line}” has planned activity in {desk.year}.", look)
    cost = ask.remember(("demand cost", line), lambda: pay.demand_cost(ask.system, one))
    fan = pay.fan_table(one)
    if not ask.bodies:
        fan = controlled(fan, "counted", ask.system.rules, ask.day)
    trust = worked.demand_trust(ask)
    tables = (
        fan,
        pay.plans_table(desk, one),
        pay.demand_cost_table(cost, one, ask.names),
        pay.quality_table(trust, one),
        pay.back_test_table(trust, one),
        pay.reliability_table(trust),
    )
    contract = one.line.contract
    return Page(
        title=pay.line_in_words(one, ask.names),
        caption=f"{TITLE}, {desk.year}",
        says=tuple(_says(desk, one, cost)),
        figures=pay.demand_line_figures(desk, one),
        tables=tuple(each for each in tables if each.rows),
        findings=pay.demand_findings(desk, ask.names, one),
        links=(
            Link("The contract", ask.record("Contract", contract)),
            Link("What must be known before it is signed", ask.path(f"readiness/{contract}")),
            Link("Try another payment form", ask.path(f"payment-form/{contract}")),
        ),
        trail=(Link("Demand", ask.path("demand")),),
        to_do=(
            ToDo(
                "contract.record_baseline",
                "Record this forecast as the baseline",
                pay.baseline_of(desk, one, trust.verdict(line)),
                one.line.commissioner,
            ),
        )
        if one.ahead
        else (),
    )


def _says(desk: pay.DemandDesk, one: pay.Expected, cost: pay.DemandCost) -> Iterator[str]:
    if one.ahead is None:
        yield f"There is no forecast: {one.why_not}."
        return
    yield f"{desk.year} as it could be expected from the months before it, by the method “{one.ahead.method}”. How it was made: {desk.says}."
    if cost.missing:
        yield f"What a broken plan costs cannot be said: {cost.missing.rstrip('.')}."
