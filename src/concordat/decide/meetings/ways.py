"""Ways out for one item: takes who is expected and the register, asks `decide.forecast` by name, gives each way and whether it was tried."""

from concordat.decide.calculations.forecast import Given, calculate
from concordat.decide.forecasting.items import Item, WayOut
from concordat.decide.meetings.book import Book
from concordat.decide.meetings.registered import declared_of, rulings_of
from concordat.decide.meetings.touched import Touched
from concordat.decide.records import AgendaItem, Ballot, Interest, Meeting
from concordat.decide.votes import Member
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.who.records import Succession


def ways_out_of(
    system: System,
    book: Book,
    meeting: Meeting,
    item: AgendaItem,
    ballot: Ballot,
    *,
    expected: tuple[str, ...],
    present: int,
    touched: Touched,
) -> tuple[WayOut, ...]:
    """Return the ways out; `expected` are those whose names are known, of `present` who are there; none where it is quorate."""
    # Seats whose holders are not named count too; nobody without a name has an interest on record.
    unnamed = tuple(f"seat {number}" for number in range(1, present - len(expected) + 1))
    members = tuple(Member(id=name) for name in (*expected, *unnamed))
    organisations = tuple(one.organisation for one in touched.by(meeting, item))
    rulings = tuple(one for one in rulings_of(book, item) if one.person in expected)
    given = Given(
        on=meeting.on,
        rule=ballot.rule,
        quorum=ballot.quorum,
        seats=ballot.seats,
        vacant=ballot.vacant,
        members=members,
        items=(Item(number=item.number, title=item.title, organisations=organisations),),
        interests=tuple(declared_of(one) for one in system.all(Interest)),
        rulings=rulings,
        successions=system.all(Succession),
    )
    try:
        return calculate(given, system.rules).value.items[0].ways_out
    except Refused:
        return ()  # the forecast by numbers tells why
