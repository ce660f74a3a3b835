"""Codes as tables: takes the inventory of a reorganisation, gives the work left, when it is due, each use, and totals old and new."""

from collections.abc import Iterable, Mapping

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.table import Table, table
from concordat.merge.calculations import codes
from concordat.merge.code_inventory import CodeTask
from concordat.merge.records import CodeChange, Reorganisation


def tasks_figure(one: Reorganisation, found: codes.Gives) -> Answer[int]:
    """Return how many tasks on codes are not done."""
    left = sum(number for standing, number in found.standings.items() if standing != "done")
    says = ", ".join(f"{number} {standing}" for standing, number in found.standings.items()) or "nothing is listed"
    because = Because(says, left, parts=(because_record(one.title, "Reorganisation", one.id),))
    return Answer(left, because, "merge.code_tasks_left", "tasks")


def families_table(found: codes.Gives, rule: RuleValue) -> Table:
    """Return for each family of tasks when it opens and is due, how many tasks there are and how many are done."""
    rows = [
        (
            one.title,
            one.opens,
            one.due,
            len(own := [task for task in found.tasks if task.family == one.name]),
            sum(1 for task in own if task.standing == "done"),
        )
        for one in found.families
    ]
    columns = {
        "family": "Family of tasks",
        "opens": "Opens",
        "due": "Due",
        "tasks": "Tasks listed",
        "done": "Done",
    }
    says = f"By the rule “{rule.title}” ({rule.source})."
    return table("code_families", "When the work is due", columns, rows, says)


def inventory_table(
    one: Reorganisation,
    found: codes.Gives,
    uses: Iterable[CodeChange],
    rule: RuleValue,
    names: Mapping[str, str],
    *,
    acting: bool = False,
) -> Table:
    """Return each task in order of its due date: what happens to which code where, by whom, how it stands, and the slack.

    For those who may record it, `acting`, a last column says what can be recorded next.
    """
    purposes: Mapping[tuple[str, ...], CodeChange] = {
        (own.used_in, own.code, own.family, own.action): own for own in uses
    }
    titles = {own.name: own.title for own in found.families}
    rows = [
        (
            task.due,
            f"{task.action} {task.code}",
            task.system,
            _use(task, purposes).purpose,
            task.owner or "nobody",
            task.standing,
            _left(one, task, rule),
            "" if task.slack is None else f"{task.slack}",
            "yes" if task.tested else "no",
            names.get(by := _use(task, purposes).checked_by, by),
            titles[task.family],
            *((_next(task),) if acting else ()),
        )
        for task in found.tasks
    ]
    columns = {
        "due": "Due",
        "what": "What happens",
        "system": "Where",
        "purpose": "What for",
        "owner": "Who",
        "standing": "How it stands",
        "days_left": "Days left [days]",
        "slack": "Slack once past due [days]",
        "tested": "Tested",
        "checked_by": "Checked by",
        "family": "Family of tasks",
        **({"next": "Record that"} if acting else {}),
    }
    return table("code_tasks", "Code by code", columns, rows)


def _use(task: CodeTask, uses: Mapping[tuple[str, ...], CodeChange]) -> CodeChange:
    return uses[task.system, task.code, task.family, task.action]


def next_reached(task: CodeTask) -> str:
    """Return what can be recorded of a task next: that it is tested, then that it is done; empty once both are."""
    return "tested" if not task.tested else "done" if task.standing != "done" else ""


def _next(task: CodeTask) -> str:
    reached = next_reached(task)
    return f"{task.code} is {reached}" if reached else ""


def _left(one: Reorganisation, task: CodeTask, rule: RuleValue) -> Answer[int]:
    key = (one.id, task.system, task.code, task.family, task.action)
    says = f"to {task.action} {task.code} in {task.system} is due on {task.due}"
    parts = (because_record("as recorded", "CodeChange", *key), because_rule(rule))
    return Answer(task.days_left, Because(says, task.days_left, "days", parts=parts), unit="days")


def totals_table(found: codes.Gives, names: Mapping[str, str]) -> Table:
    """Return each measure under old and new codes, in all and for each new body, with the difference."""
    rows = [
        (
            total.measure,
            "all" if total.code == "*" else names.get(total.code, total.code),
            total.should,
            total.has,
            total.off,
        )
        for total in found.totals
    ]
    columns = {
        "measure": "Measure",
        "body": "New body",
        "old": "By old codes",
        "new": "By new codes",
        "off": "Difference",
    }
    says = "The first month on the new codes is checked: what the old codes came to, the new ones come to."
    return table("code_totals", "Old totals and new", columns, rows, says)
