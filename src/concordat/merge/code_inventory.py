"""The inventory of codes: takes where codes are used, and a legal date, gives each task with its due date, how it stands and the slack left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.merge.code_dates import Family

Standing = Literal["done", "not open yet", "open", "overdue", "missed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeUse:
    """One use of a code that a change touches.

    - `system`, `purpose`: where it is used and what for; `owner`: who changes it; `family`: the family of tasks
    - `action`: what happens to the code; `tested`, `done`: on which day
    """

    system: str
    code: str
    family: str
    action: Literal["open", "close", "keep", "change"] = "change"
    purpose: str = ""
    owner: str = ""
    tested: date | None = None
    done: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTask:
    """One row of the inventory with its dates.

    - `days_left`: up to the due date, negative after it; `slack`: once it is past due, the days left before the legal date
    - `standing`: what is overdue can still be done in time, what is missed cannot
    """

    system: str
    code: str
    family: str
    action: str
    owner: str
    opens: date | None
    due: date
    standing: Standing
    days_left: int
    slack: int | None
    tested: bool


def tasks(uses: Iterable[CodeUse], families: Mapping[str, Family], legal_date: date, on: date) -> tuple[CodeTask, ...]:
    """Return every task as it stands on a day, in order of its due date."""
    found = [_task(one, families[one.family], legal_date, on) for one in uses]
    return tuple(sorted(found, key=lambda one: (one.due, one.family, one.system, one.code, one.action)))


def _task(use: CodeUse, family: Family, legal_date: date, on: date) -> CodeTask:
    done = use.done is not None and use.done <= on
    standing = "done" if done else _standing(family, legal_date, on)
    return CodeTask(
        system=use.system,
        code=use.code,
        family=use.family,
        action=use.action,
        owner=use.owner,
        opens=family.opens,
        due=family.due,
        standing=standing,
        days_left=(family.due - on).days,
        slack=(legal_date - on).days if standing == "overdue" else None,
        tested=use.tested is not None and use.tested <= on,
    )


def _standing(family: Family, legal_date: date, on: date) -> Standing:
    if on > family.due:
        return "overdue" if on < legal_date else "missed"
    return "not open yet" if family.opens is not None and on < family.opens else "open"
