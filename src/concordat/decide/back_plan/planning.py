"""Plans back: takes papers in their order and the meetings of each, gives for each the last meeting that every later paper allows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.decide.back_plan.order import Link, by_first
from concordat.decide.back_plan.papers import Board, ImpossibleOrder, PlannedPaper
from concordat.decide.back_plan.slots import Slot
from concordat.kernel.holidays import bank_holidays
from concordat.kernel.period import ONE_DAY, add_working_days
from concordat.kernel.rulebook import Rulebook

# Enough for every weekend and holiday between, however they fall.
SPAN = 30


@dataclass(frozen=True, slots=True)
class Plan:
    """The last safe meeting of each paper, none where there is none, and the orders that cannot be."""

    last: Mapping[str, Slot | None]
    impossible: tuple[ImpossibleOrder, ...]


def plan(
    ordered: Sequence[PlannedPaper],
    links: Sequence[Link],
    slots: Mapping[str, Sequence[Slot]],
    boards: Mapping[str, Board],
    lag: int,
    rules: Rulebook,
) -> Plan:
    """Return the plan; `ordered` are the papers, the last first. Each is as late as all after it allow.

    Where a paper has no meeting early enough, that order is named, and whatever comes before it has no date either.
    """
    leaving = by_first(links)
    last: dict[str, Slot | None] = {}
    impossible: list[ImpossibleOrder] = []
    for paper in ordered:
        after = [(link, last[link.then]) for link in leaving.get(paper.id, ())]
        if any(slot is None for _, slot in after):
            last[paper.id] = None
            continue
        bounds = [(_must_meet_by(link, slot, lag, rules), link) for link, slot in after if slot is not None]
        fitting = [slot for slot in slots[paper.id] if all(slot.meeting <= bound for bound, _ in bounds)]
        last[paper.id] = fitting[-1] if fitting else None
        if not fitting:
            impossible.extend(_named(paper, bounds, slots[paper.id], boards[paper.body]))
    return Plan(last, tuple(impossible))


def _must_meet_by(link: Link, then: Slot, lag: int, rules: Rulebook) -> date:
    if link.before == "meeting":
        return then.meeting - ONE_DAY
    first = then.publish - (2 * lag + SPAN) * ONE_DAY
    return add_working_days(then.publish, -lag, bank_holidays(rules, first, then.publish))


def _named(
    paper: PlannedPaper, bounds: Sequence[tuple[date, Link]], slots: Sequence[Slot], board: Board
) -> Iterator[ImpossibleOrder]:
    """Give the order that stands against the paper: each later paper that no meeting is early enough for, or its own last day."""
    against = [(bound, link) for bound, link in bounds if not any(slot.meeting <= bound for slot in slots)]
    for bound, link in against if slots else ():
        comes = "its papers go out" if link.before == "papers" else "it is decided"
        next_one = min((slot.meeting for slot in slots if slot.meeting > bound), default=None)
        says = (
            f"“{paper.id}” cannot be before “{link.then}”: {paper.body} would have to meet by {bound}, before "
            f"{comes}, and meets {f'on {next_one} at the earliest' if next_one else 'on no day'}"
        )
        yield ImpossibleOrder(first=paper.id, then=link.then, must_meet_by=bound, next_meeting=next_one, says=says)
    if not slots:
        next_one = min((day for day in board.meetings if paper.by and day > paper.by), default=None)
        says = f"“{paper.id}” has no meeting of {paper.body}" + (f" by {paper.by}" if paper.by else "")
        yield ImpossibleOrder(first=paper.id, then="", must_meet_by=paper.by, next_meeting=next_one, says=says)
