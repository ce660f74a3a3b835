"""A case of each act that is done, from the readable specifications: takes the act's name, gives the case ready for the service."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from records_given import record_given

SPECIFICATIONS = Path(__file__).resolve().parents[1] / "spec" / "acts"


def good_case(name: str) -> dict[str, Any]:
    """Return the first case of an act that has effect."""
    path = (SPECIFICATIONS / name.replace(".", "/", 1)).with_suffix(".toml")
    cases = tomllib.loads(path.read_text("utf-8"))["case"]
    return next(case for case in cases if "follows" in case)


def as_posted(given: dict[str, Any]) -> dict[str, Any]:
    """Return what is given as a form sends it."""
    content: dict[str, Any] = {}
    for name, value in given.items():
        if isinstance(value, date):
            content |= {f"{name}__day": value.day, f"{name}__month": value.month, f"{name}__year": value.year}
        elif isinstance(value, bool):
            content[name] = "true" if value else "false"
        else:
            content[name] = value
    return content


def prepare(case: dict[str, Any]) -> Any:
    """Bring the system to where the case starts: its day, records that are otherwise or there also, acts done before.

    Returns the records as they count as loaded, before the first act.
    """
    from concordat.store.kinds import kinds_by_name
    from concordat.web.core.acting import perform
    from concordat.web.core.models import KindState, ServedSystem
    from concordat.web.core.refold import records_of
    from concordat.web.records.current import REWRITTEN
    from concordat.web.records.opening import opened
    from concordat.web.records.rows import add, amend

    def told_on(day: date) -> ServedSystem:
        ServedSystem.objects.update(as_at=day, holds_day=True)
        return ServedSystem.objects.get()

    row = told_on(case["day"])
    for wanted in case.get("otherwise", ()):
        record = opened(row, row.as_at).one(kinds_by_name()[wanted["kind_of"]], *wanted["key"])
        other = {name: value for name, value in wanted.items() if name not in ("kind_of", "key")}
        other = {name: None if value == "none" else value for name, value in other.items()}
        amend(replace(record, **other), row.pk, None)
        states = KindState.objects.filter(system=row, kind=wanted["kind_of"])
        states.update(revision=states.get().revision + REWRITTEN)
    for wanted in case.get("also", ()):
        record = record_given(wanted)
        rows = KindState.objects.filter(system=row, kind=wanted["kind_of"])
        if not rows.exists():
            KindState.objects.create(system=row, kind=wanted["kind_of"], revision=1, last_position=0)
        last = rows.get().last_position + 1
        add([record], row.pk, last)
        rows.update(revision=rows.get().revision + REWRITTEN, last_position=last)
    loaded = records_of(opened(row, row.as_at))
    for number, step in enumerate(case.get("before", ())):
        row = told_on(step["day"])
        perform(asking(row), step["act"], step["given"], once=f"before {number}")
    told_on(case["day"])
    return loaded


def asking(row: Any) -> Any:
    """Return a question of the person who may do everything."""
    from concordat.web.core.ask import Ask
    from concordat.web.core.models import Account, RoleHeld

    account = Account.objects.get(email="person.s@example.org")
    return Ask(row=row, account=account, held=tuple(RoleHeld.objects.filter(account=account, system=row)))
