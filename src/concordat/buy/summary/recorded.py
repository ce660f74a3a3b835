"""What the yearly summary takes from the records of buying: takes a system, gives awards told of, representations and urgent changes."""

from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile

from concordat.buy.award_standing import Standing
from concordat.buy.awards import awards
from concordat.buy.records import StandstillStep
from concordat.buy.summary.register import Representation, UrgentChange
from concordat.contract.records import Variation
from concordat.kernel.system import System

# The yearly summary counts a contract under a framework as a call-off, however it was called off.
COUNTED_AS = {"mini-competition": "call-off"}
URGENT = "urgent"
EFFECTS = {
    "award": "decided again: the award stands",
    "abandon": "decided again: the award was abandoned",
    "step back": "decided again: an earlier step was taken anew",
}


def awards_told(system: System) -> Iterator[Standing]:
    """Give where each award stands that a notice told of by the day of the system, first to last."""
    day = system.settings.as_at
    found, _ = awards(system, day)
    for one in reversed(found):
        if one.award.published is not None and one.award.published <= day:
            yield one


def represented(told: Iterable[Standing]) -> Iterator[Representation]:
    """Give each representation against these awards: what it was about, and what followed as far as the providers were told."""
    for one in told:
        for place, step in enumerate(one.steps):
            if step.what == "representation":
                yield Representation(
                    id=f"{step.award} {step.number}",
                    received=step.on,
                    nature=step.says,
                    effect=_effect(one, step, one.steps[place + 1 :]),
                    award=step.award,
                    number=step.number,
                )


def _effect(one: Standing, step: StandstillStep, later: Iterable[StandstillStep]) -> str:
    last = one.standstill.value.representations_until_end_of if one.standstill else None
    if last is not None and step.on > last:
        return "too late: it held nothing open"
    # What is decided again is between the body and the providers until they are told.
    after = list(later)
    untold = list(takewhile(lambda each: each.what != "told", after))
    if len(untold) == len(after):
        return "not told yet"
    decided = [each.decision for each in untold if each.what == "further decision"]
    return EFFECTS.get(decided[-1], "decided again") if decided else "decided again"


def urgent_changes(system: System, contracts: Collection[str]) -> Iterator[UrgentChange]:
    """Give each urgent change of these contracts that was made by the day of the system."""
    for one in system.all(Variation):
        if one.reason_class == URGENT and one.contract in contracts and one.made_on <= system.settings.as_at:
            yield UrgentChange(contract=one.contract, on=one.made_on, variation=one.id)
