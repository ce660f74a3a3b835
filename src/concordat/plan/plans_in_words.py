"""What plans and rounds of priorities come to, in a sentence: takes them as they stand on a day, gives what a reader wants to know first."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.text import amount, counted
from concordat.plan.plan_told import PlanTold
from concordat.plan.priority_tables import options_counted
from concordat.plan.records import PriorityRound


def plans_in_words(told: Sequence[PlanTold]) -> str:
    """Return what the newest version of each plan costs, and what is not answered in it."""
    replaced = {one.plan.previous for one in told}
    newest = [one for one in told if one.plan.id not in replaced]
    if len(newest) == 1:
        (only,) = newest
        return f"Version “{only.plan.version}” of the plan comes to {amount(only.gives.total, '£')}; {_open(newest)}."
    whole = sum((one.gives.total for one in newest), Decimal(0))
    return f"{counted(len(newest), 'plan')} in their newest versions come to {amount(whole, '£')}; {_open(newest)}."


def _open(plans: Sequence[PlanTold]) -> str:
    required = sum(section.required for one in plans for section in one.gives.sections)
    answered = sum(one.sections_answered().value for one in plans)
    waiting = sum(one.waiting().value for one in plans)
    sections = f"{answered} of {counted(required, 'required section')} answered"
    return f"{sections}, {counted(waiting, 'proposal')} from outside without a response"


def rounds_in_words(system: System, on: date) -> str:
    """Return which rounds are open on a day, with what they share out between how many options, and until when."""
    rounds = system.all(PriorityRound)
    still = [one for one in rounds if holds(one.opened, one.closes, on)]
    if not still:
        return f"No round is open; {counted(len(rounds), 'round')} on record."
    return f"Open now: {'; '.join(_rounds(system, still))}."


def _rounds(system: System, rounds: Sequence[PriorityRound]) -> Iterator[str]:
    for one in rounds:
        until = f", until before {one.closes}" if one.closes else ""
        yield f"{amount(one.budget, '£')} between {options_counted(system, one)}{until}"
