"""Versions of a plan: takes plans, gives them as a list, the versions before one, and what changed between two."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted, shown
from concordat.plan.plan_given import items_of, money_of
from concordat.plan.plan_told import PlanTold
from concordat.plan.records import Plan, PlanItem

Names = Mapping[str, str]
NOT_COMPARED = frozenset({"plan", "id", "source"})
NEW, LEFT_OUT = "is new", "is left out"
KINDS = {"line": "line of a contract", "savings": "target of savings", "setting": "setting of care"}


def plans_table(told: Sequence[PlanTold], names: Names) -> Table:
    """Return every plan with whose it is, its days, what it costs, its required sections, and what waits."""
    columns = {
        "plan": "Plan",
        "version": "Version",
        "body": "Kept by",
        "level": "Level",
        "bodies": "Bodies",
        "starts": "From",
        "ends": "Until before",
        "money": "Money of all lines [£]",
        "answered": "Required sections answered [sections]",
        "waiting": "Proposals from outside that wait [proposals]",
    }
    rows = (
        (
            one.plan.title,
            one.plan.version,
            names.get(one.plan.body, one.plan.body),
            one.plan.level,
            counted(len(one.plan.bodies), "body", "bodies"),
            one.plan.starts,
            one.plan.ends,
            one.whole(),
            one.sections_answered(),
            one.waiting(),
        )
        for one in told
    )
    return table("plans", "Plans", columns, rows, "Each version of a plan is kept as it was.")


def versions_of(system: System, plan: Plan) -> tuple[Plan, ...]:
    """Return the versions of a plan, its own and those before and after it, from the first on."""
    by_id = {one.id: one for one in system.all(Plan)}
    chain, at = [plan], plan
    while at.previous in by_id and by_id[at.previous] not in chain:
        at = by_id[at.previous]
        chain.insert(0, at)
    while later := [one for one in by_id.values() if one.previous == chain[-1].id and one not in chain]:
        chain.append(later[0])
    return tuple(chain)


def versions_table(system: System, plan: Plan, names: Names) -> Table:
    """Return every version of a plan with the proposal that adopted it and the hash of its text."""
    columns = {
        "version": "Version",
        "published": "Published",
        "adopted_by": "Adopted by",
        "text": "Text",
        "source": "Source",
    }
    rows = (
        (
            one.version,
            one.published,
            names.get(one.adopted_by, one.adopted_by) or "not adopted by a vote on record",
            f"SHA-256 {one.text_sha256}" if one.text_sha256 else "its text is not kept here",
            one.source,
        )
        for one in versions_of(system, plan)
    )
    return table("plan_versions", "Versions of this plan", columns, rows)


def changes_table(system: System, plan: Plan, names: Names) -> Table:
    """Return what changed since the version before: items that came, went or are other than they were, and what they cost."""
    columns = {
        "item": "Item",
        "kind": "Kind",
        "change": "What changed",
        "before": "Before",
        "after": "Now",
        "money": "Money, more than before [£]",
    }
    before = next((one for one in system.all(Plan) if one.id == plan.previous), None)
    rows = tuple(_changes(system, before, plan, names)) if before else ()
    says = f"Since version “{before.version}”: {_in_short(rows)}." if before else ""
    return table("plan_changes", "What changed since the version before", columns, rows, says)


def _in_short(rows: tuple[tuple[Any, ...], ...]) -> str:
    """Return how many items are new, left out, or other than they were."""
    words = {NEW: "new", LEFT_OUT: "left out"}
    short: dict[str, set[tuple[str, str]]] = {}
    for says, kind, change, *_ in rows:
        short.setdefault(words.get(change, "changed"), set()).add((says, kind))
    return ", ".join(f"{counted(len(own), 'item')} {word}" for word, own in short.items()) or "nothing changed"


def _changes(system: System, before: Plan, after: Plan, names: Names) -> Iterator[tuple[Any, ...]]:
    old = {one.id: one for one in items_of(system, before)}
    new = {one.id: one for one in items_of(system, after)}
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name), new.get(name)
        one = now or was
        assert one is not None
        moved = _moved(system, before, after, one)
        kind = KINDS.get(one.kind, one.kind)
        if was is None or now is None:
            yield (one.says, kind, NEW if now else LEFT_OUT, "", "", moved)
            continue
        others = [field.name for field in fields(PlanItem) if field.name not in NOT_COMPARED]
        changed = [field for field in others if getattr(was, field) != getattr(now, field)]
        for number, field in enumerate(changed):
            told = (_words(getattr(each, field), names) for each in (was, now))
            yield (one.says, kind, field.replace("_", " "), *told, None if number else moved)
        if moved is not None and moved.value and not changed:
            yield (one.says, kind, "money", "", "", moved)


def _words(value: Any, names: Names) -> str:
    return names.get(value, value) if isinstance(value, str) else shown(value)


def _moved(system: System, before: Plan, after: Plan, one: PlanItem) -> Answer[Decimal] | None:
    """Return by how much the money of an item rose; none where neither version has any."""
    rows = [(sign, row) for sign, plan in ((-1, before), (1, after)) for row in money_of(system, plan)]
    own = [(sign, row) for sign, row in rows if row.item == one.id]
    if not own:
        return None
    rise = sum((sign * row.amount for sign, row in own), Decimal(0))
    parts = tuple(
        because_record(f"{row.plan} in {row.financial_year}", "PlanMoney", *key_of(row), value=sign * row.amount)
        for sign, row in own
    )
    return Answer(rise, Because("now less before", rise, "£", parts=parts), unit="£")
