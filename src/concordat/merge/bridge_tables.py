"""Before and after as tables: takes a comparison and names, gives bodies and people, seats and power by class, old areas, councils, promises and cost of change."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer
from concordat.kernel.money import pence
from concordat.kernel.table import Table, table
from concordat.merge.calculations import bridge, cost_per_head

NOT_PLANNED = "No seat on the new boards is planned yet: bring merge/planned_seats.csv to see who would decide, and with what power."


def whole_table(told: Answer[bridge.Gives]) -> Table:
    """Return how many bodies, people and voting seats there are before and after."""
    found = told.value
    seats = (sum(own.seats_before for own in found.classes), sum(own.seats_after for own in found.classes))
    each = (found.people_before // found.bodies_before, found.people_after // found.bodies_after)
    councils = tuple(len([own for own in found.councils if getattr(own, side)]) for side in ("before", "after"))
    rows = [
        ("Commissioning bodies", found.bodies_before, found.bodies_after),
        ("People they serve", found.people_before, found.people_after),
        ("People for each body", each[0], each[1]),
        ("Voting seats on their boards", seats[0] or None, seats[1] or None),
        ("Councils they work with", councils[0] or None, councils[1] or None),
    ]
    rows = [row for row in rows if row[1:] != (None, None)]
    says = "" if seats[1] else NOT_PLANNED
    # Bodies, people and seats have no scale in common, so that no picture is drawn of them side by side.
    columns = {"what": "What", "was": "Before", "becomes": "After"}
    return table("whole", "The old footprint and the new", columns, rows, says)


def classes_table(told: Answer[bridge.Gives]) -> Table:
    """Return for each class of seats how many it has, its share, its power and the people behind one seat; nothing before new seats are planned."""
    rows = [
        (
            one.name,
            one.seats_before,
            one.seats_after,
            _percent(one.share_before),
            _percent(one.share_after),
            _percent(one.power_before),
            _percent(one.power_after),
            one.people_per_seat_before,
            one.people_per_seat_after,
        )
        for one in told.value.classes
        if any(own.seats_after for own in told.value.classes)
    ]
    columns = {
        "class": "Who sits",
        "seats_before": "Seats before [seats]",
        "seats_after": "Seats after [seats]",
        "share_before": "Share of seats before [%]",
        "share_after": "Share of seats after [%]",
        "power_before": "Power before [%]",
        "power_after": "Power after [%]",
        "people_before": "People for each seat before [people]",
        "people_after": "People for each seat after [people]",
    }
    says = (
        "Power is how often a class turns a vote that would fail into one that carries (Shapley and Shubik), for somebody who lives "
        "here, averaged over all people."
    )
    return table("classes", "Seats and power to decide, by who sits", columns, rows, says)


def _percent(share: Fraction) -> Decimal:
    return pence(share * 100)


def areas_table(told: Answer[bridge.Gives], names: Mapping[str, str], after: str) -> Table:
    """Return each old area with its people, its money before and after, and what a head has."""
    rows = [
        (
            names.get(one.area, one.area),
            one.people,
            one.before,
            one.after,
            one.change,
            one.per_head_before,
            one.per_head_after,
        )
        for one in told.value.areas
    ]
    columns = {
        "area": "Old area",
        "people": "People",
        "before": "Income before [£]",
        "after": f"{after} [£]",
        "change": "Difference [£]",
        "per_head_before": "For each head before [£]",
        "per_head_after": "For each head after [£]",
    }
    says = "No old area’s share has been decided; the column shows what each would have if heads alone counted, so that a gain or a loss is seen before it is made."
    return table("areas", "The money of the old areas", columns, rows, says)


def councils_table(told: Answer[bridge.Gives], names: Mapping[str, str]) -> Table:
    """Return each council with the commissioning bodies it works with before and after."""
    rows = [
        (names.get(one.council, one.council), _named(one.before, names), _named(one.after, names))
        for one in told.value.councils
    ]
    columns = {"council": "Council", "before": "Works with before", "after": "Works with after"}
    return table("councils", "Councils and the bodies they work with", columns, rows)


def promises_table(told: Answer[bridge.Gives], names: Mapping[str, str]) -> Table:
    """Return what was promised of the new board's seats, and whether the seats that are planned keep it."""
    rows = [
        (
            names.get(one.body, one.body),
            one.seat_class,
            {"majority": "have the majority", "one from each": "one from each old area"}.get(one.promise, one.promise),
            one.state,
            _in_names(one.says, names),
        )
        for one in told.value.promises
    ]
    columns = {"body": "Board", "class": "Who", "promise": "What was promised", "state": "As planned", "says": "Why"}
    return table("seat_promises", "What was promised of the new seats", columns, rows)


def change_table(cost: Answer[cost_per_head.Gives]) -> Table:
    """Return what the change costs once beside what it saves each year."""
    rows = [
        (
            one.title or one.id,
            one.one_off,
            one.saving,
            "never" if one.payback_months is None else f"after {one.payback_months} months",
        )
        for one in cost.value.scenarios
    ]
    columns = {
        "change": "Way to change",
        "one_off": "Costs once [£]",
        "saving": "Saves each year [£]",
        "back": "Paid back",
    }
    return table("cost_of_change", "What the change costs, and what it saves", columns, rows)


def _named(codes: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(one, one) for one in codes) or "none"


def _in_names(says: str, names: Mapping[str, str]) -> str:
    head, _, codes = says.partition("nobody from ")
    return f"nobody from {_named(codes.split(', '), names)}" if codes else head
