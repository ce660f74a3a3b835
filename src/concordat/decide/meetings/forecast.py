"""Will there be a quorum: takes who is expected and the interests declared and on the register, gives each item with the answer and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from concordat.decide.body_vote import votes_of
from concordat.decide.calculations.status import calculate
from concordat.decide.forecasting.items import WayOut
from concordat.decide.meetings.book import Book
from concordat.decide.meetings.interests import without_vote
from concordat.decide.meetings.registered import InItem, interests_in
from concordat.decide.meetings.touched import Touched
from concordat.decide.meetings.ways import ways_out_of
from concordat.decide.records import AgendaItem, Attendance, Ballot, Meeting
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.period import holds
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System, key_of
from concordat.who.records import Appointment


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForecast:
    """One item: how many are there and may vote, and whether that is a quorum; None where no quorum is recorded for it.

    `interests` are those of the register; `ways_out` what can be done where there is no quorum.
    """

    item: AgendaItem
    present: int | None = None
    recused: int = 0
    quorate: Answer[bool] | None = None
    interests: tuple[InItem, ...] = ()
    ways_out: tuple[WayOut, ...] = ()
    findings: tuple[Finding, ...] = ()


def quorum_forecast(system: System, book: Book, meeting: str) -> tuple[ItemForecast, ...]:
    """Return each item of a meeting with its forecast; people are counted item by item, as they come, go and declare.

    Without attendance on record everyone in a filled seat is expected. A person with an interest in the register counts as
    what is proposed for it, until it is ruled on. Raises Refused where the meeting is unknown.
    """
    held = book.meeting(meeting)
    ballots = {ballot.proposal: ballot for ballot in system.all(Ballot) if ballot.body == held.body}
    items, touched = book.items.get(meeting, ()), Touched(system)
    return tuple(_forecast(system, book, held, item, ballots.get(item.proposal), touched) for item in items)


def _forecast(
    system: System, book: Book, meeting: Meeting, item: AgendaItem, ballot: Ballot | None, touched: Touched
) -> ItemForecast:
    members = [one for one in book.attendance.get(meeting.id, ()) if one.role == "member"]
    people = {one.holder for one in members} or _in_post(system, meeting)
    try:
        found = interests_in(system, book, meeting, item, touched)
    except Refused as refused:
        return ItemForecast(item=item, findings=refused.findings)
    own = tuple(one for one in found if one.ruled.person in people)
    if ballot is None:
        return ItemForecast(item=item, interests=own)
    there = {one.holder for one in members if one.present and _there_for(book, one, item)}
    present = len(there) if members else ballot.seats - ballot.vacant
    declared = without_vote(book.declarations.get(meeting.id, ()), item.number)
    out = [one for one in declared if not members or one.holder in there]
    proposed = _proposed(own, {one.holder for one in out}, there if members else people)
    away = len(out) + len(proposed)
    votes = replace(votes_of(ballot), present=present, recused=away, as_at=meeting.on)
    try:
        answer = calculate(votes, system.rules)
        ways = system.rules.on("governance.interest_ways_out", meeting.on)
    except Refused as refused:
        where = Place(field=f"item {item.number}")
        warned = tuple(replace(finding, where=where, severity="warning") for finding in refused.findings)
        return ItemForecast(item=item, present=present, recused=away, interests=own, findings=warned)
    quorate = answer.value.quorum_met
    may_vote = present - away
    says = f"Item {item.number} on {meeting.on}: {present} there, {away} with an interest; {may_vote} may vote, {ballot.quorum} are needed"
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
        *(one.because for one in proposed),
        *answer.because.parts,
        *(() if quorate else (because_rule(ways),)),
    )
    told = Answer(quorate, Because(says, quorate, parts=parts), f"decide.meeting.{meeting.id}.{item.number}.quorate")
    if quorate:
        return ItemForecast(item=item, present=present, recused=away, quorate=told, interests=own)
    expected = there if members else people | {one.holder for one in out}
    return ItemForecast(
        item=item,
        present=present,
        recused=away,
        quorate=told,
        interests=own,
        ways_out=ways_out_of(
            system, book, meeting, item, ballot, expected=tuple(sorted(expected)), present=present, touched=touched
        ),
        findings=tuple(_inquorate(meeting, item, ballot, may_vote, away, ways)),
    )


def _in_post(system: System, meeting: Meeting) -> set[str]:
    own = (one for one in system.all(Appointment) if one.body == meeting.body)
    return {one.holder for one in own if holds(one.starts, one.ends, meeting.on)}


def _proposed(found: tuple[InItem, ...], out: set[str], there: set[str]) -> tuple[InItem, ...]:
    """Return those whom the register keeps from the vote besides the ones in `out`; what was ruled of them holds already."""
    return tuple(
        one
        for one in found
        if one.ruled.by == "proposed" and not one.votes and one.ruled.person in there and one.ruled.person not in out
    )


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
