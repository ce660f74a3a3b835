"""Checks meetings: takes a system, gives every finding on its meetings and their agendas, papers, people and interests."""

from collections.abc import Iterator

from concordat.decide.meetings.book import Book, book_of
from concordat.decide.meetings.clock import meeting_clock
from concordat.decide.meetings.interest_checks import interest_findings
from concordat.decide.meetings.paper_checks import paper_findings
from concordat.decide.meetings.people_checks import people_findings
from concordat.decide.records import AgendaItem, Meeting, Resolution
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding, Refused, Severity
from concordat.kernel.system import System

VOTED = {"carried": ("CARRIED",), "lost": ("LOST", "VETOED", "TIE", "INQUORATE")}


def meeting_findings(system: System) -> tuple[Finding, ...]:
    """Return what is wrong with the meetings of a system, all at once."""
    book = book_of(system)
    found = (finding for meeting in book.meetings.values() for finding in _meeting(system, book, meeting))
    people = (*people_findings(system, book), *interest_findings(system))
    return (*found, *paper_findings(system, book), *people)


def _meeting(system: System, book: Book, meeting: Meeting) -> Iterator[Finding]:
    def found(kind: str, what: str, why: str, then: str, field: str, severity: Severity = "warning") -> Finding:
        return Finding(kind, f"{meeting.id}: {what}", why, then, spot(system, meeting, field), severity)

    for field in ("notice_given", "papers_out"):
        day = getattr(meeting, field)
        if day is not None and day > meeting.on:
            what = f"{field} is {day}, after the meeting on {meeting.on}."
            yield found("impossible-dates", what, "Notice comes before.", "Correct one of the days.", field, "stop")
    if meeting.state == "held" and meeting.on > system.settings.as_at:
        what = f"it is held, but its day is {meeting.on}."
        yield found("meeting-in-future", what, "It has not been yet.", "Correct the day or the state.", "state", "stop")
    if meeting.state == "held" and meeting.openness != "public" and not meeting.exclusion:
        what = f"it was {meeting.openness}, and no resolution excludes the public."
        why = "The public is excluded only by a resolution that gives its reasons."
        yield found("no-exclusion", what, why, "Record the resolution, or that the meeting was public.", "exclusion")
    if meeting.state == "cancelled":
        return
    try:
        clock = meeting_clock(system, book, meeting.id)
    except Refused as refused:
        yield from refused.findings
        return
    if clock.papers is not None and clock.state in ("late", "overdue"):
        latest = clock.papers.value.latest_publication
        happened = f"went out on {clock.out}" if clock.out else "are not out"
        what = f"the papers {happened}; they were due by {latest}."
        yield found(
            "papers-late", what, clock.papers.because.says + ".", "Record why, or move the meeting.", "papers_out"
        )
    for item in book.items.get(meeting.id, ()):
        yield from _item(system, meeting, item)


def _item(system: System, meeting: Meeting, item: AgendaItem) -> Iterator[Finding]:
    def found(kind: str, what: str, why: str, then: str, field: str, severity: Severity = "warning") -> Finding:
        said = f"{meeting.id}, item {item.number}: {what}"
        return Finding(kind, said, why, then, spot(system, item, field), severity)

    if item.openness != "public" and not item.private_reason.strip():
        why = "Whatever is taken in private says why."
        yield found("no-reason", f"it is {item.openness} without a reason.", why, "Give the reason.", "private_reason")
    if item.openness != "public" and meeting.openness == "public":
        why = "A meeting with a private item is open in part only."
        yield found("openness", "it is private in a public meeting.", why, "Correct one of the two.", "openness")
    if item.outcome and meeting.on > system.settings.as_at:
        what = f"it is {item.outcome}, but the meeting is on {meeting.on}."
        yield found("outcome-before-meeting", what, "It has not been yet.", "Remove the outcome.", "outcome", "stop")
    if item.outcome in VOTED and item.proposal and vote_of(system, meeting, item) is None:
        what = f"it is {item.outcome}, but no vote of {meeting.body} on {meeting.on} is recorded."
        why = "What a body decided by vote stands in its resolution."
        yield found("vote-not-recorded", what, why, "Record the vote, or correct the outcome.", "outcome")


def vote_of(system: System, meeting: Meeting, item: AgendaItem) -> Resolution | None:
    """Return what the body resolved at the meeting on the item's proposal, None where no vote is recorded."""
    key = (item.proposal, meeting.body, meeting.on)
    return next((one for one in system.all(Resolution) if (one.proposal, one.body, one.met_on) == key), None)
