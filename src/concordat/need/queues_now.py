"""Queues as they stand: takes waiting lists, gives demand, capacity and the plan of each a week, and what follows for its target."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.need.calculations.waiting_list import Given, QueueGives, calculate
from concordat.need.exactly import exactly
from concordat.need.queue import Plan, Queue
from concordat.need.records import WaitingList
from concordat.need.waiting_lists import Lists, OneList, a_week, weeks_of

RULE, PLACES, ABOVE = "need.waiting_list", 2, "above-capacity"


@dataclass(frozen=True)
class QueueNow:
    """One queue with what follows from it: `own` as it was counted, `asked` as the calculation took it, `found` what it gave."""

    own: OneList
    asked: Queue
    found: QueueGives
    rule: RuleValue
    stands_in: bool

    @property
    def because(self) -> tuple[Because, ...]:
        """What its figures stand on: the months counted, and the rule of the target."""
        months = f"{len(self.own.counted)} months counted, from {self.own.counted[0].month:%B %Y} to {self.own.last.month:%B %Y}"
        return self.own.because(months), because_rule(self.rule)


@dataclass(frozen=True)
class QueuesNow:
    """Every queue that can be told of, the weeks of the `target`, and everything found."""

    queues: tuple[QueueNow, ...]
    target: Decimal
    findings: tuple[Finding, ...] = ()
    planned: tuple[QueueNow, ...] = field(default=())


def queues_now(
    lists: Lists, rules: Rulebook, day: date, names: Mapping[str, str], target: Decimal | None = None
) -> QueuesNow:
    """Return what follows for each queue; the target is that of the standard where none is given."""
    rule = rules.on(RULE, day)
    weeks = target or Decimal(str(dict(rule.value)["standard_weeks"]))
    asked, left = [], list(lists.findings)
    for one in lists.queues:
        queue = _asked(one, weeks, names)
        if isinstance(queue, Finding):
            left.append(queue)
        else:
            asked.append((one, queue))
    if not asked:
        return QueuesNow((), weeks, tuple(left))
    found = calculate(Given(queues=tuple(queue for _, queue in asked), on=day), rules)
    made = tuple(
        QueueNow(one, queue, gives, rule, all(month.capacity is None for month in one.counted))
        for (one, queue), gives in zip(asked, found.value.queues, strict=True)
    )
    # A plan that says how many can be treated is held against that, not against what could be done before.
    own = {one.asked.id for one in made if any(month.capacity is not None for month in one.own.planned)}
    told = (one for one in found.findings if one.kind != ABOVE or one.what.partition(":")[0] not in own)
    warnings = (*left, *told, *(finding for one in made for finding in _over_capacity(one)))
    return QueuesNow(made, weeks, warnings, tuple(one for one in made if one.found.ends))


def _asked(one: OneList, target: Decimal, names: Mapping[str, str]) -> Queue | Finding:
    """Return a queue as the calculation takes it: who is removed for other reasons needs no treatment, but leaves the list."""
    name = f"{names.get(one.of, one.of)}, {one.treatment_function}"
    demand = a_week((month.month, month.added) for month in one.counted if month.added is not None)
    out = [(month.month, can + (month.removed or 0)) for month in one.counted if (can := _can(month)) is not None]
    capacity = a_week(out)
    if not demand or not capacity or one.last.waiting is None:
        what = f"{name}: the months counted do not say how many were added, how many were treated and how many wait."
        why = "Without all three it cannot be said whether the list grows."
        return Finding("missing-value", what, why, "Add them to its months.", Place(WaitingList.FILE), "warning")
    return Queue(
        id=name,
        demand=exactly(demand, PLACES),
        capacity=exactly(capacity, PLACES),
        target=target,
        list_size=Decimal(one.last.waiting),
        mean_wait=one.last.mean_wait,
        plan=_plan(one.planned),
    )


def _can(month: WaitingList) -> int | None:
    """Return how many could be treated in a month; what was treated stands in where that is not on record."""
    return month.treated if month.capacity is None else month.capacity


def _plan(months: Sequence[WaitingList]) -> Plan | None:
    if not months or any(one.added is None or one.treated is None for one in months):
        return None
    added, treated, removed = (
        sum(getattr(one, name) or 0 for one in months) for name in ("added", "treated", "removed")
    )
    end = months[-1].waiting
    return Plan(
        weeks=weeks_of(one.month for one in months),
        added=Decimal(added),
        treated=Decimal(treated),
        removed=Decimal(removed),
        list_end=None if end is None else Decimal(end),
    )


def _over_capacity(one: QueueNow) -> Iterator[Finding]:
    """Give a finding where more are planned to be treated than the plan itself says can be."""
    months = [month for month in one.own.planned if month.capacity is not None and month.treated is not None]
    can, treated = (sum(getattr(month, name) or 0 for month in months) for name in ("capacity", "treated"))
    if treated > can:
        what = (
            f"{one.asked.id}: {treated:,} are planned to be treated in {len(months)} months with capacity for {can:,}."
        )
        why = f"The elective plan is the treatment of this list: {treated - can:,} of it cannot be done."
        yield Finding("plan-above-capacity", what, why, "Plan fewer, or say where the capacity comes from.", Place(WaitingList.FILE), "warning")  # fmt: skip
