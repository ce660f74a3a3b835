"""The notice clock of a meeting: takes the meeting, its body and the ballots on its agenda, gives the latest day for its papers and how they stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.decide.calculations.latest_publication import Given, Gives, calculate
from concordat.decide.meetings.book import Book
from concordat.decide.notice import notice_of
from concordat.decide.notice_of_kind import notice_of_kind
from concordat.decide.records import Ballot, Meeting
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.who.records import Body, Relationship

COMMITTEE_OF = "committee of"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingClock:
    """When the papers of a meeting must be out, when they went out, and the state that follows on a day."""

    meeting: Meeting
    papers: Answer[Gives] | None
    out: date | None
    state: Literal["none asked for", "in time", "late", "not due yet", "due today", "overdue"]
    days_left: int | None


def meeting_clock(system: System, book: Book, code: str, day: date | None = None) -> MeetingClock:
    """Return the clock of a meeting on a day (the system's own where none is given); raises Refused where it is unknown."""
    meeting = book.meeting(code)
    today = day or system.settings.as_at
    papers = papers_day(system, book, meeting)
    issued = [paper.issued for paper in book.papers.get(code, ()) if paper.issued and not paper.supplement_to]
    out = meeting.papers_out or min(issued, default=None)
    if papers is None:
        return MeetingClock(meeting=meeting, papers=None, out=out, state="none asked for", days_left=None)
    latest = papers.value.latest_publication
    left = (latest - today).days
    if out is not None and out <= today:
        state: Literal["in time", "late", "not due yet", "due today", "overdue"] = (
            "in time" if out <= latest else "late"
        )
    else:
        state = "not due yet" if left > 0 else "due today" if left == 0 else "overdue"
    return MeetingClock(meeting=meeting, papers=papers, out=out, state=state, days_left=left)


def papers_day(system: System, book: Book, meeting: Meeting) -> Answer[Gives] | None:
    """Return the latest day for the papers: the strictest of the notices that apply. None for a workshop, or where none applies.

    Raises Refused where working days must be counted and the bank holidays of the year are not listed.
    """
    if meeting.kind == "workshop":
        return None
    answers = [*_of_bodies(system, meeting), *_of_ballots(system, book, meeting)]
    if not answers:
        return None
    strictest = min(answers, key=lambda answer: answer.value.latest_publication)
    latest = strictest.value.latest_publication
    own = because_record(f"{meeting.body} meets on {meeting.on}", "Meeting", meeting.id)
    says = f"Papers of the meeting of {meeting.on} must be out by {latest}" + (
        ", the strictest of its notices" if answers[1:] else ""
    )
    because = Because(says, latest, parts=(own, *(answer.because for answer in answers)))
    findings = tuple(finding for answer in answers for finding in answer.findings)
    return Answer(strictest.value, because, f"decide.meeting.{meeting.id}.papers", findings=findings)


def parents_of(system: System, body: str, day: date) -> tuple[Relationship, ...]:
    """Return the links from a joint committee to the bodies it is a committee of on a day."""
    return tuple(
        link
        for link in system.all(Relationship)
        if link.body == body
        and link.kind == COMMITTEE_OF
        and link.withdrawn is None
        and holds(link.starts, link.ends, day)
    )


def _of_bodies(system: System, meeting: Meeting) -> Iterator[Answer[Gives]]:
    kinds = {body.id: body.kind for body in system.all(Body)}
    links = parents_of(system, meeting.body, meeting.on)
    bodies = [link.to for link in links] or [meeting.body]
    for notice in dict.fromkeys(notice_of_kind(system.rules, kinds.get(body, ""), meeting.on) for body in bodies):
        if notice is None:
            continue
        given = Given(meeting=meeting.on, clear_days=notice.clear_days, unit=notice.unit)
        answer = calculate(given, system.rules)
        parts = tuple(because_rule(rule) for rule in notice.rules)
        if links:
            joint = because_rule(system.rules.on("governance.notice_of_joint_committee", meeting.on))
            named = (
                because_record(f"{link.body} is a committee of {link.to}", "Relationship", *key_of(link))
                for link in links
            )
            parts = (*parts, joint, *named)
        because = Because(answer.because.says, answer.because.value, parts=(*parts, *answer.because.parts))
        yield Answer(answer.value, because, answer.name, findings=answer.findings)


def _of_ballots(system: System, book: Book, meeting: Meeting) -> Iterator[Answer[Gives]]:
    proposals = {item.proposal for item in book.items.get(meeting.id, ()) if item.proposal}
    for ballot in system.all(Ballot):
        if ballot.proposal in proposals and ballot.body == meeting.body and ballot.meets_on == meeting.on:
            answer = notice_of(ballot, system.rules)
            if answer is not None:
                yield answer
