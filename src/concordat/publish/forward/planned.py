"""A planned decision on a day: takes every date recorded for it, gives when each body sees it and how that moved."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System, key_of
from concordat.publish.forward.despatch import last_day_for_notice, last_day_for_papers
from concordat.publish.forward.sides import Side, side_of
from concordat.publish.records.plan import PlannedDate, PlannedDecision
from concordat.who.records import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class AtBody:
    """One body's part in a planned decision: the day (none once taken off), how it moved, and its last safe day for papers.

    `notice_by` is the last day to announce a council's key decision; none where no such rule applies.
    """

    body: str
    side: Side
    on: Answer[date | None]
    moves: tuple[str, ...]
    papers_by: Answer[date] | None
    notice_by: Answer[date] | None
    first_recorded: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One planned decision as known on a day, with its bodies in the order in which they meet."""

    decision: PlannedDecision
    bodies: tuple[AtBody, ...]

    @property
    def deciders(self) -> tuple[AtBody, ...]:
        """The bodies that decide: all but scrutiny."""
        return tuple(one for one in self.bodies if one.side != "scrutiny")

    @property
    def last_on(self) -> date | None:
        """The day on which the last decider meets; None where none has a day."""
        return max((one.on.value for one in self.deciders if one.on.value), default=None)

    @property
    def next_on(self) -> date | None:
        """The first day on which a body sees it; None where none has a day."""
        return min((one.on.value for one in self.bodies if one.on.value), default=None)


def planned(system: System, decision: PlannedDecision, day: date) -> Planned:
    """Return a planned decision as known on a day; raises Refused where a notice rule is missing."""
    known = sorted(
        (one for one in system.all(PlannedDate) if one.planned == decision.id and one.recorded <= day),
        key=lambda one: one.recorded,
    )
    bodies = {body.id: body for body in system.all(Body)}
    order = dict.fromkeys(one.body for one in known)
    found = [_at_body(system, decision, [one for one in known if one.body == body], bodies.get(body)) for body in order]
    found.sort(key=lambda one: (one.on.value or date.max, one.body))
    return Planned(decision=decision, bodies=tuple(found))


def all_planned(system: System, day: date) -> tuple[Planned, ...]:
    """Return every planned decision that any body had a date for by the day, in the order in which they come."""
    found = [planned(system, decision, day) for decision in system.all(PlannedDecision)]
    found = [one for one in found if one.bodies]
    return tuple(sorted(found, key=lambda one: (one.next_on or date.max, one.decision.id)))


def _at_body(system: System, decision: PlannedDecision, known: list[PlannedDate], body: Body | None) -> AtBody:
    last = known[-1]
    side = side_of(body, system.rules, last.on or last.recorded)
    says = f"{last.body} sees it on {last.on}" if last.on else f"{last.body} no longer has it on its plan"
    because = Because(
        says,
        last.on,
        parts=tuple(because_record(_said(one), "PlannedDate", *key_of(one), value=one.on) for one in known),
    )
    papers = last_day_for_papers(system.rules, side, last.on) if last.on else None
    notice = last_day_for_notice(system.rules, side, last.on, key=decision.key_decision) if last.on else None
    return AtBody(
        body=last.body,
        side=side,
        on=Answer(last.on, because, f"publish.planned.{decision.id}.{last.body}"),
        moves=moves(known),
        papers_by=papers,
        notice_by=notice,
        first_recorded=known[0].recorded,
    )


def moves(known: list[PlannedDate]) -> tuple[str, ...]:
    """Return each change of date as a sentence, such as `moved from 2017-06-04: papers late`."""
    found = []
    for before, after in pairwise(known):
        if before.on == after.on:
            continue
        what = "taken off the plan" if after.on is None else "moved"
        origin = f" from {before.on}" if before.on else " back onto the plan"
        found.append(f"{what}{origin}{f': {after.reason}' if after.reason else ''}")
    return tuple(found)


def _said(one: PlannedDate) -> str:
    return f"{one.on or 'no day'}, said on {one.recorded}{f': {one.reason}' if one.reason else ''}"
