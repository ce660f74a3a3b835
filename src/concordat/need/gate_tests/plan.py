"""The plan against the limits of the forecast: takes a case, gives whether it lies inside the interval."""

from collections.abc import Mapping

from concordat.need.gate import GateCase, Seen, not_asked

TITLE = "The plan against the limits of the forecast"


def look(case: GateCase, limits: Mapping[str, str]) -> Seen:
    """Return what was seen."""
    if case.plan is None or case.limits_of_plan is None:
        return not_asked("no plan was given, or nothing can be forecast")
    low, high = case.limits_of_plan
    says = f"the plan is {case.plan:,.0f}, the {float(limits['interval']):.0%} interval {low:,.0f} to {high:,.0f}"
    return Seen("pass" if low <= float(case.plan) <= high else "warn", float(case.plan), says)
