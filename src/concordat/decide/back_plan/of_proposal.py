"""The back-plan of a vote: takes a system and a proposal, gives for each body that votes on it or sees it first the last safe date of its papers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.decide.back_plan.papers import Board, PlannedPaper, SafeDate
from concordat.decide.calculations.back_plan import Given, calculate
from concordat.decide.meetings.book import Book
from concordat.decide.meetings.clock import meeting_clock, parents_of
from concordat.decide.records import Ballot, Meeting, Proposal, Resolution
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding
from concordat.kernel.system import System, key_of
from concordat.who.records import Body

SCRUTINY = "scrutiny"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperDate:
    """The papers of one body on one proposal.

    - `meets_on`: the meeting it is planned for; `last`: what is safe, with the reasons
    - `stands`: decided, the state of its papers, or in time, too late or impossible
    """

    proposal: Proposal
    body: str
    scrutiny: bool
    meets_on: date | None
    last: Answer[SafeDate]
    stands: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPlan:
    """Every body's papers on a proposal, the first to be out first, and what is wrong with the order."""

    proposal: Proposal
    papers: tuple[PaperDate, ...]
    findings: tuple[Finding, ...]


def proposal_plan(system: System, book: Book, proposal: Proposal, day: date) -> ProposalPlan:
    """Return the plan of a vote: scrutiny sees the text before any body decides, and all decide by the last date.

    Raises Refused where working days must be counted and the bank holidays of the year are not listed.
    """
    ballots = {one.body: one for one in system.all(Ballot) if one.proposal == proposal.id}
    meetings = _meetings(book, proposal)
    seeing = {
        meeting.body: meeting.on
        for meeting in sorted(meetings, key=lambda one: one.on, reverse=True)
        if meeting.body not in ballots and _is_scrutiny(system, meeting.body) and _takes(book, meeting, proposal)
    }
    papers = [PlannedPaper(id=body, body=body, proposal=proposal.id, by=proposal.last_date) for body in ballots] + [
        PlannedPaper(id=body, body=body, proposal=proposal.id, scrutiny=True) for body in seeing
    ]
    boards = tuple(_board(system, body, ballots.get(body), meetings) for body in (*ballots, *seeing))
    answer = calculate(Given(boards=boards, papers=tuple(papers)), system.rules)
    planned = {body: ballot.meets_on for body, ballot in ballots.items()} | seeing
    told = tuple(
        PaperDate(
            proposal=proposal,
            body=safe.body,
            scrutiny=safe.body in seeing,
            meets_on=planned[safe.body],
            last=Answer(
                safe,
                _because(proposal, ballots.get(safe.body), book, safe, why),
                f"decide.{proposal.id}.{safe.body}.last_safe_date",
            ),
            stands=_stands(system, book, proposal, safe, planned[safe.body], day),
        )
        for safe, why in zip(answer.value.papers, answer.because.parts, strict=True)
    )
    return ProposalPlan(proposal=proposal, papers=told, findings=answer.findings)


def _meetings(book: Book, proposal: Proposal) -> tuple[Meeting, ...]:
    return tuple(
        one
        for one in book.meetings.values()
        if one.kind == "meeting" and one.state != "cancelled" and one.on >= proposal.opened
    )


def _takes(book: Book, meeting: Meeting, proposal: Proposal) -> bool:
    return any(item.proposal == proposal.id for item in book.items.get(meeting.id, ()))


def _is_scrutiny(system: System, body: str) -> bool:
    found = system.find(Body, body)
    return found is not None and SCRUTINY in found.kind.lower()


def _board(system: System, body: str, ballot: Ballot | None, meetings: tuple[Meeting, ...]) -> Board:
    days = {meeting.on for meeting in meetings if meeting.body == body}
    days |= {ballot.meets_on} if ballot and ballot.meets_on else set()
    return Board(
        body=body,
        kinds=tuple(_kinds(system, body, max(days, default=system.settings.as_at))),
        meetings=tuple(sorted(days)),
        clear_days=ballot.clear_days if ballot else None,
        unit="calendar" if ballot and not ballot.working_days_only else "working",
    )


def _kinds(system: System, body: str, day: date) -> Iterator[str]:
    for one in [link.to for link in parents_of(system, body, day)] or [body]:
        found = system.find(Body, one)
        if found is not None:
            yield found.kind


def _because(proposal: Proposal, ballot: Ballot | None, book: Book, safe: SafeDate, why: Because) -> Because:
    until = f", which can be decided until {proposal.last_date}" if proposal.last_date else ""
    records = [because_record(f"“{proposal.title}”{until}", "Proposal", proposal.id)]
    if ballot is not None:
        records.append(because_record(f"The ballot of {ballot.body}", "Ballot", *key_of(ballot)))
    records += [
        because_record(f"{one.body} meets on {one.on}", "Meeting", one.id)
        for one in book.meetings.values()
        if (one.body, one.on) == (safe.body, safe.meeting)
    ]
    return Because(why.says, why.value, parts=(*records, *why.parts))


def _stands(system: System, book: Book, proposal: Proposal, safe: SafeDate, planned: date | None, day: date) -> str:
    for one in system.all(Resolution):
        if (one.proposal, one.body) == (proposal.id, safe.body) and one.met_on <= day:
            return f"decided on {one.met_on}"
    meeting = next((one for one in book.meetings.values() if (one.body, one.on) == (safe.body, planned)), None)
    if meeting is not None:
        clock = meeting_clock(system, book, meeting.id, day)
        if clock.out is not None and clock.out <= day:
            return f"papers out on {clock.out}, {clock.state}"
    if safe.status == "in time" and safe.publish_by is not None and safe.publish_by < day:
        return "too late"
    return safe.status
