"""One body to read: what holds on the day asked for, in order of day, known still, and each figure where it stands."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.who.line_of_succession import line_of
from concordat.who.one_body import (
    codes_table,
    coverage_of,
    coverage_table,
    links_of,
    names_ever,
    names_table,
    posts_of,
    relationships_table,
    seats_table,
)
from concordat.who.people_tables import age_table, editions_of
from concordat.who.places_table import areas_table, covering_table, wanted_areas
from concordat.who.records import (
    Appointment,
    Area,
    Body,
    Coverage,
    Identifier,
    Name,
    Population,
    Post,
    Relationship,
    Seat,
    Succession,
)
from concordat.who.state import state

OLD, NEW, DAY = date(2013, 4, 1), date(2017, 4, 1), date(2017, 9, 1)
NAMES = {"a": "Body A", "b": "Body B", "area": "The area"}


def system(*records: Any) -> System:
    by_kind: dict[type, list[Any]] = {
        Body: [
            Body(id=body, kind="group", name=name, legal_person=True, established=OLD) for body, name in NAMES.items()
        ]
    }
    for record in records:
        by_kind.setdefault(type(record), []).append(record)
    settings = Settings("Test", "2017/18", DAY, area="area")
    return System(settings, {kind: tuple(own) for kind, own in by_kind.items()}, Rulebook({}, "test"))


def test_names_are_the_present_one_and_then_the_former_ones_newest_first() -> None:
    given = system(
        Name(body="a", name="Middle", starts=date(2014, 1, 1), ends=date(2015, 1, 1)),
        Name(body="a", name="First", starts=OLD, ends=date(2014, 1, 1)),
        Name(body="a", name="Never was", starts=OLD, withdrawn=NEW),
        Name(body="b", name="Other", starts=OLD),
    )
    assert names_table(given, "a").column("name") == ("Body A", "Middle", "First")
    assert names_ever(given, date(2014, 6, 1))["a"] == "Middle"
    assert names_ever(given, date(2010, 1, 1))["a"] == "Body A"


def test_codes_are_those_still_believed() -> None:
    given = system(
        Identifier(body="a", scheme="ODS", value="06M"),
        Identifier(body="a", scheme="ODS", value="wrong", withdrawn=NEW),
        Identifier(body="b", scheme="ODS", value="06V"),
    )
    assert codes_table(given, "a").column("code") == ("06M",)


def test_links_are_told_from_both_ends_in_order_of_day() -> None:
    given = system(
        Relationship(body="a", kind="in system", to="area", starts=NEW),
        Relationship(body="b", kind="in system", to="a", share=Decimal("0.4")),
        Relationship(body="b", kind="in system", to="area"),
    )
    assert [other for _, other in links_of(given, "a")] == ["b", "area"]
    shown = relationships_table(given, "a", NAMES)
    assert shown.column("share") == (Decimal("0.4"), None)
    assert shown.column("body") == ("Body B", "The area")
    assert shown.column("link")[0].startswith("Body B")
    assert bare_ends(shown) == []


@pytest.mark.parametrize(("on", "share"), [(date(2016, 1, 1), Decimal("0.5")), (DAY, Decimal(1))])
def test_areas_are_those_covered_on_the_day_once_each(on: date, share: Decimal) -> None:
    given = system(
        Area(id="n", name="North", kind="district"),
        Coverage(body="a", area="n", share=Decimal("0.5"), starts=OLD, ends=NEW),
        Coverage(body="a", area="n", share=Decimal(1), starts=NEW),
        Coverage(body="a", area="gone", ends=OLD),
        Population(of="n", year=2016, basis="resident", people=900),
        Population(of="n", year=2017, basis="resident", people=1000),
    )
    assert [one.share for one in coverage_of(given, "a", on)] == [share]
    shown = coverage_table(given, "a", state(given, on))
    assert [(row["area"], row["share"], row["people"]) for row in shown.records()] == [
        ("North", share, 900 if on.year == 2016 else 1000)
    ]
    assert bare_ends(shown) == []


def test_posts_are_told_newest_first_and_seats_on_the_day() -> None:
    given = system(
        Post(id="chair", title="Chair of the board", role="chair"),
        Appointment(post="chair", body="a", holder="Person A", starts=OLD, ends=NEW),
        Appointment(post="chair", body="a", holder="", starts=NEW),
        Appointment(post="chair", body="b", holder="Person B", starts=NEW),
        Seat(body="a", seat_class="lay", number=2, ends=NEW),
        Seat(body="a", seat_class="lay", number=3, starts=NEW),
    )
    assert posts_of(given, "a", NAMES).column("holder") == ("vacant", "Person A")
    shown = seats_table(given, "a", state(given, DAY))
    assert shown.column("number") == (3,)
    assert bare_ends(shown) == []


def test_the_line_of_a_body_has_the_whole_way_before_and_after_it() -> None:
    given = system(
        Succession(event="e1", on=date(2013, 4, 1), kind="merger", predecessor="x", successor="a", share=Decimal(1)),
        Succession(
            event="e2", on=date(2020, 4, 1), kind="merger", predecessor="a", successor="y", share=Decimal("0.5")
        ),
        Succession(
            event="e3", on=date(2022, 7, 1), kind="merger", predecessor="y", successor="z", share=Decimal("0.5")
        ),
        Succession(event="e4", on=date(2019, 4, 1), kind="merger", predecessor="a", successor="w", withdrawn=NEW),
    )
    found = line_of(given, "a", NAMES)
    assert [(one.body, one.steps) for one in found.before] == [("x", 1)]
    assert [(one.body, one.on.year, one.steps) for one in found.after] == [("y", 2020, 1), ("z", 2022, 2)]
    assert found.rows.column("share") == (Decimal(1), Decimal("0.5"), Decimal("0.25"))
    assert found.rows.column("where") == ("came before", "comes after", "comes after")
    assert bare_ends(found.rows) == []


PLACES = (
    Area(id="county", name="The County", kind="county"),
    Area(id="n", name="North", kind="district", within="county"),
    Area(id="s", name="South", kind="district", within="county"),
    Coverage(body="a", area="county", starts=NEW),
    Coverage(body="b", area="n"),
    Coverage(body="b", area="s", ends=NEW),
)


def test_places_show_their_people_and_who_names_them_on_the_day() -> None:
    given = system(*PLACES, Population(of="n", year=2017, basis="resident", people=7))
    shown = areas_table(given, wanted_areas(given, "district"), DAY, NAMES)
    assert [(row["code"], row["within"], row["bodies"], row["people"]) for row in shown.records()] == [
        ("n", "The County", "Body B", 7),
        ("s", "The County", "", None),
    ]
    assert [one.id for one in wanted_areas(given, words="NOR n")] == ["n"]
    assert wanted_areas(given, "county", "north") == ()
    assert bare_ends(shown) == []


def test_who_covers_a_place_says_how() -> None:
    given = system(*PLACES)
    assert [(row["body"], row["extent"]) for row in covering_table(given, "n", DAY, NAMES).records()] == [
        ("Body B", "all of it"),
        ("Body A", "through the larger place"),
    ]
    assert covering_table(given, "s", OLD, NAMES).column("body") == ("Body B",)
    assert set(covering_table(given, "county", DAY, NAMES).column("extent")) == {"all of it", "in part"}


def test_people_by_age_are_of_one_edition_alone() -> None:
    def people(number: int, **own: Any) -> Population:
        return Population(**{"of": "n", "year": 2017, "basis": "resident", "people": number, **own})

    own = [
        people(3, sex="female", age_from=16),
        people(2, sex="female", age_to=15),
        people(4, sex="male", age_to=15),
        people(9, year=2016),
        people(8, basis="registered"),
        people(7, of="s"),
    ]
    latest = editions_of(own, "n")
    assert [(one.year, one.basis) for one in latest] == [(2017, "registered"), (2017, "resident"), (2016, "resident")]
    shown = age_table(own, "n", latest[1])
    assert shown.records() == [
        {"age": "0 to 15", "people_female": 2, "people_male": 4},
        {"age": "16 and over", "people_female": 3, "people_male": None},
    ]
    assert bare_ends(shown) == []
