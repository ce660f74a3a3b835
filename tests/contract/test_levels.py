"""Services by level: every line in force stands in one row, and a single contract lifts what it carries to the system."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat import contract
from concordat.contract.records import Choice, Line
from concordat.kernel.system import System

Build = Callable[..., System]


@pytest.mark.story("C9")
def test_who_commissions_what_at_which_level_and_by_which_decision(
    build: Build, propose: Callable[..., Any], web_records: list[Any]
) -> None:
    local = [
        Choice(
            consolidation="one-t1", about="line", key=f"c{number}-t1-planned", choice="left local", reason="Near home."
        )
        for number in range(1, 6)
    ]
    going_on = [one for one in web_records if not (isinstance(one, Line) and one.provider != "t1")]
    system = build([*going_on, propose(), *local])
    now = contract.levels_table(system)
    lines = [one for one in going_on if isinstance(one, Line)]
    assert [(row["service"], row["agrees_at"], row["delivers_at"]) for row in now.records()] == [
        ("emergency", "body", "place"),
        ("planned", "body", "place"),
    ]
    assert sum(now.column("value")) == sum((one.value for one in lines), Decimal(0))
    assert set(now.column("why")) == {"none on record"}
    then = contract.levels_table(system, proposed=contract.consolidations(system))
    assert then.records()[0] | {"value": None} == {
        "service": "emergency",
        "agrees_at": "system",
        "delivers_at": "place",
        "commissioners": "C1, C2, C3, C4, C5",
        "value": None,
        "why": "p1",
    }
    assert bare_ends(now, then) == []


def test_a_day_without_lines_has_no_levels(build: Build, web_records: list[Any]) -> None:
    assert contract.levels_table(build(web_records), date(2030, 1, 1)).rows == ()
