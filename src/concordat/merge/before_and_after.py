"""Before and after: takes boards and areas of old and new bodies, gives seats and power by class, budgets by old area, and councils."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.decide import ClassPower, PowerVoter
from concordat.kernel.money import pence
from concordat.kernel.period import holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A body's board: who votes, by which rule; the people it serves, its budget in pounds a year, the councils it works with.

    A voter's `classes` are such as `GP`, `clinical`, `lay`, `executive`; `organisation` is the old area it comes from.
    """

    id: str
    people: int
    voters: tuple[PowerVoter, ...] = ()
    rule: str = "more than 1/2 of cast"
    budget: Decimal | None = None
    councils: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaBudget:
    """An old area: its body before and after, its people, and what is spent on it in a year `before` and `after`, in pounds."""

    area: str
    old: str
    new: str
    people: int
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPromise:
    """What a new board promises of its seats between half-open days: a class has the majority, or one from each of these areas."""

    body: str
    seat_class: str
    promise: Literal["majority", "one from each"]
    areas: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassSeats:
    """One class of seats, before and after.

    - `seats_…`: how many, on all boards together; `share_…`: their part of all seats, 0 to 1
    - `power_…`: the class's Shapley power on the board of somebody who lives there, averaged over all people
    - `people_per_seat_…`: how many people stand behind one seat, none where there is no seat
    """

    name: str
    seats_before: int
    seats_after: int
    share_before: Fraction
    share_after: Fraction
    power_before: Fraction
    power_after: Fraction
    people_per_seat_before: int | None
    people_per_seat_after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaBridge:
    """One old area: its budget before and after in pounds, its share of the whole, 0 to 1, and what a head has."""

    area: str
    old: str
    new: str
    people: int
    before: Decimal
    after: Decimal
    change: Decimal
    share_before: Fraction
    share_after: Fraction
    per_head_before: Decimal
    per_head_after: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """A promise of seats on a day: kept, broken by what, or not in force."""

    body: str
    seat_class: str
    promise: str
    state: Literal["kept", "broken", "not in force"]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilBodies:
    """A council and the bodies it works with, before and after."""

    council: str
    before: tuple[str, ...]
    after: tuple[str, ...]


Powers = Mapping[str, Sequence[ClassPower]]


def class_seats(before: Sequence[Board], after: Sequence[Board], powers: Powers) -> tuple[ClassSeats, ...]:
    """Return every class in order of name; `powers` are those of each board's classes, by its body."""
    names = sorted({one.name for own in powers.values() for one in own})
    return tuple(
        ClassSeats(
            name=name,
            seats_before=(old := _seats(name, before, powers)),
            seats_after=(new := _seats(name, after, powers)),
            share_before=_part(old, _voters(before)),
            share_after=_part(new, _voters(after)),
            power_before=_power(name, before, powers),
            power_after=_power(name, after, powers),
            people_per_seat_before=_people(before) // old if old else None,
            people_per_seat_after=_people(after) // new if new else None,
        )
        for name in names
    )


def _seats(name: str, boards: Iterable[Board], powers: Powers) -> int:
    return sum(one.seats for board in boards for one in powers.get(board.id, ()) if one.name == name)


def _voters(boards: Iterable[Board]) -> int:
    return sum(one.number for board in boards for one in board.voters)


def _people(boards: Iterable[Board]) -> int:
    return sum(board.people for board in boards)


def _part(number: int, of: int) -> Fraction:
    return Fraction(number, of) if of else Fraction(0)


def _power(name: str, boards: Sequence[Board], powers: Powers) -> Fraction:
    """Return a class's power for one of all people, whichever board is theirs; a board that nobody votes on gives none."""
    whole = sum(
        (one.shapley * board.people for board in boards for one in powers.get(board.id, ()) if one.name == name),
        Fraction(0),
    )
    people = _people(boards)
    return whole / people if people else Fraction(0)


def area_bridge(areas: Sequence[AreaBudget]) -> tuple[AreaBridge, ...]:
    """Return every old area with its share of the whole before and after, in the order given."""
    before, after = (sum((value for value in own), Decimal(0)) for own in _budgets(areas))
    return tuple(
        AreaBridge(
            area=one.area,
            old=one.old,
            new=one.new,
            people=one.people,
            before=one.before,
            after=one.after,
            change=one.after - one.before,
            share_before=Fraction(one.before) / Fraction(before) if before else Fraction(0),
            share_after=Fraction(one.after) / Fraction(after) if after else Fraction(0),
            per_head_before=pence(Fraction(one.before) / one.people),
            per_head_after=pence(Fraction(one.after) / one.people),
        )
        for one in areas
    )


def _budgets(areas: Sequence[AreaBudget]) -> tuple[list[Decimal], list[Decimal]]:
    return [one.before for one in areas], [one.after for one in areas]


def councils(before: Iterable[Board], after: Iterable[Board]) -> tuple[CouncilBodies, ...]:
    """Return every council with the bodies it works with before and after."""
    old, new = _by_council(before), _by_council(after)
    return tuple(
        CouncilBodies(council=one, before=old.get(one, ()), after=new.get(one, ())) for one in sorted({*old, *new})
    )


def _by_council(boards: Iterable[Board]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for board in boards:
        for council in board.councils:
            found[council] = (*found.get(council, ()), board.id)
    return found


def promised(promise: SeatPromise, board: Board, on: date) -> Promised:
    """Return how a promise of seats stands on a day."""
    own = [one for one in board.voters if promise.seat_class in one.classes]
    if not holds(promise.starts, promise.ends, on):
        return _promised(
            promise, "not in force", f"it holds from {promise.starts or 'the first day'} up to {promise.ends}"
        )
    if promise.promise == "majority":
        seats, whole = sum(one.number for one in own), sum(one.number for one in board.voters)
        return _promised(promise, "kept" if 2 * seats > whole else "broken", f"{seats} of {whole} seats")
    missing = [area for area in promise.areas if area not in {one.organisation for one in own}]
    says = f"nobody from {', '.join(missing)}" if missing else f"somebody from each of {len(promise.areas)} areas"
    return _promised(promise, "broken" if missing else "kept", says)


def _promised(promise: SeatPromise, state: Literal["kept", "broken", "not in force"], says: str) -> Promised:
    return Promised(body=promise.body, seat_class=promise.seat_class, promise=promise.promise, state=state, says=says)
