"""Restating: any table with labels, back in time, by weights; what cannot be placed is seen, what is not whole is refused."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pyarrow as pa
import pytest

from concordat.engine.duckdb import connect
from concordat.kernel.finding import Refused
from concordat.kernel.table import table
from concordat.who import UNALLOCATED, lineage, lookup_bridge, proof, restate_bulk, restate_table
from concordat.who.records import Body, Succession
from concordat.who.restating.bridging import Ground, bridge
from concordat.who.restating.links import Weight

BEFORE, AFTER = date(2020, 3, 31), date(2020, 4, 1)


def merge(old: str, new: str, kind: str = "merge") -> Succession:
    return Succession(event="2020", on=AFTER, kind=kind, predecessor=old, successor=new)  # type: ignore[arg-type]


MERGED = lineage([merge("a", "ab"), merge("b", "ab")])
SPENT = table(
    "spent",
    "Spent",
    {"body": "Body", "month": "Month", "value": "Value [£]", "people": "People [people]"},
    [
        ("a", date(2020, 1, 1), Decimal("10.01"), 3),
        ("b", date(2020, 1, 1), Decimal("-5.00"), 4),
        ("a", date(2020, 2, 1), Decimal("1.00"), None),
    ],
)


def test_labels_stay_and_values_are_summed() -> None:
    answer = restate_table(
        SPENT, "body", {"value": "money", "people": "people"}, bridge("ab", BEFORE, AFTER, Ground(lineage=MERGED))
    )
    assert answer.value.records() == [
        {"body": "ab", "month": date(2020, 1, 1), "value": Decimal("5.01"), "people": 7},
        {"body": "ab", "month": date(2020, 2, 1), "value": Decimal("1.00"), "people": None},
    ]
    assert "6.01 £" in answer.value.says
    assert "7 people" in answer.value.says


def test_a_column_that_does_not_exist_is_named() -> None:
    with pytest.raises(LookupError, match="commissioner"):
        restate_table(SPENT, "commissioner", {"value": "money"}, bridge("ab", BEFORE, AFTER, Ground()))


def test_tenths_of_a_penny_are_refused_all_at_once() -> None:
    fine = table("t", "T", {"body": "Body", "value": "Value"}, [("a", Decimal("0.001")), ("b", Decimal("0.002"))])
    with pytest.raises(Refused) as refused:
        restate_table(fine, "body", {"value": "money"}, bridge("ab", BEFORE, AFTER, Ground()))
    assert [finding.where.field for finding in refused.value.findings] == ["a", "b"]


def test_a_bridge_that_does_not_know_a_key_leaves_it_unallocated_and_says_so() -> None:
    answer = restate_table(SPENT, "body", {"value": "money"}, bridge("a", BEFORE, AFTER, Ground(lineage=MERGED)))
    assert (UNALLOCATED, Decimal("-5.00")) in [(row["body"], row["value"]) for row in answer.value.records()]
    assert [(finding.kind, finding.where.field, finding.severity) for finding in answer.findings] == [
        ("not-placed", "b", "warning")
    ]


def test_forth_and_back_by_people_gives_the_shares_of_the_people() -> None:
    back = bridge(["ab"], AFTER, BEFORE, Ground(lineage=MERGED, people_of_bodies={"a": 1, "b": 2}))
    assert back.shares("ab") == {"a": Fraction(1, 3), "b": Fraction(2, 3)}
    assert bridge(["ab"], AFTER, BEFORE, Ground(lineage=MERGED)).shares("ab") == {UNALLOCATED: 1}


def test_an_absorbing_body_goes_back_to_itself_and_what_it_absorbed() -> None:
    absorbed = lineage([merge("b", "a", "absorb")])
    back = bridge("a", AFTER, BEFORE, Ground(lineage=absorbed, people_of_bodies={"a": 3, "b": 1}))
    assert back.shares("a") == {"a": Fraction(3, 4), "b": Fraction(1, 4)}


def test_only_bodies_of_the_kind_receive() -> None:
    bodies = [
        Body(id=one, kind=kind, name=one, legal_person=True)
        for one, kind in (("a", "commissioner"), ("b", "commissioner"), ("council", "council"))
    ]
    feet = {"a": {"1": Fraction(1), "2": Fraction(1)}}
    after = {"a": {"1": Fraction(1)}, "b": {"2": Fraction(1)}, "council": {"1": Fraction(1), "2": Fraction(1)}}
    people = {"1": 30, "2": 10}
    made = bridge("a", BEFORE, AFTER, Ground(before=feet, after=after, people=people, bodies=bodies))
    assert made.shares("a") == {"a": Fraction(3, 4), "b": Fraction(1, 4)}
    with pytest.raises(Refused, match="covered 2 times"):
        bridge("a", BEFORE, AFTER, Ground(before=feet, after=after, people=people))


def test_places_are_restated_by_weights_and_else_stay() -> None:
    weights = [Weight(old="old", new="new 1", weight=Decimal(1)), Weight(old="old", new="new 2", weight=Decimal(3))]
    bodies = [Body(id="a", kind="commissioner", name="a", legal_person=True)]
    made = bridge(["old", "same"], BEFORE, AFTER, Ground(weights=weights, bodies=bodies, places=frozenset({"same"})))
    assert made.shares("old") == {"new 1": Fraction(1, 4), "new 2": Fraction(3, 4)}
    assert made.shares("same") == {"same": 1}
    assert made.table().column("how") == ("named weights", "named weights", "same")
    assert "<table>" in made._repr_html_()


def test_areas_that_a_later_look_up_lacks_are_unallocated() -> None:
    engine = connect()
    before = engine.create_table("b", pa.table({"area": ["1", "2", "3"], "body": ["a", "a", "c"]}))
    after = engine.create_table("a", pa.table({"area": ["1", "3"], "body": ["x", "y"]}))
    people = engine.create_table("p", pa.table({"area": ["1", "2", "3"], "people": [3, 1, 0]}))
    spent = engine.create_table("s", pa.table({"body": ["a", "c", "z"], "people": [5, 7, 1]}))
    found = restate_bulk(spent, lookup_bridge(before, after, people), key="body", value="people")
    rows = {row["body"]: row["people"] for row in found.to_pyarrow().to_pylist()}
    assert rows == {"x": 4, "y": 7, UNALLOCATED: 2}


def test_a_total_that_was_not_conserved_is_refused() -> None:
    assert proof(10, 8, 2, "people").value == 10
    with pytest.raises(Refused, match="never loses"):
        proof(10, 8, 1, "people")
