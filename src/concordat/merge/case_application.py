"""The application of a case by the rules of its day: takes a system, a case, a day and the first days that were told, gives tests, steps and what bars it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, get_args

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.merge.application_given import ApplicationEvidence, BodyKind, Change, DayOneTold, StepDone
from concordat.merge.calculations.application import Given, Gives, calculate
from concordat.merge.may_apply import RULE as MAY_APPLY
from concordat.merge.may_apply import may_apply
from concordat.merge.records import ApplicationEvidenceShown, Reorganisation, ReorganisationStep
from concordat.who.records import Body

CHANGE_OF: Mapping[str, Change] = {
    "merge": "merger",
    "absorb": "merger",
    "split": "boundary change",
    "boundary": "boundary change",
}
NOT_ASKED = "not asked"
KINDS: tuple[BodyKind, ...] = get_args(BodyKind)


def case_application(
    system: System, case: Reorganisation, on: date, day_ones: Iterable[DayOneTold] = ()
) -> Answer[Gives] | None:
    """Return the application as it stands on a day; None where the rules know no application of such bodies."""
    kind = _kind(system, case)
    change = next((CHANGE_OF[one] for one in case.kinds if one in CHANGE_OF), None)
    if kind is None or change is None:
        return None
    given = Given(
        on=on,
        kind=kind,
        change=change,
        bodies=case.predecessors,
        evidence=tuple(_evidence(system, case)),
        steps=tuple(
            StepDone(step=one.step, on=one.on, document=one.document)
            for one in system.all(ReorganisationStep)
            if one.reorganisation == case.id and one.on <= on
        ),
        day_ones=tuple(day_ones),
    )
    return calculate(given, system.rules)


def steps_table(told: Answer[Gives]) -> Table:
    """Return the steps of the case in order: what must be true at the end of each, and the day it was."""
    columns = {
        "step": "Step",
        "stands": "How it stands",
        "ends": "True at its end",
        "done": "Done on",
        "document": "Shown by",
    }
    rows = ((one.title, one.stands, one.ends, one.done, one.document) for one in told.value.steps)
    return table("steps", "Where the case stands", columns, rows)


def stands_at(told: Answer[Gives]) -> str:
    """Return in a sentence which step the case stands at, and what ends it."""
    steps = told.value.steps
    if not any(one.stands == "done" for one in steps):
        return "No step of it is recorded as done."
    now = next((one for one in steps if one.stands == "now"), None)
    return f"The case stands at “{now.title}”, which ends once {now.ends}." if now else "Every step of it is done."


def tests_table(told: Answer[Gives]) -> Table:
    """Return the tests that an application of the day is held against; those of other editions are said not to be asked."""
    columns = {
        "test": "Test",
        "stands": "How it stands",
        "why": "Why",
        "document": "Shown by",
        "on": "On",
        "asked_from": "First asked from",
    }
    rows = ((one.title, one.stands, one.why, one.document, one.on, one.asked_from) for one in told.value.tests)
    own = told.value.standings
    asked = ", ".join(f"{number} {stands}" for stands, number in own.items() if number and stands != NOT_ASKED)
    others = f" Other editions ask for {counted(own[NOT_ASKED], 'more test')}." if own.get(NOT_ASKED) else ""
    says = f"By the rules of {told.value.rules_of}: {asked or 'no test'}.{others}"
    return table("tests", "What the application is held against", columns, rows, says)


def allowed_table(system: System, case: Reorganisation, on: date) -> Table:
    """Return, edition by edition, whether bodies of this kind could apply for it, and which first days were allowed; first how it is on a day."""
    columns = {
        "starts": "Rules from",
        "may": "May they apply for it?",
        "led_by": "Led by",
        "first_days": "First days allowed",
        "why": "Why",
    }
    kind = _kind(system, case)
    change = next((CHANGE_OF[one] for one in case.kinds if one in CHANGE_OF), None)

    def row(day: date) -> tuple[Any, ...]:
        assert kind is not None
        changes, rule = may_apply(system.rules, kind, day)
        own = next(one for one in changes if one.change == change)
        answer = Answer(
            "yes" if own.open else "no", Because(f"{kind}: {change}", own.open, parts=(because_rule(rule),))
        )
        days = ", ".join(map(str, own.day_ones)) or (f"not before {own.day_one_from}" if own.day_one_from else "any")
        return (day, answer, own.led_by, days if own.open else "", own.why)

    history = system.rules.history(MAY_APPLY) if kind and change else ()
    rows = [row(one.starts) for one in history]
    now = [may.value for starts, may, *_ in rows if starts <= on]
    says = f"On {on} they {'may' if now[-1] == 'yes' else 'may not'} apply." if now else ""
    return table("allowed", "When the national rules let such bodies apply", columns, rows, says)


def _kind(system: System, case: Reorganisation) -> BodyKind | None:
    kinds = {own.kind for body in case.predecessors if (own := system.find(Body, body))}
    return next((kind for kind in KINDS if kinds == {kind}), None)


def _evidence(system: System, case: Reorganisation) -> Iterable[ApplicationEvidence]:
    for one in system.all(ApplicationEvidenceShown):
        if one.reorganisation == case.id:
            yield ApplicationEvidence(test=one.test, on=one.on, document=one.document, value=one.value, found=one.found)
