"""The world of a place: takes what is known and what is assumed, gives what a projection is given, rates held within each age band."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.rulebook import Rulebook
from concordat.need.figures import figure
from concordat.need.of_place.assumptions import ANY_VARIANT, Assumptions
from concordat.need.of_place.known import Known, Row
from concordat.need.projection import given as engine
from concordat.need.records import Mitigation

SETTING, AGE, SEX = "setting", "age", "sex"
NUMBER, EXTRA, GROWTH = "number of people", "growth that is tried", "growth of "
One = tuple[str, int]


@dataclass(frozen=True)
class Ages:
    """People of a place by sex and single age, in the year that the projection starts from and in the one that it goes to."""

    before: dict[One, Fraction]
    after: dict[One, Fraction]

    @property
    def growth(self) -> Fraction:
        """How many people there will be for each one there was; 1 where there was nobody."""
        before, after = (sum(years.values(), Fraction(0)) for years in (self.before, self.after))
        return after / before if before and after else Fraction(1)


def band(age_from: int, age_to: int | None) -> str:
    """Return an age band in words."""
    if age_to is None:
        return f"{age_from} and over"
    return f"{age_from} to {age_to}" if age_to > age_from else str(age_from)


def start_year(known: Known) -> int:
    """Return the year of people that activity stands beside: its own, or the nearest that is told."""
    told = known.years_of_people
    return min(max(known.year, told[0]), told[-1])


def ages_of(rows: Iterable[Row], start: int, end: int) -> Ages:
    """Return people by single age in two years; numbers go straight between years told, and are spread evenly over a band."""
    told: defaultdict[tuple[str, int, int], dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        last = row["age_from"] if row["age_to"] is None else row["age_to"]
        told[row["sex"], row["age_from"], last][int(row["year"])] += int(row["people"])
    before, after = {}, {}
    for (sex, first, last), years in told.items():
        for age in range(first, last + 1):
            before[sex, age] = in_year(years, start) / (last - first + 1)
            after[sex, age] = in_year(years, end) / (last - first + 1)
    return Ages(before, after)


def in_year(years: dict[int, int], year: int) -> Fraction:
    """Return people in a year: those told, or straight between the two years about it; the nearest beyond the first and last."""
    below = max((one for one in years if one <= year), default=min(years))
    above = min((one for one in years if one >= year), default=max(years))
    if below == above:
        return Fraction(years[below])
    return years[below] + Fraction(year - below, above - below) * (years[above] - years[below])


def world_of(known: Known, assumed: Assumptions, rules: Rulebook, day: date, provider: str = "") -> engine.World:
    """Return the world of a place, or of its activity at one provider."""
    start = start_year(known)
    variants = known.variants_of(assumed.place) if assumed.variant == ANY_VARIANT else (assumed.variant,)
    ages = {one: ages_of(known.people_of(assumed.place, one), start, start + assumed.years) for one in variants}
    whole = sum((one.growth for one in ages.values()), Fraction(0)) / len(ages)
    rows = tuple(row for row in known.of_place(assumed.place) if provider in ("", row["provider"]))
    own = [one for one in known.mitigations if start + assumed.years >= one.year_from]
    settings = dict.fromkeys(row[SETTING] for row in known.activity)
    return engine.World(
        activity=tuple(_activity(rows, ages[variants[0]].before)),
        years=assumed.years,
        people=tuple(_people(ages, whole)),
        health=tuple(_health(rules, day, ages[variants[0]], assumed.years)),
        factors=tuple(_factors(whole, settings, assumed, rules, day)),
        mitigations=tuple(_mitigation(one, assumed, rows) for one in own),
        families=tuple(
            engine.Family(name=family, correlation=assumed.correlation)
            for family in dict.fromkeys(one.family for one in own)
        ),
    )


def _activity(rows: Iterable[Row], people: dict[One, Fraction]) -> Iterator[engine.Activity]:
    """Give activity by single age: everyone of one band and sex has the same rate."""
    oldest = max(age for _, age in people)
    units: defaultdict[tuple[str, str, int, int | None], int] = defaultdict(int)
    for row in rows:
        units[row[SETTING], row[SEX], row["age_from"], row["age_to"]] += int(row["units"])
    for (setting, sex, first, last), count in units.items():
        ages = range(min(first, oldest), min(oldest if last is None else last, oldest) + 1)
        whole = sum((people.get((sex, age), Fraction(0)) for age in ages), Fraction(0))
        for age in ages:
            part = people.get((sex, age), Fraction(0)) / whole if whole else Fraction(1, len(ages))
            columns = {SETTING: setting, AGE: band(first, last), SEX: sex}
            yield engine.Activity(count=figure(float(count * part)), columns=columns, age=age, sex=sex)


def _people(ages: dict[str, Ages], whole: Fraction) -> Iterator[engine.People]:
    """Give people with the growth of all taken out: that is a factor of its own, so that ages and numbers are told apart."""
    for variant, own in ages.items():
        for (sex, age), before in own.before.items():
            yield engine.People(
                sex=sex,
                age=age,
                before=figure(float(before)),
                after=figure(float(own.after[sex, age] / whole)),
                variant=variant,
            )


def _health(rules: Rulebook, day: date, ages: Ages, years: int) -> Iterator[engine.Health]:
    told = dict(rules.on("need.health_status", day).value)
    oldest = max(age for _, age in ages.before)
    for sex in sorted({sex for sex, _ in ages.before}):
        gain = Decimal(told[sex]) * years
        low, high = Decimal(told["low"]), Decimal(told["high"])
        yield engine.Health(sex=sex, low=low, high=high, years=(gain,) * (oldest + 1))


def _factors(
    whole: Fraction, settings: Iterable[str], assumed: Assumptions, rules: Rulebook, day: date
) -> Iterator[engine.Factor]:
    grown = figure(float(whole))
    yield engine.Factor(name=NUMBER, low=grown, high=grown)
    published = dict(rules.on("need.growth_primary", day).value)
    for setting in settings:
        if setting in published:
            match: dict[str, tuple[str, ...]] = {SETTING: (setting,)}
            yield engine.Factor(name=f"{GROWTH}{setting}", published="primary", activity=setting, match=match)
    if assumed.extra_growth:
        rate = 1 + assumed.extra_growth
        yield engine.Factor(name=EXTRA, low=rate, high=rate, yearly=True)


def _mitigation(one: Mitigation, assumed: Assumptions, rows: Iterable[Row]) -> engine.Mitigation:
    """Return a mitigation as a projection takes it: it keeps what it does not take, of the bands that lie within its ages."""
    bands = dict.fromkeys(
        band(row["age_from"], row["age_to"])
        for row in rows
        if row["age_from"] >= one.age_from and _ends_by(row["age_to"], one.age_to)
    )
    return engine.Mitigation(
        name=one.id,
        does=one.does,
        low=1 - one.high,
        high=1 - one.low,
        match={SETTING: (one.setting,), AGE: tuple(bands)},
        share=assumed.of(one.id),
        family=one.family,
        to={SETTING: one.to_setting} if one.to_setting else {},
    )


def _ends_by(last: int | None, limit: int | None) -> bool:
    return limit is None or (last is not None and last <= limit)
