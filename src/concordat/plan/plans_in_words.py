"""What plans and rounds of priorities come to, in a sentence: takes them as they stand on a day, gives what a reader wants to know first."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from concordat.kernel.system import System
from concordat.kernel.text import amount, counted
from concordat.plan.plan_told import PlanTold
from concordat.plan.records import PriorityOption, PriorityRound


def plans_in_words(told: Sequence[PlanTold]) -> str:
    """Return what the newest version of each plan costs, and what is not answered in it."""
    replaced = {one.plan.previous for one in told}
    newest = [one for one in told if one.plan.id not in replaced]
    if len(newest) == 1:
        (only,) = newest
        return (
            f"Version “{only.plan.version}” of the plan plans {amount(only.gives.total, '£')} in all; {_open(newest)}."
        )
    whole = sum((one.gives.total for one in newest), Decimal(0))
    return f"{counted(len(newest), 'plan')} in their newest versions plan {amount(whole, '£')} in all; {_open(newest)}."


def _open(plans: Sequence[PlanTold]) -> str:
    required = [section for one in plans for section in one.gives.sections if section.required]
    answered = sum(1 for section in required if section.stands == "answered")
    waiting = sum(1 for one in plans for proposal in one.gives.proposals if proposal.stands == "waiting")
    sections = f"{answered} of {counted(len(required), 'required section')} answered"
    return f"{sections}, {counted(waiting, 'proposal')} from outside without a response"


def rounds_in_words(system: System, on: date) -> str:
    """Return which rounds are open on a day, with what they share out between how many options, and until when."""
    rounds = system.all(PriorityRound)
    still = [one for one in rounds if one.opened <= on and (one.closes is None or on < one.closes)]
    if not still:
        return f"No round is open; {counted(len(rounds), 'round')} on record."
    return f"Open now: {'; '.join(_rounds(system, still))}."


def _rounds(system: System, rounds: Sequence[PriorityRound]) -> Iterator[str]:
    for one in rounds:
        options = sum(1 for option in system.all(PriorityOption) if option.round == one.id)
        until = f", until {one.closes}" if one.closes else ""
        yield f"{amount(one.budget, '£')} between {counted(options, 'option')}{until}"
