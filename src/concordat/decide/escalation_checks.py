"""Checks escalations: takes a system, gives a finding for each step that cannot stand as it is recorded."""

from collections.abc import Iterator
from itertools import pairwise

from concordat.decide.ambiguity import AMBIGUOUS, answer_behind
from concordat.decide.escalation import steps_of
from concordat.decide.escalation_states import LADDER, reached
from concordat.decide.records import EscalationStep
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding
from concordat.kernel.system import System


def escalation_findings(system: System) -> Iterator[Finding]:
    """Give what is wrong with the steps of every proposal, by themselves and in their order."""
    for proposal in dict.fromkeys(one.proposal for one in system.all(EscalationStep)):
        steps = steps_of(system, proposal)
        for step in steps:
            yield from _alone(system, step)
        for before, step in pairwise(steps):
            yield from _after(system, before, step)
        for step in reached(steps)[1]:
            what = f"Step {step.number} of {proposal} is recorded where no step can be."
            why = "A step starts once the one before has failed, and ends once."
            then = "Record the result of the step before, or remove this one."
            yield Finding("step-out-of-order", what, why, then, spot(system, step, "number"))


def _alone(system: System, step: EscalationStep) -> Iterator[Finding]:
    named = f"Step {step.number} of {step.proposal}"
    if step.number < 1:
        where = spot(system, step, "number")
        yield Finding("bad-number", f"{named}: steps count from 1.", "It has no place.", "Correct it.", where)
    for field, day in (("due", step.due), ("done", step.done), ("stopped", step.stopped)):
        if day is not None and day < step.starts:
            what = f"{named} has {field} {day}, before it starts on {step.starts}."
            yield Finding(
                "impossible-dates", what, "No clock runs backwards.", "Correct a date.", spot(system, step, field)
            )
    if (step.done is None) != (step.outcome == ""):
        what = f"{named} has {'an outcome without a day' if step.done is None else 'a day without an outcome'}."
        why = "A step ends on a day with an outcome."
        yield Finding("missing-value", what, why, "Give both or neither.", spot(system, step, "outcome"))
    if step.ground == AMBIGUOUS:
        yield from _unproven(system, step)


def _unproven(system: System, step: EscalationStep) -> Iterator[Finding]:
    """Give a warning where the scheme, as it is recorded, does not show the clauses that a step was started by."""
    named = f"Step {step.number} of {step.proposal}"
    told = answer_behind(system, step)
    if told is None or not step.clauses:
        what, why = (
            f"{named} names no clauses that disagree, or no type of decision.",
            "Nobody can see what is to be settled.",
        )
        then = "Name the clauses and the type of decision."
        yield Finding("no-clauses", what, why, then, spot(system, step, "clauses"), "warning")
    elif told.value.answer != AMBIGUOUS:
        what = f"{named}: on {step.starts} no clauses disagree on {step.decision_type}. {told.value.says}."
        why = "The step was started because they did."
        then = "Check the days of the clauses, or what was asked."
        yield Finding("not-ambiguous", what, why, then, spot(system, step, "clauses"), "warning")


def _after(system: System, before: EscalationStep, step: EscalationStep) -> Iterator[Finding]:
    ended = before.done or before.starts
    if step.starts < ended:
        what = f"Step {step.number} of {step.proposal} starts on {step.starts}, before step {before.number} ended."
        where = spot(system, step, "starts")
        yield Finding("impossible-dates", what, "One step is taken at a time.", "Correct a date.", where)
    if LADDER.index(step.kind) <= LADDER.index(before.kind):
        what = f"{step.kind.capitalize()} follows {before.kind} in {step.proposal}."
        why = f"Steps go upwards: {', '.join(LADDER)}."
        yield Finding("step-out-of-order", what, why, "Correct the kind.", spot(system, step, "kind"))
