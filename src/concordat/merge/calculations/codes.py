"""Codes of a merger: takes where codes are used, a legal date and a day, gives each task with its due date and slack, and whether totals old and new are alike."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused, Severity
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import counted
from concordat.merge.code_dates import Family, families
from concordat.merge.code_inventory import CodeTask, CodeUse, tasks
from concordat.merge.code_totals import CodeTotal, Follows, Measure, code_totals, untold


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An inventory of codes.

    - `legal_date`: the first day of the new bodies; every due date moves with it
    - `on`: the day it is looked at; what was done later is not known
    - `uses`: every use of every code touched; `follows`: which old code goes to which new one
    - `totals`: measures of the first month by old and by new codes
    """

    legal_date: date
    on: date
    uses: tuple[CodeUse, ...] = ()
    follows: tuple[Follows, ...] = ()
    totals: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The tasks in order of due date.

    - `families`: the dates of each family of tasks; `standings`: how many tasks stand how
    - `totals`: what each measure comes to under old and new codes; `foots`: whether all are alike, none where none is given
    - `ready`: everything due before the legal date is done, and no family before it is empty
    """

    tasks: tuple[CodeTask, ...]
    families: tuple[Family, ...]
    standings: dict[str, int]
    totals: tuple[CodeTotal, ...]
    foots: bool | None
    ready: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the inventory; raises Refused for a family that is not known and codes that are given twice."""
    if given.legal_date.year == date.max.year:
        raise Refused(_found("bad-date", f"The legal date is {given.legal_date}.", "Correct it.", "legal_date"))
    known, rule = families(rules, given.legal_date)
    by_name = {one.name: one for one in known}
    stop = tuple(_faults(given, by_name))
    if stop:
        raise Refused(stop)
    rows = tasks(given.uses, by_name, given.legal_date, given.on)
    totals = code_totals(given.totals, given.follows)
    used = {one.family for one in given.uses}
    before = [one for one in known if one.due < given.legal_date]
    done = all(one.standing == "done" for one in rows if one.due < given.legal_date)
    gives = Gives(
        tasks=rows,
        families=known,
        standings=dict(sorted(Counter(one.standing for one in rows).items())),
        totals=totals,
        foots=all(one.off == 0 for one in totals) if totals else None,
        ready=done and all(one.name in used for one in before),
    )
    parts = (*(_because_task(one, rule) for one in rows), *(_because_total(one) for one in totals))
    says = f"{counted(len(rows), 'task')} on codes, counted back from {given.legal_date}, on {given.on}"
    return Answer(
        gives,
        Because(says, gives.ready, parts=parts or (because_rule(rule),)),
        findings=tuple(_warnings(given, before, rows, totals)),
    )


def _because_task(one: CodeTask, rule: RuleValue) -> Because:
    slack = f", {counted(one.slack, 'day')} before the legal date" if one.slack is not None else ""
    says = f"{one.action} {one.code} in {one.system}, due {one.due}: {one.standing}{slack}"
    return Because(says, one.days_left, "days", parts=(because_rule(rule),))


def _because_total(one: CodeTotal) -> Because:
    what = "all codes" if one.code == "*" else one.code
    return Because(f"{one.measure} of {what}: {one.should} before, {one.has} after", one.off, one.unit)


def _faults(given: Given, known: dict[str, Family]) -> Iterator[Finding]:
    for number, one in enumerate(given.uses):
        where = f"uses.{number}"
        if one.family not in known:
            what = f"“{one.family}” is no family of tasks; there are {', '.join(known)}."
            yield _found("unknown-code", what, "Correct the family.", where)
        if one.done and one.tested and one.tested > one.done:
            what = f"{one.code} in {one.system} was tested on {one.tested}, after it was done on {one.done}."
            yield _found("dates-cross", what, "Correct one of the days.", where)
    for (system, code, family, action), times in Counter(
        (one.system, one.code, one.family, one.action) for one in given.uses
    ).items():
        if times > 1:
            what = f"To {action} {code} in {system} ({family}) is given {times} times."
            yield _found("duplicate-key", what, "Give it once.", "uses")
    actions: dict[tuple[str, str], set[str]] = {}
    for one in given.uses:
        actions.setdefault((one.system, one.code), set()).add(one.action)
    for (system, code), own in actions.items():
        if len(own & {"open", "close", "keep"}) > 1:
            what = f"{code} in {system} is to {' and to '.join(sorted(own))}."
            yield _found("contradiction", what, "Keep one of them.", "uses")
    for name, times in Counter(one.name for one in given.totals).items():
        if times > 1:
            yield _found("duplicate-key", f"The measure “{name}” is given {times} times.", "Give it once.", "totals")


def _warnings(
    given: Given, before: list[Family], rows: tuple[CodeTask, ...], totals: tuple[CodeTotal, ...]
) -> Iterator[Finding]:
    used = {one.family for one in given.uses}
    for measure in given.totals if given.follows else ():
        for code in untold(measure, given.follows):
            what = (
                f"Nothing says where {code} goes, so that “{measure.name}” is compared in all alone, not code by code."
            )
            yield _found("missing-value", what, "Give every new code that follows it.", "follows", "warning")
    for family in before:
        if family.name not in used:
            what = f"Nothing is listed under “{family.title}”."
            yield _found("nothing-listed", what, "List what it touches.", "uses", "warning")
    for number, one in enumerate(given.uses):
        if not one.owner:
            what = f"{one.code} in {one.system} has no owner."
            yield _found("missing-value", what, "Name who changes it.", f"uses.{number}", "warning")
    for task in rows:
        if task.standing in ("overdue", "missed"):
            left = f"; {counted(task.slack, 'day')} of slack are left" if task.slack is not None else ""
            what = f"To {task.action} {task.code} in {task.system} was due on {task.due}{left}."
            yield _found("late", what, "Do it, or move the legal date.", "uses", "warning")
    for total in totals:
        if total.off:
            what = f"{total.measure} of {total.code} is {total.has} and should be {total.should}: {total.off:+} off."
            yield _found("does-not-foot", what, "Find which code is fed twice or not at all.", "totals", "warning")


def _found(kind: str, what: str, then: str, field: str, severity: Severity = "stop") -> Finding:
    return Finding(
        kind, what, "A code left behind sends money and patients' data astray.", then, Place(field=field), severity
    )
