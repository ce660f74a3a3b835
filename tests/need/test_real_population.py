"""England's nine published variants of population: a projection on them is the sum over ages, and health lightens what age adds."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from concordat.calculations import calc
from concordat.need.calculations.project import Given
from concordat.need.projection.given import Activity, Factor, Health, People, World

BEFORE, AFTER, ON = 2024, 2039, date(2024, 4, 1)


@pytest.fixture(scope="module")
def people(shared_data: Path):
    """Every variant, sex and age, in thousands."""
    path = shared_data / "demand" / "population-england-age-sex-nine-variants-2018-to-2047.csv.gz"
    rows = duckdb.sql(f'select variant, sex::varchar, age, "{BEFORE}", "{AFTER}" from read_csv(\'{path}\')').fetchall()
    return tuple(
        People(variant=variant, sex=sex, age=int(str(age).rstrip("+")), before=Decimal(before), after=Decimal(after))
        for variant, sex, age, before, after in rows
    )


@pytest.fixture(scope="module")
def gains(shared_data: Path):
    """Years of life left, then less now, by sex and age up to 90."""
    path = shared_data / "demand" / "life-expectancy-england-period-1981-to-2070.csv.gz"
    rows = duckdb.sql(
        f'select sex::varchar, age, "{AFTER}" - "{BEFORE}" from read_csv(\'{path}\') where age <= 90 order by age'
    ).fetchall()
    sexes = dict.fromkeys(sex for sex, _, _ in rows)
    return {sex: tuple(Decimal(f"{max(0, years):.1f}") for own, _, years in rows if own == sex) for sex in sexes}


def activity(people):
    """Admissions by age and sex, more with every year of age, as many as there are people to have them."""
    first = people[0].variant
    return tuple(
        Activity(
            count=(one.before * (2 + one.age) ** 2 / 100_000).quantize(Decimal("0.01")) + 1,
            age=one.age,
            sex=one.sex,
            nights=one.age // 20,
            columns={"age band": "65 and over" if one.age >= 65 else "under 65"},
        )
        for one in people
        if one.variant == first
    )


def project(world, **more):
    return calc("need.project", Given(world=world, on=ON, draws=200, **more)).value


@pytest.mark.real_data
def test_each_variant_is_the_sum_over_ages(people):
    variants = sorted({one.variant for one in people})
    assert len(variants) == 9
    rows = activity(people)
    baseline = {(one.sex, one.age): float(one.count) for one in rows}
    for variant in ("ppp", variants[0]):
        chances = {name: Decimal(int(name == variant)) for name in variants}
        found = project(World(activity=rows, years=AFTER - BEFORE, people=people, chances=chances))
        by_hand = sum(
            baseline[one.sex, one.age] * float(one.after) / float(one.before)
            for one in people
            if one.variant == variant
        )
        assert float(found.total.units.expected) == pytest.approx(by_hand, rel=1e-9)
        assert [part.name for part in found.waterfall] == ["population"]


@pytest.mark.real_data
def test_older_people_add_more_and_better_health_takes_some_of_it_back(people, gains):
    rows = activity(people)
    health = tuple(
        Health(sex=sex, low=Decimal("0.3"), high=Decimal("0.7"), years=years) for sex, years in gains.items()
    )
    growth = Factor(name="growth", published="elicited", activity="non-elective")
    world = World(
        activity=rows, years=AFTER - BEFORE, by=("age band",), people=people, health=health, factors=(growth,)
    )
    found = project(world)
    parts = {one.name: float(one.units) for one in found.waterfall}
    assert parts["population"] > 0 > parts["health status"]
    whole = float(found.total.units.expected - found.total.baseline)
    assert sum(parts.values()) == pytest.approx(whole, rel=1e-6)
    old, young = (
        next(one for one in found.outputs if one.columns["age band"] == band) for band in ("65 and over", "under 65")
    )
    assert old.units.expected / old.baseline > young.units.expected / young.baseline
    # The elicited growth of one hospital is wide: fifteen years of it are tens in a hundred either way.
    assert float(found.as_tied.units_high / found.as_tied.units_low) > 1.2
    assert found == project(world)
