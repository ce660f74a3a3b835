"""Before and after of a reorganisation: takes a system, the case and a day, gives seats, power, people, councils and money of the old bodies and the new."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.balance.records import Budget
from concordat.decide import PowerVoter
from concordat.kernel.answer import Answer
from concordat.kernel.money import share_out
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.merge.before_and_after import AreaBudget, Board, SeatPromise
from concordat.merge.calculations import bridge
from concordat.merge.case_people import case_people, people_after
from concordat.merge.records import PlannedSeat, PromisedSeats, Reorganisation
from concordat.who.records import Area, Body, Coverage, Seat


def before_and_after(system: System, one: Reorganisation, on: date) -> Answer[bridge.Gives]:
    """Return the comparison; raises Refused where people of an old body are not counted, or seats cannot be read.

    Old areas keep their names; what each would have of the whole if it were shared by people alone stands as its money after.
    """
    people, money = {body: own.value for body, own in case_people(system, one)}, _money(system, one)
    following = people_after(system, one, on)
    then = max(on, one.legal_date_on(on) or on)
    new = one.successors[0] if len(one.successors) == 1 else ""
    after = [
        Board(
            id=body,
            people=following[body].value if body in following else 0,
            voters=_planned(system, one, body),
            budget=sum(money.values(), Decimal(0)) if money and body == new else None,
            councils=_councils(system, one.predecessors, on) if body == new else _councils(system, (body,), then),
        )
        for body in one.successors
    ]
    before = [
        Board(
            id=body,
            people=people.get(body, 0),
            voters=_seats(system, body, on),
            budget=money.get(body),
            councils=_councils(system, (body,), on),
        )
        for body in one.predecessors
    ]
    given = bridge.Given(
        before=tuple(before),
        after=tuple(after),
        areas=_areas(people, money, new) if new and set(money) == set(people) else (),
        promises=tuple(_promise(own, one) for own in system.all(PromisedSeats) if own.reorganisation == one.id),
        on=_first_day(system, one, on),
    )
    return bridge.calculate(given, system.rules)


def _first_day(system: System, one: Reorganisation, on: date) -> date:
    """Return the day on which promises of seats are looked at: today, or the first on which one of them holds."""
    starts = [
        own.starts for own in system.all(PromisedSeats) if own.reorganisation == one.id and own.starts is not None
    ]
    return max([on, *starts[:1]])


def _money(system: System, one: Reorganisation) -> dict[str, Decimal]:
    """Return the income of each old body in the year that is told."""
    found: dict[str, Decimal] = {}
    for row in system.all(Budget):
        mine = row.body in one.predecessors and row.financial_year == system.settings.financial_year
        if mine and row.kind == "income":
            found[row.body] = found.get(row.body, Decimal(0)) + row.amount
    return found


def _areas(people: Mapping[str, int], money: Mapping[str, Decimal], new: str) -> tuple[AreaBudget, ...]:
    whole = sum(people.values())
    by_head = share_out(
        sum(money.values(), Decimal(0)), {body: Fraction(number, whole) for body, number in people.items()}
    )
    return tuple(
        AreaBudget(area=body, old=body, new=new, people=number, before=money[body], after=by_head[body])
        for body, number in people.items()
    )


def _seats(system: System, body: str, on: date) -> tuple[PowerVoter, ...]:
    return tuple(
        PowerVoter(id=seat.seat_class, number=seat.number, classes=(seat.seat_class,), organisation=body)
        for seat in system.all(Seat)
        if seat.body == body and seat.voting and holds(seat.starts, seat.ends, on) and seat.withdrawn is None
    )


def _planned(system: System, one: Reorganisation, body: str) -> tuple[PowerVoter, ...]:
    return tuple(
        PowerVoter(
            id=f"{seat.seat_class} of {seat.comes_from}" if seat.comes_from else seat.seat_class,
            number=seat.number,
            classes=(seat.seat_class,),
            organisation=seat.comes_from,
        )
        for seat in system.all(PlannedSeat)
        if seat.reorganisation == one.id and seat.body == body
    )


def _promise(own: PromisedSeats, one: Reorganisation) -> SeatPromise:
    areas = one.predecessors if own.promise == "one from each" else ()
    return SeatPromise(
        body=own.body,
        seat_class=own.seat_class,
        promise=own.promise,
        areas=areas,
        starts=own.starts,
        ends=own.ends,
    )


def _councils(system: System, bodies: Iterable[str], on: date) -> tuple[str, ...]:
    """Return the councils that cover an area which one of the bodies covers, or a part of it."""
    wanted = set(bodies)
    covered = [row for row in system.all(Coverage) if holds(row.starts, row.ends, on)]
    within = {area.id: area.within for area in system.all(Area)}
    areas = {area for row in covered if row.body in wanted for area in _upwards(row.area, within)}
    councils = [one.id for one in system.all(Body) if "council" in one.kind and one.legal_person]
    return tuple(one for one in councils if any(row.body == one and row.area in areas for row in covered))


def _upwards(area: str, within: Mapping[str, str]) -> tuple[str, ...]:
    """Return an area and every larger one it lies in."""
    found: list[str] = []
    while area and area not in found:
        found.append(area)
        area = within.get(area, "")
    return tuple(found)
