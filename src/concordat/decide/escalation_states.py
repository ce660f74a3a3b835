"""The states of an escalation as a table: takes what was done in order, gives the state reached and every move that was out of order."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, get_args

from concordat.decide.records.escalations import EscalationStep, StepKind

State = Literal["not started", "running", "between steps", "settled", "used up", "stopped"]
Move = Literal["start", "settle", "fail", "fail the last", "stop"]

LADDER: tuple[StepKind, ...] = get_args(StepKind)
MOVES: Mapping[tuple[State, Move], State] = MappingProxyType(
    {
        ("not started", "start"): "running",
        ("running", "settle"): "settled",
        ("running", "fail"): "between steps",
        ("running", "fail the last"): "used up",
        ("running", "stop"): "stopped",
        ("between steps", "start"): "running",
        ("between steps", "stop"): "stopped",
    }
)
SAYS: Mapping[State, str] = MappingProxyType(
    {
        "not started": "no step of an escalation was started",
        "running": "a step is being taken",
        "between steps": "the last step settled nothing, and the next is not started yet",
        "settled": "a step settled it",
        "used up": "the last step there is settled nothing",
        "stopped": "the escalation was stopped",
    }
)


def moves_of(step: EscalationStep) -> tuple[Move, ...]:
    """Return the moves that a step records, in their order."""
    ended: Move = "settle" if step.outcome == "settled" else "fail the last" if step.kind == LADDER[-1] else "fail"
    return ("start", *((ended,) if step.done else ()), *(("stop",) if step.stopped else ()))


def reached(steps: Iterable[EscalationStep]) -> tuple[State, tuple[EscalationStep, ...]]:
    """Return the state after these steps, and each step of which the table does not allow a move; such a move moves nothing."""
    state: State = "not started"
    wrong: list[EscalationStep] = []
    for step in steps:
        for move in moves_of(step):
            new = MOVES.get((state, move))
            if new is None:
                wrong.append(step)
            else:
                state = new
    return state, tuple(dict.fromkeys(wrong))


def later(kind: StepKind | None) -> tuple[StepKind, ...]:
    """Return the steps there are after one of this kind; all of them after none."""
    return LADDER if kind is None else LADDER[LADDER.index(kind) + 1 :]
