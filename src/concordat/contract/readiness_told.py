"""Readiness to read: takes what was asked of a contract, gives its counts as figures, its questions and overrides as tables, and why."""

from collections.abc import Iterable

from concordat.contract.readiness import Asked, Readiness, State
from concordat.contract.records import ConditionPrecedent, ReadinessOverride
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted

STATES: dict[State, str] = {"proved": "Proved", "missing": "Missing", "overridden": "Overridden"}


def because_ready(found: Readiness) -> Because:
    """Return why a contract is ready or not: every question as it was answered."""
    return Because(f"{counted(len(found.asked), 'question')} asked on {found.case.day}", parts=_parts(found.asked))


def readiness_figures(found: Readiness) -> tuple[Answer[int], ...]:
    """Return how many questions are proved, stop the signature, are missing without stopping it, and were overridden."""
    own = (
        ("proved", "questions proved", found.those("proved")),
        ("stops", "questions that stop the signature", found.those("missing", "stop")),
        ("warnings", "questions open that do not stop it", found.those("missing", "warning")),
        ("overridden", "questions overridden", found.those("overridden")),
    )
    return tuple(
        Answer(len(asked), _count(says, asked, found), f"contract.readiness.{name}.{found.case.contract.id}")
        for name, says, asked in own
    )


def questions_table(found: Readiness) -> Table:
    """Return each question: its area, whether it stops, its state, what proves it or is lacking, what is wanted, and whose it is."""
    columns = {
        "area": "Area",
        "question": "Question",
        "state": "State",
        "says": "What proves it, or is lacking",
        "wanted": "Wanted",
        "owner": "Whose it is",
        "stops": "Stops the signature",
    }
    rows = (
        (
            one.area,
            one.question,
            Answer(STATES[one.state], one.because),
            one.says[:1].upper() + one.says[1:] + ".",
            one.wanted,
            one.owner,
            one.weight == "stop" and one.state == "missing",
        )
        for one in found.asked
    )
    return table("readiness", "Questions before the signature", columns, rows)


def overrides_table(overrides: Iterable[ReadinessOverride], questions: dict[str, str]) -> Table:
    """Return each override: of which contract and question, on whose word, why and when."""
    columns = {
        "contract": "Contract",
        "question": "Question",
        "taken_by": "Taken on by",
        "body": "For",
        "reason": "Why it may be signed all the same",
        "recorded": "Day",
    }
    rows = (
        (one.contract, questions.get(one.question, one.question), one.taken_by, one.body, one.reason, one.recorded)
        for one in sorted(overrides, key=lambda one: (one.recorded, one.contract, one.question), reverse=True)
    )
    return table("overrides", "Questions overridden", columns, rows)


def conditions_table(conditions: Iterable[ConditionPrecedent]) -> Table:
    """Return each condition precedent: what must hold, who sees to it, by when, and how it was closed."""
    columns = {
        "condition": "Condition",
        "led_by": "Who sees to it",
        "due": "By",
        "state": "State",
        "closed": "Closed on",
        "shown": "Evidence, or why it was waived",
        "waived_by": "Waived by",
    }
    rows = (
        (
            one.says,
            one.led_by,
            one.due,
            "met" if one.fulfilled_on else "waived" if one.waived_on else "open",
            one.fulfilled_on or one.waived_on,
            one.evidence or one.waived_reason,
            one.waived_by,
        )
        for one in conditions
    )
    return table("conditions", "Conditions precedent", columns, rows)


def _count(says: str, asked: tuple[Asked, ...], found: Readiness) -> Because:
    if asked:
        return Because(f"{len(asked)} {says}", len(asked), parts=_parts(asked))
    kind = "Consolidation" if found.case.replaced else "Contract"
    return because_record(f"no {says}", kind, found.case.contract.id, value=0)


def _parts(asked: Iterable[Asked]) -> tuple[Because, ...]:
    return tuple(one.because for one in asked)
