"""Will there be a quorum: takes who is expected and the interests declared, gives each item of a meeting with the answer and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from concordat.decide.body_vote import votes_of
from concordat.decide.calculations.status import calculate
from concordat.decide.meetings.book import Book
from concordat.decide.meetings.interests import without_vote
from concordat.decide.records import AgendaItem, Attendance, Ballot, Meeting
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System, key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForecast:
    """One item: how many are there and may vote, and whether that is a quorum; None where no quorum is recorded for it."""

    item: AgendaItem
    present: int | None = None
    recused: int = 0
    quorate: Answer[bool] | None = None
    findings: tuple[Finding, ...] = ()


def quorum_forecast(system: System, book: Book, meeting: str) -> tuple[ItemForecast, ...]:
    """Return each item of a meeting with its forecast; people are counted item by item, as they come, go and declare.

    Without attendance on record everyone in a filled seat is expected. Raises Refused where the meeting is unknown.
    """
    held = book.meeting(meeting)
    ballots = {ballot.proposal: ballot for ballot in system.all(Ballot) if ballot.body == held.body}
    return tuple(
        _forecast(system, book, held, item, ballots.get(item.proposal)) for item in book.items.get(meeting, ())
    )


def _forecast(system: System, book: Book, meeting: Meeting, item: AgendaItem, ballot: Ballot | None) -> ItemForecast:
    if ballot is None:
        return ItemForecast(item=item)
    attendance = book.attendance.get(meeting.id, ())
    members = [one for one in attendance if one.role == "member"]
    there = {one.holder for one in members if one.present and _there_for(book, one, item)}
    present = len(there) if members else ballot.seats - ballot.vacant
    declared = without_vote(book.declarations.get(meeting.id, ()), item.number)
    out = [one for one in declared if not members or one.holder in there]
    votes = replace(votes_of(ballot), present=present, recused=len(out), as_at=meeting.on)
    try:
        answer = calculate(votes, system.rules)
        ways = system.rules.on("governance.interest_ways_out", meeting.on)
    except Refused as refused:
        where = Place(field=f"item {item.number}")
        found = tuple(replace(finding, where=where, severity="warning") for finding in refused.findings)
        return ItemForecast(item=item, present=present, recused=len(out), findings=found)
    quorate = answer.value.quorum_met
    may_vote = present - len(out)
    says = f"Item {item.number} on {meeting.on}: {present} there, {len(out)} with an interest; {may_vote} may vote, {ballot.quorum} are needed"
    parts = (
        because_record(
            f"Ballot of {ballot.body}: quorum {ballot.quorum}", "Ballot", *key_of(ballot), value=ballot.quorum
        ),
        *(
            because_record(f"{one.holder} is there", "Attendance", *key_of(one))
            for one in members
            if one.holder in there
        ),
        *(
            because_record(f"{one.holder}: {one.kind} interest, {one.action}", "Declaration", *key_of(one))
            for one in out
        ),
        *answer.because.parts,
        *(() if quorate else (because_rule(ways),)),
    )
    told = Answer(quorate, Because(says, quorate, parts=parts), f"decide.meeting.{meeting.id}.{item.number}.quorate")
    findings = tuple(_inquorate(meeting, item, ballot, may_vote, len(out), ways)) if not quorate else ()
    return ItemForecast(item=item, present=present, recused=len(out), quorate=told, findings=findings)


def _there_for(book: Book, one: Attendance, item: AgendaItem) -> bool:
    came = not one.from_item or book.before_or_at(item.meeting, one.from_item, item.number)
    return came and (not one.to_item or book.before_or_at(item.meeting, item.number, one.to_item))


def _inquorate(
    meeting: Meeting, item: AgendaItem, ballot: Ballot, may_vote: int, out: int, ways: RuleValue
) -> Iterator[Finding]:
    because = f", as {out} of those there may not vote" if out else ""
    yield Finding(
        "item-inquorate",
        f"item {item.number} of {meeting.id} will have no quorum: {may_vote} of {ballot.quorum}{because}.",
        "Without a quorum there is no valid vote, and the body stays outstanding.",
        f"Ways out: {'; '.join(ways.value)}.",
        Place(field=f"item {item.number}"),
        "warning",
    )
