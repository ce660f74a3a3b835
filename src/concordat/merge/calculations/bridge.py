"""Bridge of a merger: takes boards, people, councils and budgets of old areas before and after, gives seats and power by class, shares of the money, and promises kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.decide import ClassPower, board_power
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.merge.before_and_after import (
    AreaBridge,
    AreaBudget,
    Board,
    ClassSeats,
    CouncilBodies,
    Promised,
    SeatPromise,
    area_bridge,
    class_seats,
    councils,
    promised,
)
from concordat.merge.bridge_checks import bridge_faults, bridge_warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Two structures.

    - `before`, `after`: the bodies of each with their boards; a body that goes on under its own name has a code of its own in each
    - `areas`: old areas, with what is spent on each before and after, in pounds a year
    - `promises`: what new boards promised of their seats; `on`: the day on which these are looked at
    """

    before: tuple[Board, ...]
    after: tuple[Board, ...]
    areas: tuple[AreaBudget, ...] = ()
    promises: tuple[SeatPromise, ...] = ()
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Before and after.

    - `classes`: seats and power of each class; `areas`: each old area's money and its share of the whole
    - `people_…`, `bodies_…`, `money_…` in pounds: of all bodies, and of all areas
    - `shares_kept`: whether every old area has the share of the money it had; none where no area is given
    - `councils`: the bodies that each works with; `promises`: how each stands on the day
    """

    classes: tuple[ClassSeats, ...]
    areas: tuple[AreaBridge, ...]
    bodies_before: int
    bodies_after: int
    people_before: int
    people_after: int
    money_before: Decimal
    money_after: Decimal
    shares_kept: bool | None
    councils: tuple[CouncilBodies, ...]
    promises: tuple[Promised, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return before and after; raises Refused for bodies and areas that are not there, and rules that no board can meet."""
    stop = list(bridge_faults(given.before, given.after, given.areas, given.promises))
    powers, reasons = _powers((("before", given.before), ("after", given.after)), rules, stop)
    if stop:
        raise Refused(stop)
    areas = area_bridge(given.areas)
    boards = {one.id: one for one in given.after}
    gives = Gives(
        classes=class_seats(given.before, given.after, powers),
        areas=areas,
        bodies_before=len(given.before),
        bodies_after=len(given.after),
        people_before=sum(one.people for one in given.before),
        people_after=sum(one.people for one in given.after),
        money_before=sum((one.before for one in areas), Decimal(0)),
        money_after=sum((one.after for one in areas), Decimal(0)),
        shares_kept=all(one.share_before == one.share_after for one in areas) if areas else None,
        councils=councils(given.before, given.after),
        promises=tuple(promised(one, boards[one.body], given.on) for one in given.promises),
    )
    old, new = (counted(number, "body", "bodies") for number in (gives.bodies_before, gives.bodies_after))
    parts = (
        *reasons,
        *(Because(f"{one.area}: £{one.before:,} before, £{one.after:,} after", one.change, "£") for one in areas),
        *(Because(f"{one.seat_class}, {one.promise}: {one.state}, {one.says}", one.state) for one in gives.promises),
    )
    because = Because(f"{old} before, {new} after", parts=parts)
    return Answer(gives, because, findings=tuple(bridge_warnings(given.before, given.after, given.areas)))


def _powers(
    sides: Sequence[tuple[str, Sequence[Board]]], rules: Rulebook, stop: list[Finding]
) -> tuple[dict[str, Sequence[ClassPower]], tuple[Because, ...]]:
    """Return the power of each board's classes with why; what its rule is refused for goes to the findings, with the board."""
    found: dict[str, Sequence[ClassPower]] = {}
    reasons = []
    for field, boards in sides:
        for number, board in enumerate(boards):
            if not board.voters:
                continue
            try:
                power = board_power(board.rule, board.voters, rules)
            except Refused as refused:
                where = Place(field=f"{field}.{number}")
                stop += [replace(one, what=f"“{board.id}”: {one.what}", where=where) for one in refused.findings]
                continue
            found[board.id] = power.value.classes
            reasons.append(replace(power.because, says=f"{board.id}: {power.because.says}"))
    return found, tuple(reasons)
