"""Ways out for one item: takes who is there and what is on record of other bodies, asks `decide.forecast`, gives each way, tried by name."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.calculations.forecast import Given, calculate
from concordat.decide.forecasting.items import Item, WayOut
from concordat.decide.meetings.elsewhere import Other, others
from concordat.decide.meetings.independents import independents
from concordat.decide.meetings.registered import declared_of, rulings_of
from concordat.decide.meetings.seated import People, Seated
from concordat.decide.meetings.touched import Touched
from concordat.decide.records import AgendaItem, Ballot, Interest, Meeting
from concordat.decide.votes import Member
from concordat.kernel.answer import Because
from concordat.kernel.finding import Refused
from concordat.kernel.text import counted
from concordat.who.records import Succession

NOBODY = "nobody with a lay, clinical or executive seat at another body of the system is on record"
NOWHERE = {
    "committee": "no committee of another body of the system is on record",
    "board": "no body stands above this one: none is on record that it acts for, or that gave it its powers",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedWay:
    """One way out as `decide.forecast` tells it, in words with the bodies people come from, and the records it was tried with."""

    told: WayOut
    says: str
    because: Because


def ways_out_of(
    people: People,
    meeting: Meeting,
    item: AgendaItem,
    ballot: Ballot,
    *,
    touched: Touched,
    there: tuple[Member, ...],
    short: tuple[str, ...],
    rule: Because,
) -> tuple[TriedWay, ...]:
    """Return the ways out of an item that has no quorum with the members who are `there`, as `rule` lists them; none where nothing can be tried."""
    system, book = people.system, people.book
    touches = touched.by(meeting, item)
    names = {one.id for one in there}
    spare = independents(people, meeting, touches, short)
    elsewhere = others(people, meeting, item, touches)
    given = Given(
        on=meeting.on,
        rule=ballot.rule,
        quorum=quorum_of(ballot),
        seats=ballot.seats,
        vacant=ballot.vacant,
        members=there,
        items=(Item(number=item.number, title=item.title, organisations=tuple(one.organisation for one in touches)),),
        interests=tuple(declared_of(one) for one in system.all(Interest)),
        rulings=tuple(one for one in rulings_of(book, item) if one.person in names),
        successions=system.all(Succession),
        independents=tuple(Member(id=one.holder, classes=one.classes) for one in spare),
        elsewhere=tuple(one.told for one in elsewhere),
    )
    try:
        ways = calculate(given, system.rules).value.items[0].ways_out
    except Refused:
        return ()  # the forecast itself tells why
    return tuple(_tried(ways, spare, elsewhere, rule))


def _tried(
    ways: tuple[WayOut, ...], spare: tuple[Seated, ...], elsewhere: tuple[Other, ...], rule: Because
) -> Iterator[TriedWay]:
    co_opted, *rest = ways
    yield _co_opted(co_opted, spare, rule)
    bodies = {one.told.body: one for one in elsewhere}
    for sort, way in zip(("committee", "board"), dict.fromkeys(one.way for one in rest), strict=True):
        for told in (one for one in rest if one.way == way):
            other = bodies.get(told.body)
            if other is None:
                yield TriedWay(told=told, says=NOWHERE[sort], because=Because(NOWHERE[sort], parts=(rule,)))
            else:
                enough = {True: ": a quorum", False: ": no quorum", None: ""}[told.quorate]
                says = f"{told.says}{other.unnamed_says}{enough}"
                yield TriedWay(told=told, says=says, because=Because(says, parts=(rule, *other.because)))


def _co_opted(told: WayOut, spare: tuple[Seated, ...], rule: Because) -> TriedWay:
    if not spare:
        return TriedWay(told=told, says=NOBODY, because=Because(NOBODY, parts=(rule,)))
    chosen = tuple(one for one in spare if one.holder in told.people)
    if not told.quorate:
        says = f"{counted(len(spare), 'person', 'people')} of other bodies could be asked; {told.says}"
        return TriedWay(told=told, says=says, because=Because(says, parts=tuple(one.because for one in spare)))
    named = (f"{one.holder} ({', '.join((*one.classes, f'of {one.body}'))})" for one in chosen)
    says = f"{', '.join(named)} would make a quorum"
    return TriedWay(told=told, says=says, because=Because(says, parts=tuple(one.because for one in chosen)))
