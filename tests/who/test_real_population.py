"""Real people of 2017 by small area, restated on the structure of each later year: nobody is lost."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from concordat.engine.duckdb import connect
from concordat.sources import read
from concordat.who import lookup_bridge, proof, restate_bulk, totals
from concordat.who.coterminosity import coterminosity
from concordat.who.lineage import lineage
from concordat.who.places import places
from concordat.who.records import Area, Succession
from concordat.who.restating.bridging import Ground, bridge
from concordat.who.restating.restate import Row, restate

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

KENT = ("09C", "09E", "09J", "09W", "10A", "10D", "10E", "99J")
NORFOLK = ("06M", "06V", "06W", "06Y", "07J")
LATER = {
    2018: "ccg-to-stp-2018-04.csv",
    2019: "ccg-to-stp-2019-04.csv",
    2020: "ccg-to-stp-2020-04.csv",
    2021: "ccg-to-stp-to-cancer-alliance-2021.csv",
}


@pytest.fixture(scope="module")
def people(shared_data: Path) -> Any:
    result = read(shared_data / "population" / "mid-2017-by-lsoa.csv")
    assert not [finding for finding in result.findings if finding.severity == "stop"]
    return result.rows


def ods(unit: Any) -> str:
    return unit.ods or unit.gss


def unit_of(row: Any, kind: str) -> Any:
    return next(unit for unit in row.units if unit.kind == kind)


def table(engine: Any, name: str, **columns: list[Any]) -> Any:
    return engine.create_table(name, pa.table(columns))


def mergers() -> tuple[Succession, ...]:
    return tuple(
        Succession(event="mergers of 2020", on=date(2020, 4, 1), kind="merge", predecessor=old, successor=new)
        for new, olds in (("91Q", KENT), ("26A", NORFOLK))
        for old in olds
    )


@pytest.mark.story("C4")
@pytest.mark.parametrize("year", LATER)
def test_people_of_the_seed_bodies_on_each_later_structure(shared_data: Path, people: Any, year: int) -> None:
    by_body: dict[str, int] = {}
    for row in people:
        by_body[ods(unit_of(row, "CCG"))] = by_body.get(ods(unit_of(row, "CCG")), 0) + row.total
    assert sorted(by_body) == sorted((*KENT, *NORFOLK))

    day = date(year, 4, 1)
    made = bridge(by_body, date(2017, 4, 1), day, Ground(lineage=lineage(mergers())))
    answer = restate([Row(key=key, value=Decimal(value)) for key, value in by_body.items()], made, "people")

    there = {ods(unit_of(row, "CCG")) for row in read(shared_data / "organisations" / LATER[year]).rows}
    assert {row.key for row in answer.value.rows} <= there
    assert answer.value.unallocated == 0
    assert answer.value.placed == sum(row.total for row in people)
    if year >= 2020:
        assert {row.key: row.value for row in answer.value.rows} == {
            "91Q": sum(by_body[body] for body in KENT),
            "26A": sum(by_body[body] for body in NORFOLK),
        }


@pytest.mark.parametrize(
    ("file", "kind", "expected"),
    [
        ("lsoa11-to-ccg-stp-lad-2021.csv.gz", "CCG", 2),
        ("lsoa11-to-subicb-icb-lad-2022.csv.gz", "ICB", 2),
        ("lsoa11-to-subicb-icb-lad-2022.csv.gz", "sub-ICB location", 2),
    ],
)
def test_people_by_small_area_in_the_engine(
    shared_data: Path, people: Any, file: str, kind: str, expected: int
) -> None:
    later = read(shared_data / "organisations" / file).rows
    engine = connect()
    before = table(
        engine, "areas", area=[row.of.gss for row in people], body=[ods(unit_of(row, "CCG")) for row in people]
    )
    after = table(
        engine,
        "later",
        area=[unit_of(row, "LSOA").gss for row in later],
        body=[unit_of(row, kind).gss for row in later],
    )
    heads = table(engine, "heads", area=[row.of.gss for row in people], people=[row.total for row in people])

    made = engine.create_table("bridge", lookup_bridge(before, after, heads))
    by_body = engine.create_table(
        "before", before.inner_join(heads, "area").group_by("body").agg(people=heads.people.sum())
    )
    by_new = engine.create_table("after", restate_bulk(by_body, made, key="body", value="people"))

    sums = totals(by_body, by_new, key="body", value="people").to_pyarrow().to_pylist()[0]
    whole = sum(row.total for row in people)
    answer = proof(sums["before"], sums["placed"], sums["unallocated"], "people")
    assert (answer.value, sums["placed"], sums["unallocated"]) == (whole, whole, 0)
    assert len(by_new.body.to_pyarrow()) == expected


def test_small_areas_of_2011_on_those_of_2021(shared_data: Path) -> None:
    crosswalk = read(shared_data / "organisations" / "lsoa11-to-lsoa21-to-lad-2022.csv.gz").rows
    people = read(shared_data / "outcomes" / "lsoa11-population-2020-and-imd-2019.csv.gz").rows
    pairs = [(row.of("LSOA", 2011).gss, row.of("LSOA", 2021).gss) for row in crosswalk]
    engine = connect()
    made = table(
        engine, "bridge", old=[old for old, _ in pairs], new=[new for _, new in pairs], weight=[1] * len(pairs)
    )
    bands = [
        (row.of.gss, band.age_from, heads) for row in people for band, heads in zip(row.ages, row.people, strict=True)
    ]
    before = table(
        engine,
        "before",
        area=[area for area, _, _ in bands],
        age=[age for _, age, _ in bands],
        people=[heads for _, _, heads in bands],
    )

    after = restate_bulk(before, made, key="area", value="people", by=("age",))

    after = engine.create_table("after", after)
    sums = totals(before, after, key="area", value="people").to_pyarrow().to_pylist()[0]
    whole = sum(row.total for row in people)
    assert (sums["before"], sums["placed"], sums["unallocated"]) == (whole, whole, 0)
    english = {new for old, new in pairs if old.startswith("E")}
    assert set(after.area.to_pyarrow().to_pylist()) == english
    ages = dict(_by_age(before))
    assert dict(_by_age(after)) == ages


def _by_age(rows: Any) -> list[tuple[int, int]]:
    return [
        (row["age"], row["people"])
        for row in rows.group_by("age").agg(people=rows.people.sum()).to_pyarrow().to_pylist()
    ]


def test_a_boundary_moved_with_no_successor_row(shared_data: Path) -> None:
    def lookup(file: str) -> dict[str, str]:
        return {
            unit_of(row, "LSOA").gss: ods(unit_of(row, "CCG"))
            for row in read(shared_data / "organisations" / file).rows
        }

    before, after = lookup("lsoa11-to-ccg-to-lad-2016-04.csv.gz"), lookup("lsoa11-to-ccg-to-lad-2017-04.csv.gz")
    heads = {
        row.of.gss: row.total
        for row in read(shared_data / "outcomes" / "lsoa11-population-2020-and-imd-2019.csv.gz").rows
    }
    old_feet: dict[str, dict[str, Any]] = {}
    new_feet: dict[str, dict[str, Any]] = {}
    for area, body in before.items():
        old_feet.setdefault(body, {})[area] = Fraction(1)
    for area, body in after.items():
        new_feet.setdefault(body, {})[area] = Fraction(1)
    moved = {(before[area], after[area]) for area in before if after[area] != before[area]}
    stayed_bodies = {(old, new) for old, new in moved if old in new_feet and new in old_feet}
    assert stayed_bodies, "areas pass between two bodies that both live on"

    made = bridge(old_feet, date(2016, 4, 1), date(2017, 4, 1), Ground(before=old_feet, after=new_feet, people=heads))

    assert {(link.old, link.new) for link in made.links if link.old != link.new} == moved
    assert all(sum(made.shares(body).values()) == 1 for body in old_feet)
    assert not made.findings


def test_waveney_lies_in_suffolk(shared_data: Path, people: Any) -> None:
    tiers = {
        unit_of(row, "LAD").gss: unit_of(row, "UTLA")
        for row in read(shared_data / "organisations" / "lad-to-upper-tier-2021.csv").rows
    }
    # Waveney became part of East Suffolk in 2019; the list of upper tiers is of 2021.
    tiers["E07000206"] = tiers["E07000244"]
    norfolk = [row for row in people if ods(unit_of(row, "CCG")) in NORFOLK]
    areas = [
        Area(id=row.of.gss, name=row.of.name, kind="small area", within=unit_of(row, "LAD").gss) for row in norfolk
    ]
    districts = {unit_of(row, "LAD").gss: unit_of(row, "LAD").name for row in norfolk}
    areas += [Area(id=code, name=name, kind="district") for code, name in districts.items()]
    feet: dict[str, dict[str, Fraction]] = {"stp": {row.of.gss: Fraction(1) for row in norfolk}}
    for row in norfolk:
        feet.setdefault(tiers[unit_of(row, "LAD").gss].name, {})[row.of.gss] = Fraction(1)

    result = coterminosity(
        "stp", ["Norfolk", "Suffolk"], feet, places(areas), {row.of.gss: row.total for row in norfolk}
    )

    assert result.main_council == "Norfolk"
    assert [(one.name, one.council) for one in result.outside] == [("Waveney", "Suffolk")]
    assert result.outside[0].people == sum(row.total for row in norfolk if unit_of(row, "LAD").name == "Waveney")
    assert sum(one.both for one in result.councils) == result.people
