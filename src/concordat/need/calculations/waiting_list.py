"""Waiting lists: takes demand, capacity, target and who waits, gives load, target list, relief, pressure, and whether plan, capacity and list close."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import exp

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import decimal_from
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad, repeated
from concordat.need.exactly import exactly
from concordat.need.figures import figure
from concordat.need.queue import Queue, queue_findings, size_of, weeks_of_share, weeks_on, within


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`queues`, each treated in the order it came in by its own capacity, and the day `on` whose rules hold.

    `parts`: what part of the target the mean wait may be, 4 to 6; that of the rulebook where it is left out.
    """

    queues: tuple[Queue, ...]
    on: date
    parts: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """How long people have waited: the share within the `standard`, weeks within which the share told has waited, and people `over` so many weeks."""

    standard: Decimal | None
    weeks: int | None
    over: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """The list at the end of the plan by what goes in and out, what it differs by from the list planned, and who waits then."""

    list_end: Decimal
    differs: Decimal | None
    waits: Waits | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueGives:
    """One queue, in people and weeks.

    - `load`: demand over capacity; `target_mean_wait`, `target_list`: what they may be for the target to be kept
    - `chance_of_passing`: the target, at that mean wait; `capacity_to_hold`: a week, to keep the target
    - `relief_capacity`: a week, to bring a list above twice its target back to it; none where it is not
    - `pressure`: above 1 the target will be missed
    """

    id: str
    load: Decimal
    target_mean_wait: Decimal
    chance_of_passing: Decimal
    target_list: Decimal
    capacity_to_hold: Decimal
    relief_capacity: Decimal | None
    pressure: Decimal | None
    waits: Waits | None
    ends: Ends | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each of the `queues`, and the lists added up; loads are never added."""

    queues: tuple[QueueGives, ...]
    target_list: Decimal
    list_size: Decimal | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return what can be said of each queue; raises Refused for what cannot be."""
    wrong = tuple(_findings(given))
    if wrong:
        raise Refused(wrong)
    rule = rules.on("need.waiting_list", given.on)
    told = dict(rule.value)
    if given.parts is not None:
        told["parts"] = str(given.parts)
    queues = tuple(_queue(one, told) for one in given.queues)
    sizes = [size_of(one) for one in given.queues]
    known = [size for size in sizes if size is not None]
    gives = Gives(
        queues=queues,
        target_list=sum((one.target_list for one in queues), Decimal(0)),
        list_size=exactly(sum(known, Fraction(0))) if len(known) == len(sizes) else None,
    )
    parts = tuple(
        Because(f"{one.id}: demand is {one.load} of capacity; its list may hold {one.target_list}", one.load, "load")
        for one in queues
    )
    says = "people who may wait if targets are to be kept, queue by queue"
    warnings = tuple(
        found for one, told_of in zip(given.queues, queues, strict=True) for found in _warnings(one, told_of)
    )
    return Answer(
        gives, Because(says, gives.target_list, "people", parts=(*parts, because_rule(rule))), findings=warnings
    )


def _queue(queue: Queue, told: dict[str, str]) -> QueueGives:
    number = {name: Fraction(decimal_from(told[name])) for name in ("parts", "relieve_above", "relief_weeks")}
    demand, capacity, target = (Fraction(one) for one in (queue.demand, queue.capacity, queue.target))
    mean_wait = target / number["parts"]
    wanted, size = demand * mean_wait, size_of(queue)
    both = (Fraction(queue.cv_demand) ** 2 + Fraction(queue.cv_capacity) ** 2) / 2
    relieve = size is not None and size > number["relieve_above"] * wanted
    waiting = [Fraction(one) for one in queue.waiting]
    return QueueGives(
        id=queue.id,
        load=exactly(demand / capacity),
        target_mean_wait=exactly(mean_wait),
        chance_of_passing=figure(exp(-float(number["parts"]))),
        target_list=exactly(wanted),
        capacity_to_hold=exactly(demand + both * number["parts"] / target),
        relief_capacity=exactly(demand + (size - wanted) / number["relief_weeks"])
        if relieve and size is not None
        else None,
        pressure=None if queue.mean_wait is None else exactly(2 * Fraction(queue.mean_wait) / target),
        waits=_waits(waiting, told) if waiting else None,
        ends=_ends(queue, waiting, told),
    )


def _waits(waiting: Sequence[Fraction], told: dict[str, str]) -> Waits:
    share = within(waiting, int(told["standard_weeks"]))
    return Waits(
        standard=None if share is None else exactly(share),
        weeks=weeks_of_share(waiting, Fraction(decimal_from(told["told_share"]))),
        over={weeks: exactly(sum(waiting[int(weeks) :], Fraction(0))) for weeks in told["told_weeks"]},
    )


def _ends(queue: Queue, waiting: Sequence[Fraction], told: dict[str, str]) -> Ends | None:
    plan, size = queue.plan, size_of(queue)
    if plan is None or size is None:
        return None
    end = size + Fraction(plan.added) - Fraction(plan.treated) - Fraction(plan.removed)
    after = weeks_on(waiting, plan)[0] if waiting else []
    return Ends(
        list_end=exactly(end),
        differs=None if plan.list_end is None else exactly(Fraction(plan.list_end) - end),
        waits=_waits(after, told) if after else None,
    )


def _warnings(queue: Queue, told: QueueGives) -> Iterator[Finding]:
    if queue.demand >= queue.capacity:
        what = f"{queue.id}: demand of {queue.demand} a week is not below capacity of {queue.capacity}."
        yield _warning(
            "grows-without-end", what, "The list grows without end.", "Raise capacity, or say what lowers demand."
        )
    if queue.plan and Fraction(queue.plan.treated) > Fraction(queue.capacity) * queue.plan.weeks:
        what = f"{queue.id}: {queue.plan.treated} are to be treated in {queue.plan.weeks} weeks, above capacity."
        yield _warning("above-capacity", what, "The plan cannot be done.", "Plan fewer, or more capacity.")
    if told.ends and told.ends.differs:
        what = f"{queue.id}: the list planned differs by {told.ends.differs} from what goes in and out."
        yield _warning("does-not-close", what, "Plan, capacity and list contradict each other.", "Correct one of them.")
    if queue.plan and queue.waiting:
        unused = weeks_on([Fraction(one) for one in queue.waiting], queue.plan)[1]
        if unused:
            what = f"{queue.id}: {exactly(unused)} are to be treated when nobody waits any more."
            yield _warning("nobody-waits", what, "The list would fall below nought.", "Plan fewer to be treated.")


def _warning(kind: str, what: str, why: str, then: str) -> Finding:
    return Finding(kind, what, why, then, Place(field="queues"), "warning")


def _findings(given: Given) -> Iterator[Finding]:
    if not given.queues:
        yield bad("queues", "is empty", "missing-field")
    if given.parts is not None and given.parts <= 0:
        yield bad("parts", "is not above nought")
    yield from repeated([one.id for one in given.queues], "queues")
    for one in given.queues:
        yield from queue_findings(one)
