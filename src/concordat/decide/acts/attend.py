"""Record who is at a meeting: takes a person and the items they are there for, gives their attendance and what it does to quorum."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY
from concordat.decide.meetings import book_of, quorum_forecast
from concordat.decide.records import AgendaItem, Attendance, Meeting
from concordat.decide.upset_votes import upset_votes
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Record attendance"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """One person at a meeting.

    - `meeting`: the meeting
    - `holder`: a pseudonym, never a name
    - `role`: member, or in attendance
    - `present`: whether the person is, or is expected to be, there
    - `seat_class`: what sort of seat
    - `from_item`, `to_item`: the first and last item the person is there for; none for the whole meeting
    """

    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting"}

    meeting: str
    holder: str
    role: Literal["member", "in attendance"] = "member"
    present: bool = True
    seat_class: str = ""
    from_item: str = ""
    to_item: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that meets."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    meeting = find(system, Meeting, given.meeting)
    if meeting is None:
        return
    if meeting.state == "cancelled":
        yield refuse("meeting-over", f"{meeting.id} is cancelled.", "Nobody was there.", "Choose another.", "meeting")
    for field in ("from_item", "to_item"):
        number = getattr(given, field)
        if number and find(system, AgendaItem, given.meeting, number) is None:
            what = f"The agenda of {meeting.id} has no item “{number}”."
            yield refuse("unknown-item", what, "It would count for no item.", "Correct the number.", field)
    after = changed(system, change(given, system, Moment(meeting.on)))
    yield from upset_votes(system, after, meeting)
    for forecast in quorum_forecast(after, book_of(after), meeting.id):
        yield from forecast.findings


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and which items will have a quorum."""
    after = changed(system, change(given, system, moment))
    there = "is there" if given.present else "is not there"
    says = [f"{given.holder} {there} as {'a member' if given.role == 'member' else 'one in attendance'}."]
    for forecast in quorum_forecast(after, book_of(after), given.meeting):
        if forecast.quorate is not None:
            says.append(f"{forecast.quorate.because.says}: {'a' if forecast.quorate.value else 'no'} quorum.")
    return (*says, "Attendance stands in the minutes under the pseudonym or, for public offices, the office.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the attendance."""
    one = Attendance(
        meeting=given.meeting,
        holder=given.holder,
        role=given.role,
        present=given.present,
        seat_class=given.seat_class,
        from_item=given.from_item,
        to_item=given.to_item,
        source=f"recorded on {moment.day}",
    )
    return Change(amend=(one,)) if find(system, Attendance, given.meeting, given.holder) else Change(add=(one,))
