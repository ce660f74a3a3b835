"""Asks whether demand was given as a range: takes a contract's case, gives the range with the plan inside it, or what is lacking."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.contract.readiness_case import WHOLE, Case
from concordat.contract.readiness_seen import Seen, every
from concordat.contract.records import Baseline

QUESTION = "Is expected demand given as a range, and does the plan lie within it?"
AREA = "Demand"
WANTED = "The range in which 8 of 10 forecasts fall, in the baseline, and a plan inside it."
OWNER = "analyst"


def look(case: Case) -> Seen:
    """Hold the plan of the contract, or of each line, against the range of its baseline."""
    plans: dict[str, Decimal | None] = {f"line {line.id}": line.plan_activity for line in case.lines}
    whole = [line.plan_activity for line in case.lines if line.plan_activity is not None]
    plans[WHOLE] = sum(whole, Decimal(0)) if len(whole) == len(case.lines) else None
    by_line = {(one.contract, one.line) for _, one in case.baselines if one is not None}

    def plan_of(one: Baseline) -> Decimal | None:
        name = f"line {one.line}" if one.line else WHOLE
        return plans.get(name)

    def wrong(one: Baseline) -> Iterator[str]:
        plan = plan_of(one)
        if one.demand_low is None or one.demand_high is None:
            yield "no range"
        elif plan is None:
            yield "no plan to hold against the range"
        elif not one.demand_low <= plan <= one.demand_high:
            yield f"a plan of {plan:,} lies outside {one.demand_low:,} to {one.demand_high:,}"

    if len(by_line) == 1 and next(iter(by_line))[1] == "":
        found = ((WHOLE, case.baselines[0][1]),)
        return every(found, lambda one: f"{plan_of(one):,} within {one.demand_low:,} to {one.demand_high:,}", wrong)
    return every(
        case.baselines, lambda one: f"{plan_of(one):,} within {one.demand_low:,} to {one.demand_high:,}", wrong
    )
