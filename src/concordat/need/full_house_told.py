"""A full house to read: takes the odds of one body's beds as they are and as tried, gives figures, chances by day and season, and beds by size of unit."""

from decimal import Decimal
from typing import Any

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.need.bed_uses import because_of
from concordat.need.bed_year import SEASONS, WEEKDAYS, BedYear
from concordat.need.figures import figure
from concordat.need.full_house import FullHouse, Tried, beds_at, full_house

PER_CENT, TENTH, DAYS_OF_YEAR = 100, 1, 365
# Beds round about those that are open, in twentieths of the people expected, and units by the people expected in them.
STEPS = range(-1, 8)
TWENTIETHS = 20
SIZES = (10, 20, 30, 60, 100, 200, 400, 800)


def because_year(year: BedYear) -> Because:
    """Return what the odds of a body stand on: its rows, and how widely they spread."""
    spread = figure(year.dispersion, 2)
    return because_of(
        year.of,
        f"{len(year.days)} days, from {year.days[0]} to {year.days[-1]}: {figure(float(year.expected.mean()), TENTH)} people on an "
        f"average day; about what its weekday and month lead to expect, a day’s count spreads {spread} times as much as chance makes it",
        spread,
    )


def open_now(year: BedYear) -> Answer[int] | None:
    """Return the beds open on the last day that tells of them, None where none does."""
    if year.beds is None:
        return None
    return Answer(
        year.beds, because_of(year.of, "beds open, as last returned", year.beds, "beds"), "need.beds.open", "beds"
    )


def chance_now(house: FullHouse) -> Answer[Decimal] | None:
    """Return the days in a hundred on which the beds open are too few."""
    return None if house.year.beds is None else _chance(house, house.year.beds)


def beds_enough(house: FullHouse) -> Answer[int]:
    """Return the beds enough at the risk chosen, as tried."""
    value = house.beds()
    says = f"beds enough on all but {risk_in_words(house.tried)} % of days, {tried_in_words(house.tried)}"
    return Answer(
        value, Because(says, value, "beds", parts=(because_year(house.year),)), "need.beds.enough_as_tried", "beds"
    )


def bed_figures(year: BedYear, tried: Tried, place_cost: Decimal | None = None) -> tuple[Answer[Any], ...]:
    """Return beds open, how likely they are too few as it is and as tried, beds enough, and what removing delays frees and costs."""
    as_it_is, house = full_house(year, Tried(risk=tried.risk)), full_house(year, tried)
    own = because_year(year)
    without = full_house(year, Tried(risk=tried.risk, stay=tried.stay, wards=tried.wards))
    freed = without.beds() - house.beds()
    people = figure(house.delayed, TENTH)
    then = as_it_is.beds()
    found: list[Answer[Any] | None] = [
        open_now(year),
        _named(chance_now(as_it_is), "need.beds.days_too_few"),
        Answer(
            then,
            Because(f"beds enough on all but {risk_in_words(tried)} % of days, as it is", then, "beds", parts=(own,)),
            "need.beds.enough_as_it_is",
            "beds",
        ),
        beds_enough(house),
        Answer(
            freed,
            Because(
                f"fewer beds are enough because {_risk_of(tried.delays)} % of delays are gone",
                freed,
                "beds",
                parts=(own,),
            ),
            "need.beds.freed_by_fewer_delays",
            "beds",
        ),
        Answer(
            people,
            Because("people on an average day who then need a place elsewhere", people, "people", parts=(own,)),
            "need.beds.people_elsewhere",
            "people",
        ),
    ]
    if place_cost is not None:
        cost = (people * place_cost * DAYS_OF_YEAR).quantize(Decimal("0.01"))
        says = f"a year of {people} places elsewhere at £{place_cost:,} a day each, as given above"
        found.append(Answer(cost, Because(says, cost, "£", parts=(own,)), "need.beds.places_a_year", "£"))
    return tuple(one for one in found if one is not None)


def by_day_table(house: FullHouse) -> Table:
    """Return a row for each weekday and a column for each season: how many days in a hundred have more people than beds."""
    columns = {"weekday": "Day", **{season: f"{season.capitalize()} [%]" for season in SEASONS}, "year": "All year [%]"}
    rows = tuple(
        (words, *(_chance(house, house.year.beds, weekday, season) for season in (*SEASONS, "")))
        for weekday, words in ((None, "Every day"), *enumerate(WEEKDAYS))
    )
    says = f"Days in a hundred with more people than the {house.year.beds} beds open, {tried_in_words(house.tried)}."
    return table("full_house", "A full house by day and season", columns, rows if house.year.beds else (), says)


def by_beds_table(year: BedYear, tried: Tried) -> Table:
    """Return a row for each number of beds: the chance that they are too few as it is and as tried."""
    columns = {"beds": "Beds", "as_it_is": "Too few as it is [%]", "tried": "Too few as tried [%]"}
    as_it_is, house = full_house(year, Tried(risk=tried.risk)), full_house(year, tried)
    middle = float(year.expected.mean())
    beds = sorted(
        {round(middle * (1 + step / TWENTIETHS / 2)) for step in STEPS} | ({year.beds} if year.beds else set())
    )
    rows = (
        (f"{one:,} beds{', as open now' if one == year.beds else ''}", _chance(as_it_is, one), _chance(house, one))
        for one in beds
    )
    says = "Days in a hundred on which so many beds are too few, in a year like the one counted."
    return table("by_beds", "How likely a full house is, by beds", columns, rows, says)


def by_size_table(year: BedYear, tried: Tried) -> Table:
    """Return a row for each size of unit: how much of its beds can be taken at the same risk, by its own spread and by chance alone."""
    columns = {
        "people": "People expected",
        "needs": "Beds enough",
        "own_spread": "Beds taken, as counts spread here [%]",
        "by_chance": "Beds taken, by chance alone [%]",
    }
    rows = tuple(_of_size(year, tried, size) for size in SIZES)
    says = f"With beds too few on {risk_in_words(tried)} % of days, a small unit stands emptier than a large one: no single rule of occupancy fits both."
    return table("by_size", "Occupancy by size of unit, at the same risk", columns, rows, says)


def tried_in_words(tried: Tried) -> str:
    """Return what is tried in words."""
    parts = []
    if tried.stay:
        parts.append(f"stays {abs(tried.stay) * PER_CENT:f} % {'longer' if tried.stay > 0 else 'shorter'}")
    if tried.delays:
        parts.append(f"{_risk_of(tried.delays)} % of delays removed")
    if tried.wards > 1:
        parts.append(f"beds split into {tried.wards} units that stand alone")
    return " and ".join(parts) or "as it is"


def counted_in_words(year: BedYear) -> str:
    """Return what was counted and what that leaves out, in plain sentences."""
    full = counted(year.full_days, "day")
    says = f"{len(year.days)} days were counted, from {year.days[0]} to {year.days[-1]}; the odds are those of a year like it."
    if not year.full_days:
        return says
    return f"{says} On {full} every bed was taken: whoever needed one more is not in the count, so that beds enough are at least these."


def risk_in_words(tried: Tried) -> str:
    """Return the risk that is borne, in per cent."""
    return _risk_of(tried.risk)


def _of_size(year: BedYear, tried: Tried, size: int) -> tuple[Any, ...]:
    means, risk = np.array([float(size)]), float(tried.risk)
    own, by_chance = beds_at(means, year.dispersion, risk), beds_at(means, 1.0, risk)
    because = because_year(year)
    cells = (
        (own, f"beds enough for {size} people expected", "beds"),
        (figure(PER_CENT * size / own, TENTH), f"{size} people in {own} beds", "%"),
        (
            figure(PER_CENT * size / by_chance, TENTH),
            f"{size} people in {by_chance} beds, enough if counts spread by chance alone",
            "%",
        ),
    )
    return (
        f"{size} people",
        *(Answer(value, Because(says, value, unit, parts=(because,))) for value, says, unit in cells),
    )


def _chance(house: FullHouse, beds: int | None, weekday: int | None = None, season: str = "") -> Answer[Decimal] | None:
    found = None if beds is None else house.chance(beds, weekday, season)
    if found is None:
        return None
    value = figure(PER_CENT * found, TENTH)
    when = " ".join(("on a", *((season,) if season else ()), "day" if weekday is None else WEEKDAYS[weekday]))
    whose = "more people than" if house.tried.wards == 1 else "a unit too small for its people with its part of"
    says = f"chance of {whose} {beds} beds {when}, {tried_in_words(house.tried)}"
    return Answer(value, Because(says, value, "%", parts=(because_year(house.year),)), unit="%")


def _named(answer: Answer[Any] | None, name: str) -> Answer[Any] | None:
    return None if answer is None else answer.named(name)


def _risk_of(share: Decimal) -> str:
    return f"{(share * PER_CENT).normalize():f}"
