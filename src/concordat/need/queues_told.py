"""Queues to read: takes them as they stand, gives each with its load, target list, pressure and relief, lists added up, and whether the plan closes."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.need.exactly import exactly
from concordat.need.queues_now import QueueNow, QueuesNow
from concordat.need.waiting_lists import PLANNED

HUNDREDTH, PER_CENT = 2, 100


def queue_figures(now: QueuesNow) -> tuple[Answer[Any], ...]:
    """Return the people who wait on all lists, how many may, and queues that grow; loads are never added."""
    growing = [one for one in now.queues if one.found.load >= 1]
    says = f"queues of {len(now.queues)} to which more are added than can leave"
    return (
        _added(now, "on all lists together", "need.queues.waiting", lambda one: one.asked.list_size or Decimal(0)),
        _added(now, f"may wait on all lists if waits are to stay within {now.target} weeks", "need.queues.target", lambda one: one.found.target_list),
        Answer(len(growing), Because(says, len(growing), "queues", parts=_load_parts(now)), "need.queues.growing", "queues"),
    )  # fmt: skip


def queues_table(now: QueuesNow, names: Mapping[str, str]) -> Table:
    """Return a row for each queue, those under the most load first, and one for lists added up."""
    columns = {
        "body": "Body",
        "treatment_function": "Waiting for",
        "waiting": "Wait",
        "demand": "Added a week",
        "capacity": "Can leave a week",
        "load": "Load",
        "target_list": "May wait",
        "relief": "Have to leave a week for relief",
        "pressure": "Pressure",
        "within_18": "Within 18 weeks [%]",
        "over_52": "Over 52 weeks",
    }
    rows = [_row(one, names) for one in by_load(now)]
    if len(rows) > 1:
        waiting, target, _ = queue_figures(now)
        over = _added(
            now, "wait over 52 weeks on all lists together", "", lambda one: Decimal(one.own.last.over_52 or 0)
        )
        rows.append(("All lists added", "", waiting, None, None, None, target, None, None, None, over))
    says = (
        f"Load is what is added over what can leave; at 1 and above a list grows without end. May wait: the list at which waits stay "
        f"within {now.target} weeks. Pressure above 1 says that the target will be missed. Loads and pressures are of one queue and "
        "are never added."
    )
    return table("queues", "Queue by queue", columns, rows, says)


def plans_of_queues_table(now: QueuesNow, names: Mapping[str, str]) -> Table:
    """Return a row for each queue with a plan: what goes in and out, the list that follows, and the list that is planned."""
    columns = {
        "body": "Body",
        "treatment_function": "Waiting for",
        "starts_with": "Wait now",
        "added": "Planned to be added",
        "treated": "Planned to be treated",
        "removed": "Planned to be removed",
        "capacity": "Can be treated",
        "follows": "List that follows",
        "planned": "List planned",
        "differs": "Planned less what follows",
    }
    rows = tuple(_plan_row(one, names) for one in now.planned)
    says = "Plan, capacity and list close where no more is to be treated than can be, and the list planned is the one that follows."
    return table("plans_of_queues", "Does the plan close", columns, rows, says)


def by_load(now: QueuesNow) -> tuple[QueueNow, ...]:
    """Return the queues, those under the most load first."""
    return tuple(sorted(now.queues, key=lambda one: (-one.found.load, one.own.of, one.own.treatment_function)))


def lists_in_words(now: QueuesNow) -> tuple[str, ...]:
    """Return what the lists say in plain sentences that change with the data."""
    growing = sum(one.found.load >= 1 for one in now.queues)
    pressed = sum(one.found.pressure is not None and one.found.pressure > 1 for one in now.queues)
    above = sum((one.asked.list_size or 0) > one.found.target_list for one in now.queues)
    stands_in = any(one.stands_in for one in now.queues)
    open_ends = sum(bool(one.found.ends and one.found.ends.differs) for one in now.planned)
    found = [
        f"{_of(growing, len(now.queues))} grow as long as nothing changes, {_of(above, len(now.queues))} are longer than the target of "
        f"{now.target} weeks allows, and the wait in {_of(pressed, len(now.queues))} says that the target will be missed."
    ]
    if stands_in:
        found.append("Where it is not on record how many can be treated, those who were treated stand in for it.")
    if now.planned:
        found.append(f"The elective plan is the treatment of these lists: in {_of(open_ends, len(now.planned))} with a plan the list planned is not the one that follows.")  # fmt: skip
    return tuple(found)


def _of(number: int, whole: int) -> str:
    return f"{number or 'none'} of {whole} queues"


def _row(one: QueueNow, names: Mapping[str, str]) -> tuple[Any, ...]:
    found, last = one.found, one.own.last
    within = (
        None
        if last.within_18 is None or not last.waiting
        else exactly(Decimal(PER_CENT * last.within_18) / last.waiting, 1)
    )
    return (
        names.get(one.own.of, one.own.of),
        one.own.treatment_function,
        Answer(last.waiting, one.own.because_last(f"wait at the end of {last.month:%B %Y}", last.waiting, "people")),
        _cell(one, one.asked.demand, "added a week, on average", by_rule=False),
        _cell(one, one.asked.capacity, "can leave a week, treated or removed for other reasons", by_rule=False),
        _cell(one, found.load, "added over what can leave", by_rule=False),
        _cell(one, found.target_list, "may wait if the target is to be kept", 0),
        _cell(one, found.relief_capacity, "have to leave a week to bring the list back in half a year"),
        _cell(one, found.pressure, "twice the mean wait over the target"),
        _last(one, within, "waited up to 18 weeks", "%"),
        _last(one, last.over_52, "waited more than 52 weeks", "people"),
    )


def _plan_row(one: QueueNow, names: Mapping[str, str]) -> tuple[Any, ...]:
    plan, ends, months = one.asked.plan, one.found.ends, one.own.planned
    can = sum(month.capacity or 0 for month in months) if all(month.capacity is not None for month in months) else None
    because = one.own.because(f"{len(months)} months planned, to {months[-1].month:%B %Y}", basis=PLANNED)
    cells = (
        (plan and plan.added, "planned to be added"),
        (plan and plan.treated, "planned to be treated"),
        (plan and plan.removed, "planned to be removed for other reasons"),
        (can, "can be treated in these months"),
        (ends and ends.list_end, "wait at the end by what goes in and out"),
        (plan and plan.list_end, "wait at the end as planned"),
        (ends and ends.differs, "planned less what follows"),
    )
    return (
        names.get(one.own.of, one.own.of),
        one.own.treatment_function,
        Answer(one.own.last.waiting, one.own.because_last(f"wait at the end of {one.own.last.month:%B %Y}")),
        *(None if value is None else Answer(value, Because(says, value, "people", parts=(because, *one.because[:1]))) for value, says in cells),
    )  # fmt: skip


def _cell(
    one: QueueNow, value: Decimal | None, says: str, places: int = HUNDREDTH, *, by_rule: bool = True
) -> Answer[Decimal] | None:
    if value is None:
        return None
    told = exactly(value, places)
    return Answer(told, Because(says, told, parts=one.because if by_rule else one.because[:1]))


def _last(one: QueueNow, value: Any, says: str, unit: str) -> Answer[Any] | None:
    return None if value is None else Answer(value, one.own.because_last(f"{says}, at the end of {one.own.last.month:%B %Y}", value, unit))  # fmt: skip


def _added(now: QueuesNow, says: str, name: str, value: Callable[[QueueNow], Decimal]) -> Answer[Decimal]:
    whole = exactly(sum((value(one) for one in now.queues), Decimal(0)), 0)
    parts = tuple(part for one in now.queues for part in one.because[:1])
    return Answer(whole, Because(f"people {says}", whole, "people", parts=parts), name, "people")


def _load_parts(now: QueuesNow) -> tuple[Because, ...]:
    def parts() -> Iterator[Because]:
        for one in now.queues:
            yield one.own.because(f"{one.asked.id}: load {exactly(one.found.load, HUNDREDTH)}")

    return tuple(parts())
