"""The escalation of a proposal on a day: takes its steps, gives the state, which step runs, its clock and what would come next."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from concordat.decide.escalation_states import SAYS, State, later, reached
from concordat.decide.records import EscalationStep
from concordat.decide.records.escalations import StepKind
from concordat.kernel.answer import Answer, Because, RecordRef
from concordat.kernel.system import System, key_of

StepState = Literal["running", "overdue", "settled", "not settled", "stopped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepClock:
    """One step as it was known on a day.

    `days` from its first day to its result, or to the day asked; `left` days from there to its last day, below nought when
    that has passed.
    """

    step: EscalationStep
    state: Answer[StepState]
    days: Answer[int]
    left: Answer[int]

    @property
    def running(self) -> bool:
        """Whether it has no result yet."""
        return self.state.value in ("running", "overdue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """Where the escalation of one proposal stands on a day: its state, its steps in order, and the kind of step that comes next."""

    proposal: str
    state: Answer[State]
    steps: tuple[StepClock, ...]
    next_kind: StepKind | None

    @property
    def running(self) -> StepClock | None:
        """The step that has no result yet."""
        return next((one for one in reversed(self.steps) if one.running), None)


def escalation(system: System, proposal: str, day: date) -> Escalation | None:
    """Return where the escalation of a proposal stood on a day, None where no step had been started."""
    steps = tuple(_known(one, day) for one in steps_of(system, proposal) if one.starts <= day)
    if not steps:
        return None
    state, _ = reached(steps)
    clocks = tuple(clock(one, day) for one in steps)
    name = f"decide.{proposal}.escalation"
    because = Because(f"{SAYS[state]} on {day}", state, parts=tuple(one.state.because for one in clocks))
    after = later(steps[-1].kind) if state in ("running", "between steps") else ()
    return Escalation(
        proposal=proposal,
        state=Answer(state, because, name),
        steps=clocks,
        next_kind=after[0] if after else None,
    )


def steps_of(system: System, proposal: str) -> tuple[EscalationStep, ...]:
    """Return the steps of a proposal in order."""
    own = (one for one in system.all(EscalationStep) if one.proposal == proposal)
    return tuple(sorted(own, key=lambda one: one.number))


def clock(step: EscalationStep, day: date) -> StepClock:
    """Return where one step stood on a day on or after its first."""
    known = _known(step, day)
    end = known.done or known.stopped
    state = _state(known, day)
    days, left = ((end or day) - known.starts).days, (known.due - (end or day)).days
    act = RecordRef("EscalationStep", key_of(known))
    told = Because(f"{known.kind} from {known.starts}, to end by {known.due}{_ended(known)}", state, act=act)
    until = f"until it ended on {end}" if end else f"until {day}"
    return StepClock(
        step=known,
        state=Answer(state, told),
        days=Answer(days, Because(f"days from {known.starts} {until}", days, "days", parts=(told,)), unit="days"),
        left=Answer(left, Because(f"days to its last day, {until}", left, "days", parts=(told,)), unit="days"),
    )


def _known(step: EscalationStep, day: date) -> EscalationStep:
    """Return a step as it was known on a day: nothing that lies after it."""
    if step.done is not None and step.done > day:
        step = replace(step, done=None, outcome="", result="")
    if step.stopped is not None and step.stopped > day:
        step = replace(step, stopped=None, stopped_reason="")
    return step


def _state(step: EscalationStep, day: date) -> StepState:
    if step.done is not None:
        return "settled" if step.outcome == "settled" else "not settled"
    if step.stopped is not None:
        return "stopped"
    return "overdue" if day > step.due else "running"


def _ended(step: EscalationStep) -> str:
    if step.done is not None:
        return f"; {step.outcome or 'not settled'} on {step.done}: {step.result or 'no result is recorded'}"
    if step.stopped is not None:
        return f"; stopped on {step.stopped}: {step.stopped_reason or 'no reason is recorded'}"
    return ""
