"""The proof by months and people: counted again by plain loops, and shown to find what is lost or made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat import contract
from concordat.contract.records import Choice, Line
from concordat.kernel.system import System

Build = Callable[..., System]
LOCAL = Choice(consolidation="one-t1", about="line", key="c3-t1-planned", choice="left local", reason="Village clinic.")
ENDED = Choice(consolidation="one-t1", about="line", key="c4-t1-planned", choice="ended", reason="Nobody comes.")


def consolidated(build: Build, propose: Callable[..., Any], records: list[Any], *more: Any) -> contract.Consolidated:
    return contract.consolidate(build([*records, propose(), *more]), "one-t1")


def test_each_month_holds_old_and_new_to_the_penny(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    made = consolidated(build, propose, web_records, LOCAL, ENDED)
    proof = contract.value_proof(made)
    assert proof.findings == ()
    lines = {one.id: one for one in web_records if isinstance(one, Line) and one.provider == "t1"}
    rows = proof.months_table().records()
    assert [row["month"] for row in rows[:2]] == ["April 2018", "May 2018"]
    assert len(rows) == 13
    for row in rows:
        assert row["difference"] == 0
        assert row["old"] == row["new"] + row["ended"] + row["left_local"]
    whole = rows[-1]
    assert whole["old"] == sum(one.value for one in lines.values()) == sum(row["old"] for row in rows[:-1])
    assert whole["left_local"] == lines["c3-t1-planned"].value
    assert whole["ended"] == lines["c4-t1-planned"].value
    spread = [row["left_local"] for row in rows[:-1]]
    assert max(spread) - min(spread) <= Decimal("0.01")
    assert bare_ends(proof.months_table(), proof.people_table(), proof.lines_table()) == []


def test_every_old_line_is_exactly_one_of_three(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    proof = contract.value_proof(consolidated(build, propose, web_records, LOCAL, ENDED))
    assert proof.lines_table().records() == [
        {"state": "carried", "lines": 8},
        {"state": "ended", "lines": 1},
        {"state": "left local", "lines": 1},
        {"state": "All", "lines": 10},
    ]


def test_people_and_payment_forms_are_kept_apart_and_a_residual_is_named(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    own = next(one for one in web_records if getattr(one, "id", "") == "c1-t1-planned")
    more = [
        replace(own, id="children", population="children", value=Decimal("5.01")),
        replace(own, id="nameless", service="", form="activity", value=Decimal("7.00")),
    ]
    proof = contract.value_proof(consolidated(build, propose, [*web_records, *more]))
    rows = {
        (row["commissioner"], row["service"], row["people"], row["form"]): row for row in proof.people_table().records()
    }
    assert rows["C1", "planned", "children", "block"]["new"] == Decimal("5.01")
    assert rows["C1", "planned", "all of its people", "block"]["new"] == own.value
    assert rows["C1", "unmapped", "all of its people", "activity"]["new"] == Decimal("7.00")
    assert all(row["difference"] == 0 for row in rows.values())


def test_a_line_that_ends_within_the_year_counts_until_then(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    going = [
        replace(one, ends=date(2018, 10, 1)) if getattr(one, "id", "") in ("c1-t1-planned", "c1-t1") else one
        for one in web_records
    ]
    rows = contract.value_proof(consolidated(build, propose, going)).months_table().records()
    assert rows[5]["old"] > rows[6]["old"] == rows[6]["new"]
    assert {row["difference"] for row in rows} == {0}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"value": Decimal("1.00")}, "does-not-foot"),
        ({"population": "children"}, "does-not-foot"),
        ({"form": "activity"}, "does-not-foot"),
        ({"ends": date(2018, 10, 1)}, "does-not-foot"),
        ({"commissioner": "c2"}, "does-not-foot"),
        ({}, ""),
    ],
)
def test_what_is_lost_made_or_moved_is_found(
    change: dict[str, Any], said: str, build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    made = consolidated(build, propose, web_records)
    first, *others = made.lines
    proof = contract.value_proof(replace(made, lines=(replace(first, **change), *others)))
    assert {one.kind for one in proof.findings} == ({said} if said else set())
