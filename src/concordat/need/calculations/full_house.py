"""A full house: takes people in beds day by day and what is tried, gives the chance of more people than beds by day and season, and beds enough for a risk."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad, negatives, not_shares, too_large
from concordat.need.bed_year import LEAST_DAYS, SEASONS, WEEKDAYS, BedYear, bed_year
from concordat.need.beds_given import MOST_BEDS
from concordat.need.expected_line import MOST_DISPERSION
from concordat.need.figures import figure
from concordat.need.full_house import FullHouse, Tried, full_house
from concordat.need.records import BedUse
from concordat.need.stamp import Stamp, stamped

METHOD = "need.full_house 1"
MOST_WARDS, LONGER = 1_000, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """People in beds on one day, those who do not meet the criteria to reside, and those of them who left that day."""

    day: date
    occupied: Decimal
    not_meeting: Decimal | None = None
    left_that_day: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A quarter of `days` at least, the `beds` open, and what is tried.

    - `risk`: the share of days on which beds may be too few; `stay`: the change of the mean stay, -0.05 for a twentieth shorter
    - `delays`: the share removed of those who stay on without need; `wards`: units of one size that cannot help each other out
    """

    days: tuple[Day, ...]
    beds: int
    risk: Decimal = Decimal("0.01")
    stay: Decimal = Decimal(0)
    delays: Decimal = Decimal(0)
    wards: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The chance of more people than beds on days of one weekday, or of all, in one season, or in all."""

    weekday: str
    season: str
    chance: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """What follows, as tried.

    - `people`: in beds on an average day; `dispersion`: variance over mean of a day's count about its weekday and month
    - `staying_on`: the share of people in beds who need not be there and do not leave that day, as it is
    - `chance_full`: of more people than beds on any day; `by_day`: by weekday and season
    - `beds_enough`: at the risk; `beds_enough_now`: at the same risk with nothing changed
    - `elsewhere`: people on an average day who need another place because their delay is removed
    """

    people: Decimal
    dispersion: Decimal
    staying_on: Decimal | None
    chance_full: Decimal
    by_day: tuple[Chance, ...]
    beds_enough: int
    beds_enough_now: int
    elsewhere: Decimal
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the odds of a year like the one counted; raises Refused with all findings for what cannot be."""
    wrong = tuple(_findings(given))
    year = None if wrong else _year(given)
    if year is None:
        raise Refused(wrong or _too_little(given))
    if year.dispersion > MOST_DISPERSION:
        raise Refused(bad("days", f"spread more than {MOST_DISPERSION:,} times as much as chance makes them"))
    tried = Tried(risk=given.risk, stay=given.stay, delays=given.delays, wards=given.wards)
    house, before = full_house(year, tried), full_house(year, Tried(risk=given.risk))
    gives = Gives(
        people=figure(house.people),
        dispersion=figure(year.dispersion),
        staying_on=None if year.delayed is None else figure(year.delayed),
        chance_full=figure(house.chance(given.beds) or 0.0),
        by_day=tuple(_by_day(house, given.beds)),
        beds_enough=house.beds(),
        beds_enough_now=before.beds(),
        elsewhere=figure(house.delayed),
        stamp=stamped(METHOD, rules, data=given.days, parameters=(given.beds, tried), origin=year.days[-1]),
    )
    says = f"beds enough on all but a share of {given.risk} of days, from {len(year.days)} days counted"
    return Answer(gives, Because(says, gives.beds_enough, "beds", parts=(gives.stamp.because,)))


def _year(given: Given) -> BedYear | None:
    return bed_year(
        BedUse(
            of="",
            starts=one.day,
            beds=Decimal(given.beds),
            occupied=one.occupied,
            not_meeting=one.not_meeting,
            left_that_day=one.left_that_day,
        )
        for one in given.days
    )


def _by_day(house: FullHouse, beds: int) -> Iterator[Chance]:
    for season in SEASONS:
        for weekday, name in enumerate(WEEKDAYS):
            chance = house.chance(beds, weekday, season)
            if chance is not None:
                yield Chance(weekday=name, season=season, chance=figure(chance))


def _findings(given: Given) -> Iterator[Finding]:
    times = Counter(one.day for one in given.days)
    for number, one in enumerate(given.days):
        within = f"days.{number}."
        yield from negatives(one, "occupied", "not_meeting", "left_that_day", within=within)
        yield from too_large(one.occupied, f"{within}occupied", MOST_BEDS)
        if times[one.day] > 1:
            yield bad(f"{within}day", f"{one.day} is told twice", "duplicate-key")
        if one.not_meeting is not None and one.not_meeting > one.occupied:
            yield bad(f"{within}not_meeting", "is above the people in beds", "does-not-foot")
    if not 1 <= given.beds <= MOST_BEDS:
        yield bad("beds", f"does not lie between 1 and {MOST_BEDS:,}")
    if not 0 < given.risk < 1:
        yield bad("risk", "does not lie between 0 and 1, both left out")
    if not -1 < given.stay <= LONGER:
        yield bad("stay", "does not lie between -1, which leaves nobody, and 1")
    yield from not_shares(given, "delays")
    if not 1 <= given.wards <= MOST_WARDS:
        yield bad("wards", f"does not lie between 1 and {MOST_WARDS:,}")


def _too_little(given: Given) -> Finding:
    return Finding(
        "too-short",
        f"{len(given.days)} days are told, or the same mean on every day of each month.",
        f"Less than {LEAST_DAYS} days with somebody in beds say nothing of weekdays and seasons, and a mean nothing of days.",
        "Give the count of each day.",
    )
