"""The states of an evaluation as a table: takes what has happened in order, gives the state reached and every step that was out of order."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Literal

from concordat.kernel.finding import Finding, Place

State = Literal["drafted", "frozen", "scoring", "consensus", "agreed", "result known", "abandoned"]
Step = Literal["freeze", "open", "score", "agree", "tell", "abandon"]

MOVES: Mapping[tuple[State, Step], State] = MappingProxyType(
    {
        ("drafted", "freeze"): "frozen",
        ("frozen", "open"): "scoring",
        ("scoring", "score"): "consensus",
        ("consensus", "agree"): "agreed",
        ("agreed", "tell"): "result known",
        ("drafted", "abandon"): "abandoned",
        ("frozen", "abandon"): "abandoned",
        ("scoring", "abandon"): "abandoned",
        ("consensus", "abandon"): "abandoned",
        ("agreed", "abandon"): "abandoned",
    }
)
DONE: Mapping[Step, str] = MappingProxyType(
    {
        "freeze": "questions and weights were frozen",
        "open": "bids were opened",
        "score": "the last individual score came in",
        "agree": "the last consensus was reached",
        "tell": "the result was told",
        "abandon": "the exercise was given up",
    }
)
SAYS: Mapping[State, str] = MappingProxyType(
    {
        "drafted": "questions and weights are not frozen yet",
        "frozen": "questions and weights are frozen; no bid is opened yet",
        "scoring": "individual scores are being given, and are sealed until all are in",
        "consensus": "all individual scores are in; consensus is being reached",
        "agreed": "every answer has a consensus score; the result is not told yet",
        "result known": "the result is known",
        "abandoned": "the exercise was given up",
    }
)


def reached(steps: Iterable[tuple[Step, datetime | None]]) -> tuple[State, tuple[Finding, ...]]:
    """Return the state after these steps, with a finding for each that the table does not allow or that came too early.

    A step that is not allowed moves nothing.
    """
    state: State = "drafted"
    last: tuple[Step, datetime] | None = None
    found: list[Finding] = []
    for step, at in steps:
        new = MOVES.get((state, step))
        if new is None:
            why = f"The exercise is “{state}”: {SAYS[state]}."
            found.append(_warning(f"{DONE[step]}, which cannot be yet.", why, step))
            continue
        if at and last and at < last[1]:
            what = f"{DONE[step]} on {at:%Y-%m-%d %H:%M}, before {DONE[last[0]]} on {last[1]:%Y-%m-%d %H:%M}."
            found.append(_warning(what, "Each step follows the one before, or the seal was broken.", step))
        state = new
        last = (step, at) if at else last
    return state, tuple(found)


def _warning(what: str, why: str, step: str) -> Finding:
    next_step = "Correct the time, or record why; it will be asked."
    return Finding("step-out-of-order", what[0].upper() + what[1:], why, next_step, Place(field=step), "warning")
