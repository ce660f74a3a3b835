"""Tables of fair shares: takes the shares of a year, gives each body's distance from target, what it gets and why, step by step."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.plan.calculations.fair_shares import AreaShare
from concordat.plan.fair_share_register import SharesInYear

HELD = {"": "nothing", "floor": "held up to the least growth", "cap": "held down to the most growth"}


def shares_table(own: SharesInYear) -> Table:
    """Return a row for each body: people, need, what it had, its target, its distance, its growth, and what it gets."""
    columns = {
        "area": "Body",
        "people": "People [people]",
        "need": "Need for each 100 people, by weight [people]",
        "baseline": "Had [£]",
        "target": "Fair share of that [£]",
        "growth": "Grows by [%]",
        "bound": "Held by",
        "allocation": "Gets [£]",
        "per_head": "For each person [£]",
    }
    rows = [] if own.told is None else [_share(own, one) for one in own.told.value.areas]
    says = "A fair share is the part of all money that a body's people are of all people, weighted for need."
    return table("shares", f"Fair shares of {own.year}", columns, rows, says)


def _share(own: SharesInYear, one: AreaShare) -> tuple[Any, ...]:
    had = sum((row.amount for row in own.baselines[one.area]), Decimal(0))
    return (
        one.area,
        cell(own, one.area, round(one.population), "people", "people"),
        None if one.need is None else cell(own, one.area, round(one.need * 100, 1), "weighted people", "people"),
        cell(own, one.area, had, "what it had", "£"),
        cell(own, one.area, one.target, "its fair share of what all had", "£"),
        cell(own, one.area, percent(one.growth), "growth", "%"),
        HELD[one.bound],
        cell(own, one.area, one.allocation, "what it gets", "£"),
        None if one.per_head is None else cell(own, one.area, one.per_head, "what it gets for each person", "£"),
    )


def distances_table(own: SharesInYear) -> Table:
    """Return how far each body is from its target before and after, in per cent of it; below nought is below target."""
    columns = {"area": "Body", "old": "Distance from target before [%]", "new": "Distance from target after [%]"}
    told = [] if own.told is None else sorted(own.told.value.areas, key=lambda one: one.distance)
    rows = (
        (
            one.area,
            cell(own, one.area, percent(one.distance), "distance of what it had from its fair share", "%"),
            cell(own, one.area, percent(one.closing), "distance of what it gets from its share of the envelope", "%"),
        )
        for one in told
    )
    says = "Below nought is less than a fair share. The one furthest below stands first."
    return table("distances", "How far each is from its fair share", columns, rows, says)


def waterfall_table(own: SharesInYear, area: str) -> Table:
    """Return the steps of one body from what it had to what it gets: growth of all, pace of change, bounds and rounding."""
    columns = {"part": "Part", "change": "Adds [£]", "then": "Comes to [£]"}
    return table("waterfall", f"From what {area} had to what it gets", columns, _waterfall(own, area))


def _waterfall(own: SharesInYear, area: str) -> Iterator[tuple[Any, ...]]:
    one = next((one for one in own.told.value.areas if one.area == area), None) if own.told else None
    then = Decimal(0)
    for place, step in enumerate(one.waterfall if one else ()):
        then += step.pounds
        if place and not step.pounds:
            continue
        change = cell(own, area, step.pounds, step.says, "£") if place else None
        yield ("what it had" if not place else step.says, change, cell(own, area, then, "comes to", "£"))


def former_table(own: SharesInYear) -> Table:
    """Return a row for each body that was merged: what it had, its need, what it keeps, and what levelling inside would do to it."""
    columns = {
        "formerly": "Area of before",
        "area": "Now part of",
        "baseline": "Had [£]",
        "distance": "Distance from target [%]",
        "kept": "Share that is kept [£]",
        "by_need": "Share by need [£]",
        "levelled": "Levelling inside would bring [£]",
        "alone": "Would have got unmerged [£]",
    }
    rows = (
        (
            one.formerly,
            one.area,
            cell(own, one.area, one.baseline, "what it had", "£"),
            cell(own, one.area, percent(one.distance), "distance from its fair share", "%"),
            cell(own, one.area, one.kept, "by the shares of before", "£"),
            cell(own, one.area, one.by_need, "by people weighted for need", "£"),
            cell(own, one.area, one.levelled, "by need less by the shares of before", "£"),
            None if one.alone is None else cell(own, one.area, one.alone, "without the merger", "£"),
        )
        for one in (own.told.value.formerly if own.told else ())
    )
    says = "The fear of every merger is that money moves away. Here the shares of before stand beside those by need."
    return table("formerly", "Areas of before, inside the body that follows them", columns, rows, says)


def share_figures(own: SharesInYear) -> tuple[Answer[Any], ...]:
    """Return the envelope, and the growth that all have before pace and bounds."""
    if own.told is None or own.given is None:
        return ()
    envelope, general = own.given.envelope, percent(own.told.value.general)
    terms = because_record("terms of the year", "AllocationTerms", own.year, value=own.terms.envelope, unit="£")
    parts = tuple(reason for area in own.baselines for reason in _ends(own, area))
    return (
        Answer(envelope, Because("envelope, spent to the pound", envelope, "£", parts=(terms,)), "plan.envelope", "£"),
        Answer(general, Because("growth before pace and bounds", general, "%", parts=parts), "plan.growth_of_all", "%"),
    )


def furthest_below(own: SharesInYear) -> Answer[Decimal] | None:
    """Return how far the body furthest below its fair share is from it, in per cent of it; None where there is one body only."""
    told = own.told.value.areas if own.told else ()
    if len(told) < 2:
        return None
    one = min(told, key=lambda area: area.distance)
    says = "distance of what it had from its fair share, the furthest below of all"
    return cell(own, one.area, percent(one.distance), says, "%").named("plan.furthest_below_its_share")


def cell(own: SharesInYear, area: str, value: Any, says: str, unit: str) -> Answer[Any]:
    """Return a number of an area with the records it stands on: what it had, its people, and the terms of the year."""
    return Answer(value, Because(f"{area}: {says}", value, unit, parts=_ends(own, area)), unit=unit)


def _ends(own: SharesInYear, area: str) -> tuple[Because, ...]:
    had = (
        because_record(
            f"had: {own.words.get(row.body, row.body)}", "AllocationBaseline", *key_of(row), value=row.amount, unit="£"
        )
        for row in own.baselines[area]
    )
    people = (
        because_record(
            f"weighted people, {row.stream}: {own.words.get(row.body, row.body)}",
            "WeightedPeople",
            *key_of(row),
            value=row.weighted,
            unit="people",
        )
        for row in own.people[area]
    )
    terms = because_record("terms of the year", "AllocationTerms", own.year, value=own.terms.envelope, unit="£")
    return (*had, *people, terms)


def percent(share: Decimal) -> Decimal:
    """Return a share in per cent, to two decimals."""
    return round(share * 100, 2)
