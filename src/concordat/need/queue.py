"""One waiting list: takes who waits since when, referrals and treatment, gives the list week by week and what can be read off it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, negatives, not_above_nought

LONGEST = 1_040


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is planned over so many `weeks`: people `added`, `treated` (the elective line of the plan) and `removed` for other reasons, and the list at its end."""

    weeks: int
    added: Decimal
    treated: Decimal
    removed: Decimal = Decimal(0)
    list_end: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """One queue, in people and weeks.

    - `demand`, `capacity`: a week; `target`: weeks within which people should be treated; `list_size`, `mean_wait`: as they are
    - `cv_demand`, `cv_capacity`: spread over mean of the times between arrivals, and between removals
    - `waiting`: people by whole weeks waited, from nought up; `plan`: what is planned
    """

    id: str
    demand: Decimal
    capacity: Decimal
    target: Decimal
    list_size: Decimal | None = None
    mean_wait: Decimal | None = None
    cv_demand: Decimal = Decimal(1)
    cv_capacity: Decimal = Decimal(1)
    waiting: tuple[Decimal, ...] = ()
    plan: Plan | None = None


def queue_findings(queue: Queue) -> Iterator[Finding]:
    """Give every finding that prevents an answer."""
    within = f"{queue.id}."
    yield from not_above_nought(queue, "demand", "capacity", "target", within=within)
    yield from negatives(queue, "list_size", "mean_wait", "cv_demand", "cv_capacity", within=within)
    if any(one < 0 for one in queue.waiting):
        yield bad(f"{within}waiting", "has a week below nought", "negative-number")
    if queue.waiting and queue.list_size is not None and sum(queue.waiting, Decimal(0)) != queue.list_size:
        what = f"add up to {sum(queue.waiting, Decimal(0))}, the list is {queue.list_size}"
        yield bad(f"{within}waiting", what, "does-not-foot")
    if queue.plan:
        yield from negatives(queue.plan, "added", "treated", "removed", "list_end", within=f"{within}plan.")
        if not 1 <= queue.plan.weeks <= LONGEST:
            yield bad(f"{within}plan.weeks", f"does not lie between 1 and {LONGEST}")


def size_of(queue: Queue) -> Fraction | None:
    """Return how many wait, as far as it is told."""
    if queue.list_size is not None:
        return Fraction(queue.list_size)
    return sum(map(Fraction, queue.waiting), Fraction(0)) if queue.waiting else None


def weeks_on(waiting: Sequence[Fraction], plan: Plan) -> tuple[list[Fraction], Fraction]:
    """Return who waits after the plan, week by week as it says on average, and treatment that found nobody waiting.

    Everybody waits a week longer, who was referred enters at nought, and who has waited longest is treated, or removed, first.
    """
    weekly = [Fraction(one) / plan.weeks for one in (plan.added, plan.treated, plan.removed)]
    added, leaving = weekly[0], weekly[1] + weekly[2]
    left, unused = list(waiting), Fraction(0)
    for _ in range(plan.weeks):
        left = [added, *left]
        out = leaving
        for week in range(len(left) - 1, -1, -1):
            taken = min(left[week], out)
            left[week] -= taken
            out -= taken
        while left and not left[-1]:
            left.pop()
        unused += out
    return left, unused


def within(waiting: Sequence[Fraction], weeks: int) -> Fraction | None:
    """Return the share that has waited less than so many weeks."""
    whole = sum(waiting, Fraction(0))
    return sum(waiting[:weeks], Fraction(0)) / whole if whole else None


def weeks_of_share(waiting: Sequence[Fraction], share: Fraction) -> int | None:
    """Return the weeks within which this share of all has waited."""
    whole, so_far = sum(waiting, Fraction(0)), Fraction(0)
    for week, people in enumerate(waiting):
        so_far += people
        if whole and so_far >= share * whole:
            return week + 1
    return None
