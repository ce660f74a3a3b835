"""Checks of recorded plans: takes a system, gives a finding for everything that prevents a plan from being told."""

from collections.abc import Iterator

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System
from concordat.plan.calculations.tree import calculate
from concordat.plan.plan_given import given_of, items_of, money_of
from concordat.plan.records import Plan


def plan_findings(system: System) -> tuple[Finding, ...]:
    """Return what prevents recorded plans from being told: parts that name nothing, years and sums that cannot be."""
    return tuple(one for plan in system.all(Plan) for one in _of(system, plan))


def _of(system: System, plan: Plan) -> Iterator[Finding]:
    known = {one.id for one in items_of(system, plan)}
    for row in money_of(system, plan):
        if row.item not in known:
            what = f"Money of {plan.title} names “{row.item}”, which is none of its items."
            yield Finding("unknown-code", what, "Nobody knows what it pays for.", "Correct it in plan/money.csv.")
    try:
        calculate(given_of(system, plan, system.settings.as_at), system.rules)
    except Refused as refused:
        for one in refused.findings:
            yield Finding(one.kind, f"{plan.title}: {one.what}", one.why, one.next, one.where, one.severity)
