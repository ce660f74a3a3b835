"""The nouns of the back-planner: boards with their meetings, papers in their order, last safe dates, and orders that cannot be."""

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A body that takes papers.

    - `kinds`: what kind of body it is, which says what notice it needs; of a joint committee the kinds of its parents, of
      which the strictest counts
    - `meetings`: the days on which it meets
    - `clear_days`, `unit`: its notice where its own terms say it, in place of that of its kind
    """

    body: str
    kinds: tuple[str, ...] = ()
    meetings: tuple[date, ...] = ()
    clear_days: int | None = None
    unit: Literal["working", "calendar"] = "working"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPaper:
    """A paper that goes to one body.

    - `after`: papers whose outcome this one rests on, so that they are decided before it goes out
    - `proposal`, `scrutiny`: of the papers of one proposal, those for scrutiny are seen before any other is decided
    - `by`: the last day on which it can be decided; `meeting`: the day it must be taken on, where that is settled
    - `key_decision`: whether it is a key decision of a council, which is announced 28 clear days before
    """

    id: str
    body: str
    title: str = ""
    after: tuple[str, ...] = ()
    proposal: str = ""
    scrutiny: bool = False
    by: date | None = None
    meeting: date | None = None
    key_decision: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeDate:
    """What is safe for one paper.

    - `meeting`: the last meeting of its body at which it can be taken; `publish_by`: the last safe day to publish it for
      that meeting; `announce_by`: the last day to announce a key decision; none where the order is impossible
    - `days_left`: from the day asked about to the first of these days, below 0 once it has gone by
    - `status`: in time, too late (a day has gone by) or impossible (no meeting fits the order)
    """

    paper: str
    body: str
    meeting: date | None = None
    publish_by: date | None = None
    announce_by: date | None = None
    days_left: int | None = None
    status: Literal["in time", "too late", "impossible"] = "impossible"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImpossibleOrder:
    """Two papers that cannot come in this order, or one that has no meeting by its last day (`then` is empty).

    - `must_meet_by`: the last day on which the body of `first` would have to meet; none where it has no meeting at all
    - `next_meeting`: the first day after it on which that body does meet; none where it does not
    """

    first: str
    then: str
    must_meet_by: date | None
    next_meeting: date | None
    says: str
