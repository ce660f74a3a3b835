"""Asks about interests: takes a contract's case, gives what was ruled about those of the people who decide on it, or who has one without a ruling."""

from collections.abc import Iterator

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.decide.interest_matches import sits
from concordat.decide.meetings import Touched, book_of, interests_in
from concordat.decide.records import AgendaItem, Meeting
from concordat.kernel.finding import Refused

QUESTION = "Was it ruled what follows for those who decide on it and have an interest?"
AREA = "Law and governance"
WANTED = "What the chair ruled about each interest, in the item of the meeting that decided."
OWNER = "board secretary"


def look(case: Case) -> Seen | None:
    """Look in the public items of meetings that took it up; before any did, nobody can say who decides."""
    items = tuple(_items(case))
    if not items:
        return None
    book, touched = book_of(case.system), Touched(case.system)
    because = [seen_in(item, f"item {item.number} of {meeting.id}: {item.title}") for meeting, item in items]
    ruled: list[str] = []
    without: list[str] = []
    for meeting, item in items:
        try:
            found = interests_in(case.system, book, meeting, item, touched)
        except Refused as refused:
            return lacking(" ".join(one.what for one in refused.findings), *because)
        for one in found:
            if sits(case.system, book, meeting, one.ruled.person):
                because.append(one.because)
                says = f"{one.ruled.person} in item {item.number} of {meeting.id}"
                (ruled if one.ruled.by == "ruled" else without).append(f"{says}: {one.ruled.action}")
    if without:
        return lacking(f"no ruling, only what is proposed: {'; '.join(without)}", *because)
    return proved(f"ruled: {'; '.join(ruled)}" if ruled else "nobody who decides has an interest in a party", *because)


def _items(case: Case) -> Iterator[tuple[Meeting, AgendaItem]]:
    decided = case.contract.decision
    for item in case.system.all(AgendaItem):
        about = case.contract.id in item.contracts or (decided and item.proposal == decided)
        if not about or item.openness == "private" or item.purpose != "decision":
            continue
        meeting = case.system.find(Meeting, item.meeting)
        if meeting is not None and meeting.state == "held" and meeting.on <= case.day:
            yield meeting, item
