"""Steps of escalations: takes who leads them and by when, and a day, gives which run, which are late, and what came of the others."""

from datetime import date

from concordat.decide.escalation import clock
from concordat.decide.records import EscalationStep, Proposal
from concordat.kernel.answer import Answer, Because
from concordat.kernel.system import System, key_of
from concordat.publish.tracked import Tracked, signal_of

TITLE = "Where bodies are stuck"
KIND = EscalationStep


def rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every step started by the day."""
    return tuple(row(system, one, day) for one in system.all(EscalationStep) if one.starts <= day)


def row(system: System, step: EscalationStep, day: date) -> Answer[Tracked]:
    """Return where one step stands on a day; who leads it owes its result."""
    told = clock(step, day)
    ended = None if told.running else told.step.done or told.step.stopped
    own = system.find(Proposal, step.proposal)
    value = Tracked(
        kind="EscalationStep",
        key="/".join(key_of(step)),
        title=f"{step.kind.capitalize()} on “{own.title if own else step.proposal}”",
        body=step.led_by,
        to=step.body,
        state=told.state.value,
        starts=step.starts,
        due=step.due,
        ended=ended,
        days=told.days.value,
        left=told.left.value,
        signal=signal_of(step.due, ended, day),
    )
    says = f"{step.kind} is {value.state} on {day}"
    because = Because(says, value.state, parts=(told.state.because,))
    return Answer(value, because, f"publish.escalation.{step.proposal}.{step.number}")
