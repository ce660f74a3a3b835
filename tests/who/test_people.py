"""People: bands are added only where they tile the ages, and two years or bases are never mixed."""

from dataclasses import replace

import pytest

from concordat.kernel.finding import Refused
from concordat.who import Edition, people_by_age, people_by_place, total_people
from concordat.who.people import editions, latest_edition, one_edition
from concordat.who.records import Population

ALL = Population(of="town", year=2017, basis="resident", people=10)
NOW = Edition(2017, "resident")


def test_a_total_counts_before_its_parts() -> None:
    parts = [replace(ALL, age_to=15, people=4), replace(ALL, age_from=16, people=6)]
    assert people_by_place([ALL, *parts], NOW) == {"town": 10}
    assert people_by_place(parts, NOW) == {"town": 10}
    assert people_by_age([ALL, *parts], NOW, "town") == {("persons", 0, 15): 4, ("persons", 16, None): 6}


def test_sexes_are_added_where_there_is_no_total() -> None:
    sexes = [replace(ALL, sex="female", people=6), replace(ALL, sex="male", people=5)]
    assert people_by_place(sexes, NOW) == {"town": 11}
    assert people_by_place(sexes, NOW, "female") == {"town": 6}
    assert people_by_place([ALL], NOW, "female") == {}


@pytest.mark.parametrize(
    ("bands", "kind"),
    [
        (((0, 15), (17, None)), "ages-with-gaps"),
        (((0, 15), (15, None)), "ages-with-overlaps"),
        (((0, 15),), "ages-with-gaps"),
    ],
)
def test_bands_that_do_not_tile_are_refused(bands: tuple[tuple[int, int | None], ...], kind: str) -> None:
    cells = [replace(ALL, age_from=first, age_to=last) for first, last in bands]
    with pytest.raises(Refused) as refused:
        people_by_place(cells, NOW)
    assert [finding.kind for finding in refused.value.findings] == [kind]


def test_years_and_bases_are_asked_for_and_never_mixed() -> None:
    several = [ALL, replace(ALL, year=2018, people=11), replace(ALL, basis="registered", people=12)]
    assert [str(one) for one in editions(several)] == [
        "resident people, 2018",
        "registered people, 2017",
        "resident people, 2017",
    ]
    with pytest.raises(Refused, match="never added"):
        one_edition(several)
    assert one_edition(several, 2017, "registered") == Edition(2017, "registered")
    with pytest.raises(Refused, match="no population of 2012"):
        one_edition(several, 2012)
    assert latest_edition(several, 2017) == NOW
    assert latest_edition(several, 2010) == NOW
    assert latest_edition([]) is None


def test_a_sum_needs_every_place() -> None:
    assert total_people({"a": 1, "b": 2}, ["a", "b", "b"]) == 3
    with pytest.raises(Refused) as refused:
        total_people({"a": 1}, ["a", "c", "d"])
    assert [finding.where.field for finding in refused.value.findings] == ["c", "d"]
