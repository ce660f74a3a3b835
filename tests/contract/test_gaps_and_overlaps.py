"""Gaps and overlaps: every line in force stands in one state, none is dropped, and a gap says whose people it concerns."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat.contract import gaps_and_overlaps
from concordat.contract.records import Line
from concordat.kernel.system import System
from concordat.who.records import Area, Coverage, Population

Build = Callable[..., System]
DAY = date(2017, 9, 1)
PLACES = [
    Area(id="north", name="North", kind="county"),
    Area(id="town", name="Town", kind="district", within="north"),
    Area(id="coast", name="Coast", kind="district", within="north"),
    Area(id="south", name="South", kind="district"),
    Coverage(body="c1", area="north"),
    Coverage(body="c2", area="south"),
    *(
        Population(of=of, year=2017, basis="resident", people=people)
        for of, people in (("c1", 3000), ("c2", 5000), ("c3", 700), ("c4", 900), ("c5", 800), ("town", 1000))
    ),
]


def line(web_records: list[Any], key: str, **changes: Any) -> Line:
    own = next(one for one in web_records if isinstance(one, Line) and one.id == key)
    return replace(own, **changes)


def states(found: Any) -> dict[str, str]:
    return {one.line.id: one.state for one in found.lines if one.state != "single"}


def test_every_line_is_single_where_nothing_is_odd(build: Build, web_records: list[Any]) -> None:
    found = gaps_and_overlaps(build(web_records), DAY)
    assert states(found) == {}
    assert found.gaps == ()
    assert found.states_table().column("lines") == (30, 0, 0, 0, 30)
    assert bare_ends(*found.figures, found.states_table(), found.cells_table(), found.lines_table()) == []


def test_overlaps_go_by_the_people_of_places_within_each_other(build: Build, web_records: list[Any]) -> None:
    more = [
        line(web_records, "c1-t1-planned", id="whole", population="north"),
        line(web_records, "c1-t1-planned", id="town", population="town"),
        line(web_records, "c1-t1-planned", id="coast", population="coast"),
    ]
    without = [one for one in web_records if getattr(one, "id", "") != "c1-t1-planned"]
    assert states(gaps_and_overlaps(build([*without, *more[1:], *PLACES]), DAY)) == {}
    found = gaps_and_overlaps(build([*without, *more, *PLACES]), DAY)
    assert states(found) == dict.fromkeys(("whole", "town", "coast"), "overlap")
    assert "whole" in next(one for one in found.lines if one.line.id == "town").why
    rows = {row["line"]: row for row in found.lines_table().records()}
    assert (rows["town"]["people"], rows["whole"]["people"]) == (1000, None)


def test_orphans_and_unmapped_are_listed_with_their_value(build: Build, web_records: list[Any]) -> None:
    more = [
        line(web_records, "c1-t1-planned", id="orphan", population="south"),
        line(web_records, "c1-t1-planned", id="unmapped", population="people with asthma"),
        line(web_records, "c3-t1-planned", id="nowhere", population="south"),
        line(web_records, "c1-t1-planned", id="bare", service=""),
    ]
    found = gaps_and_overlaps(build([*web_records, *more, *PLACES]), DAY)
    assert states(found) == {"orphan": "orphan", "unmapped": "unmapped", "nowhere": "unmapped", "bare": "unmapped"}
    told = {row["state"]: row for row in found.states_table().records()}
    assert told["unmapped"]["value"] == sum((one.value for one in more[1:]), Decimal(0))
    every = sum((one.value for one in [*web_records, *more] if isinstance(one, Line)), Decimal(0))
    assert told["All"]["value"] == every == sum(told[one]["value"] for one in told if one != "All")
    assert [row["line"] for row in found.lines_table("orphan").records()] == ["orphan"]
    assert bare_ends(*found.figures, found.states_table(), found.lines_table(), found.cells_table()) == []


@pytest.mark.story("C9")
def test_a_gap_says_whose_people_go_without(build: Build, web_records: list[Any]) -> None:
    without = [
        one
        for one in web_records
        if not (isinstance(one, Line) and one.commissioner == "c2" and one.service == "planned")
    ]
    found = gaps_and_overlaps(build([*without, *PLACES]), DAY)
    assert found.gaps == (("c2", "planned"),)
    assert found.cells_table("gap").records() == [
        {
            "service": "planned",
            "commissioner": "C2",
            "state": "gap",
            "providers": "nobody",
            "lines": None,
            "value": None,
            "people": 5000,
        }
    ]
    assert found.figures[0].value == 1
    assert bare_ends(*found.figures, found.cells_table()) == []


def test_an_orphan_is_no_cover_for_the_people_of_its_commissioner(build: Build, web_records: list[Any]) -> None:
    moved = [
        replace(one, population="south")
        if isinstance(one, Line) and one.commissioner == "c1" and one.service == "planned"
        else one
        for one in web_records
    ]
    found = gaps_and_overlaps(build([*moved, *PLACES]), DAY)
    assert found.gaps == (("c1", "planned"),)
    assert set(states(found).values()) == {"orphan"}


def test_a_day_without_contracts_has_neither(build: Build, web_records: list[Any]) -> None:
    found = gaps_and_overlaps(build(web_records), date(2030, 1, 1))
    assert (found.lines, found.gaps) == ((), ())
