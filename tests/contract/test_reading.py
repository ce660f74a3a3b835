"""The register, one contract and the single contracts to read: who, what, from when, and each figure where it stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat.contract import (
    Wanted,
    consolidations,
    consolidations_table,
    contract_value,
    lines_table,
    parties_table,
    register,
    register_table,
    terms_in_force,
    wanted_contracts,
)
from concordat.contract.records import Choice, Clause, Consolidation, Contract, Line, Term
from concordat.kernel.system import System

Build = Callable[..., System]
DAY, CUT_OVER = date(2017, 9, 1), date(2018, 4, 1)


@pytest.mark.parametrize(
    ("narrowed", "number"),
    [
        ({}, 15),
        ({"commissioner": "c2"}, 3),
        ({"provider": "t3"}, 5),
        ({"commissioner": "c2", "provider": "t3"}, 1),
        ({"form": "full"}, 15),
        ({"form": "annual"}, 0),
        ({"words": "c4 BODY t1"}, 0),
        ({"words": "c4-t1"}, 1),
        ({"words": "C4"}, 3),
        ({"on": CUT_OVER}, 0),
        ({"on": date(2018, 3, 31)}, 15),
    ],
)
def test_the_register_is_narrowed_by_party_form_words_and_day(
    narrowed: dict[str, Any], number: int, build: Build, web_records: list[Any]
) -> None:
    records = register(build(web_records))
    assert len(wanted_contracts(records, Wanted(**{"on": DAY, **narrowed}))) == number


def test_the_register_shows_lines_and_value_in_force_on_the_day(build: Build, web_records: list[Any]) -> None:
    ended = Line(id="gone", contract="c1-t1", commissioner="c1", provider="t1", service="old", form="block", value=Decimal(9), starts=date(2017, 4, 1), ends=DAY)  # fmt: skip
    empty = Contract(id="empty", title="Empty", parent="c1-t1", starts=date(2017, 4, 1))
    records = register(build([*web_records, ended, empty]))
    shown = register_table(records, records.contracts, DAY)
    rows = {row["contract"]: row for row in shown.records()}
    assert (rows["c1-t1"]["lines"], rows["c1-t1"]["value"]) == (2, Decimal("2020001.34"))
    assert (rows["Empty"]["lines"], rows["Empty"]["value"], rows["Empty"]["under"]) == (None, None, "c1-t1")
    before = register_table(records, records.contracts, date(2017, 8, 31)).records()[0]
    assert (before["lines"], before["value"]) == (3, Decimal("2020010.34"))
    assert bare_ends(shown) == []


def test_one_contract_shows_its_parties_lines_and_value(build: Build, web_records: list[Any]) -> None:
    records = register(build(web_records))
    assert parties_table(records, "c1-t1").records() == [
        {"body": "C1", "role": "commissioner", "share": None, "source": ""},
        {"body": "T1", "role": "provider", "share": None, "source": ""},
    ]
    lines = lines_table(records, "c1-t1")
    assert sum(lines.column("value")) == contract_value(records, "c1-t1").value == Decimal("2020001.34")
    assert bare_ends(lines, contract_value(records, "c1-t1")) == []


def test_a_contract_without_lines_is_worth_nothing_and_says_why(build: Build, web_records: list[Any]) -> None:
    records = register(build([*web_records, Contract(id="empty", title="Empty", starts=DAY)]))
    nothing = contract_value(records, "empty")
    assert nothing.value == 0
    assert bare_ends(nothing) == []
    assert lines_table(records, "empty").rows == parties_table(records, "empty").rows == ()


def test_terms_in_force_are_its_own_before_those_it_stands_under(build: Build) -> None:
    clauses = (Clause(key="a", title="A", kind="text"), Clause(key="b", title="B", kind="text"))
    contracts = (Contract(id="top", title="Top", starts=DAY), Contract(id="own", title="Own", parent="top", starts=DAY))
    terms = (
        Term(contract="top", clause="a", value="from above"),
        Term(contract="top", clause="b", value="from above"),
        Term(contract="own", clause="b", value="its own", reason="agreed"),
    )
    rows = {
        row["term"]: row for row in terms_in_force(register(build([*clauses, *contracts, *terms])), "own").records()
    }
    assert {name: (row["says"], row["from"]) for name, row in rows.items()} == {
        "A": ("from above", "top"),
        "B": ("its own", "this contract"),
    }


def test_single_contracts_show_what_they_replace_carry_and_leave(
    build: Build, web_records: list[Any], propose: Callable[..., Consolidation]
) -> None:
    one = propose(rule="one commissioner's", rule_body="c1")
    own_rate = Choice(consolidation="one-t1", about="clause", key="rate", choice="keep own", reason="not yet agreed")
    old = replace(propose(), id="old", title="Signed before", providers=("t2",), signed=DAY)
    for choices, left in (([], 0), ([own_rate], 1)):
        system = build([*web_records, one, old, *choices])
        every = system.all(Consolidation)
        shown = consolidations_table(every, consolidations(system), register(system))
        proposed, signed = shown.records()
        assert (proposed["standing"], proposed["replaced"], proposed["undecided"]) == ("proposed", 5, left)
        lines = [line for line in system.all(Line) if line.provider == "t1"]
        assert proposed["carried"] == sum(line.value for line in lines)
        assert (signed["standing"], signed["replaced"], signed["carried"]) == ("signed", None, None)
        assert bare_ends(shown) == []
