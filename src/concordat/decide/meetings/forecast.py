"""Will there be a quorum: takes who is expected and the interests declared and on the register, gives each item with the answer and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.forecasting.presence import Presence
from concordat.decide.governance import reading
from concordat.decide.meetings.book import Book
from concordat.decide.meetings.class_doubt import classes_asked, sure_presence
from concordat.decide.meetings.foreseen import class_not_known, inquorate, not_foreseen
from concordat.decide.meetings.interests import without_vote
from concordat.decide.meetings.registered import InItem, interests_in
from concordat.decide.meetings.room import Room, room
from concordat.decide.meetings.seated import People
from concordat.decide.meetings.touched import Touched
from concordat.decide.meetings.ways import TriedWay, ways_out_of
from concordat.decide.records import AgendaItem, Ballot, Declaration, Meeting
from concordat.decide.votes import Member, Votes
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System, key_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForecast:
    """One item: how many are there and may vote, and whether that is a quorum.

    `quorate` is None where no quorum is recorded for the item, and where classes that are not on record decide it.
    `interests` are those of the register; `ways_out` what can be done where there is no quorum.
    """

    item: AgendaItem
    present: int | None = None
    recused: int = 0
    quorate: Answer[bool] | None = None
    interests: tuple[InItem, ...] = ()
    ways_out: tuple[TriedWay, ...] = ()
    findings: tuple[Finding, ...] = ()


def quorum_forecast(system: System, book: Book, meeting: str) -> tuple[ItemForecast, ...]:
    """Return each item of a meeting with its forecast; people are counted item by item, as they come, go and declare.

    Without attendance on record everyone in a filled seat is expected. A person with an interest in the register counts as
    what is proposed for it, until it is ruled on. Raises Refused where the meeting is unknown.
    """
    held = book.meeting(meeting)
    ballots = {ballot.proposal: ballot for ballot in system.all(Ballot) if ballot.body == held.body}
    touched, people = Touched(system), People(system, book, held.on)
    return tuple(
        _forecast(touched, people, held, item, ballots.get(item.proposal)) for item in book.items.get(meeting, ())
    )


def _forecast(
    touched: Touched, people: People, meeting: Meeting, item: AgendaItem, ballot: Ballot | None
) -> ItemForecast:
    system, book = people.system, people.book
    try:
        found = interests_in(system, book, meeting, item, touched)
    except Refused as refused:
        return ItemForecast(item=item, findings=refused.findings)
    ours = {one.holder for one in people.at(meeting) or people.in_post(meeting.body)}
    own = tuple(one for one in found if one.ruled.person in ours)
    if ballot is None:
        return ItemForecast(item=item, interests=own)
    declared = without_vote(book.declarations.get(meeting.id, ()), item.number)
    interested = tuple(dict.fromkeys((*(one.holder for one in declared), *(one.ruled.person for one in own))))
    there = room(people, meeting, item, ballot, interested)
    out = tuple(one for one in declared if one.holder in there.names)
    away = (*(one.holder for one in out), *(one.ruled.person for one in _proposed(own, out, there)))
    told = ItemForecast(item=item, present=len(there.members), recused=len(away), interests=own)
    votes = _votes(meeting, ballot, there, away)
    try:
        seen = sure_presence(votes)
        ways = because_rule(system.rules.on("governance.interest_ways_out", meeting.on))
        recusal = reading(system.rules, "recusal", meeting.on)
    except Refused as refused:
        return replace(told, findings=not_foreseen(item, refused.findings))
    if seen is None:
        unclassed = tuple(one.id for one in there.members if not one.classes)
        return replace(told, findings=(class_not_known(meeting, item, classes_asked(votes), unclassed),))
    parts = (*_reasons(ballot, there, out, _proposed(own, out, there), seen), recusal)
    says = _says(meeting, item, ballot, votes, seen)
    name = f"decide.meeting.{meeting.id}.{item.number}.quorate"
    if seen.quorate:
        return replace(told, quorate=Answer(True, Because(says, True, parts=parts), name))
    tried = ways_out_of(
        people, meeting, item, ballot, touched=touched, there=there.members, short=seen.short, rule=ways
    )
    return replace(
        told,
        quorate=Answer(False, Because(says, False, parts=(*parts, ways)), name),
        ways_out=tried,
        findings=(inquorate(meeting, item, ballot, seen, len(away), tried),),
    )


def _votes(meeting: Meeting, ballot: Ballot, there: Room, away: tuple[str, ...]) -> Votes:
    return Votes(
        rule=ballot.rule,
        quorum=quorum_of(ballot),
        seats=ballot.seats,
        vacant=ballot.vacant,
        # Nobody there is a meeting too: its seats are there, and nobody is in them.
        members=there.members or (Member(id="seat 1"),),
        present=tuple(one.id for one in there.members),
        recused=away,
        as_at=meeting.on,
    )


def _proposed(own: tuple[InItem, ...], out: tuple[Declaration, ...], there: Room) -> tuple[InItem, ...]:
    """Return those whom the register keeps from the vote besides the ones in `out`; what was ruled of them holds already."""
    declared = {one.holder for one in out}
    return tuple(
        one
        for one in own
        if one.ruled.by == "proposed" and not one.votes and one.ruled.person in there.names - declared
    )


def _says(meeting: Meeting, item: AgendaItem, ballot: Ballot, votes: Votes, seen: Presence) -> str:
    away = len(votes.recused) if isinstance(votes.recused, tuple) else votes.recused
    says = f"Item {item.number} on {meeting.on}: {seen.present + away} there, {away} with an interest; {seen.present} may vote, "
    needed = "is" if ballot.quorum_rule.strip() else "are"
    return f"{says}{quorum_of(ballot)} {needed} needed"


def _reasons(
    ballot: Ballot, there: Room, out: tuple[Declaration, ...], proposed: tuple[InItem, ...], seen: Presence
) -> Iterator[Because]:
    says = f"Ballot of {ballot.body}: quorum {quorum_of(ballot)}" + "".join(f"; {each}" for each in seen.short)
    yield because_record(says, "Ballot", *key_of(ballot), value=ballot.quorum)
    yield from (one.because for one in there.known)
    for one in out:
        yield because_record(f"{one.holder}: {one.kind} interest, {one.action}", "Declaration", *key_of(one))
    yield from (one.because for one in proposed)
