"""Takes where an escalation stands, gives its figures, one row a step, and the clauses that disagree with who can amend them."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.decide.ambiguity import answer_behind
from concordat.decide.escalation import Escalation, StepClock
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


def escalation_figures(told: Escalation) -> Iterator[Answer[Any]]:
    """Give the state, and the days left of the step that runs."""
    yield told.state
    if told.running is not None:
        yield told.running.left.named(f"decide.{told.proposal}.escalation_days_left")


def escalation_table(told: Escalation, names: Mapping[str, str]) -> Table:
    """Return one row a step, in order; `names` has words for bodies and posts."""
    columns = {
        "kind": "Step",
        "led_by": "Led by",
        "ground": "Because it was",
        "state": "How it stands",
        "starts": "Since",
        "due": "Last day",
        "days": "Days so far [days]",
        "left": "Days left [days]",
        "result": "What came of it",
    }
    says = f"If this step settles nothing, {told.next_kind} comes next." if told.next_kind else ""
    rows = (_row(one, names) for one in told.steps)
    return table("escalation", "What is done where bodies are stuck", columns, rows, says)


def clauses_table(system: System, told: Escalation, names: Mapping[str, str]) -> Table:
    """Return the clauses by which steps were started: each two that disagree, how, and who can amend them."""
    columns = {
        "step": "Step",
        "first": "Clause",
        "second": "And clause",
        "says": "How they disagree",
        "by": "Who can amend them",
    }
    rows = []
    for one in told.steps:
        answer = answer_behind(system, one.step)
        if answer is None:
            continue
        for clash in answer.value.clashes:
            by = ", ".join(names.get(code, code) for code in clash.amended_by.split("; "))
            rows.append((one.step.kind, clash.first, clash.second, Answer(clash.says, answer.because), by))
    says = "The scheme was asked for the day each step was started."
    return table("clauses", "Clauses that disagree on who decides", columns, rows, says)


def _row(one: StepClock, names: Mapping[str, str]) -> tuple[Any, ...]:
    step = one.step
    result = step.result or step.stopped_reason
    led_by, left = names.get(step.led_by, step.led_by), one.left if one.running else None
    return step.kind, led_by, step.ground, one.state, step.starts, step.due, one.days, left, result
