"""Conversations over time: one row for each day of change, as it stands and as proposed, and why for each number."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from bare_ends import bare_ends
from concordat.contract import adopt, consolidations, matrix, over_time
from concordat.contract.records import Consolidation, Contract, Line
from concordat.kernel.system import System

Build = Callable[..., System]
STARTS, DAY, CUT_OVER = date(2017, 4, 1), date(2017, 9, 1), date(2018, 4, 1)


def test_without_a_contract_there_is_nothing_to_tell(build: Build) -> None:
    assert over_time(build([])) is None


def test_each_day_of_change_is_the_matrix_of_that_day(build: Build, web_records: list[Any]) -> None:
    late = [
        Contract(id="late", title="late", starts=date(2017, 7, 1), ends=CUT_OVER),
        Line(id="late-1", contract="late", commissioner="c1", provider="new", service="x", form="block", value=Decimal(5), starts=date(2017, 7, 1), ends=CUT_OVER),
    ]  # fmt: skip
    system = build([*web_records, *late])
    found = over_time(system)
    assert found is not None
    assert found.rows.column("day") == (STARTS, date(2017, 7, 1), DAY)
    assert found.rows.column("conversations") == tuple(
        matrix(system, day).conversations.value for day in found.rows.column("day")
    )
    assert (found.first.value, found.last.value) == (15, 16)
    assert set(found.rows.column("standing")) == {"as it stands"}
    assert bare_ends(found.rows, found.first, found.last) == []


def test_a_proposal_is_shown_from_its_first_day_as_it_would_be(
    build: Build, web_records: list[Any], propose: Callable[..., Consolidation]
) -> None:
    following = [
        Contract(id=f"{one.id}-next", title=one.title, starts=CUT_OVER) for one in web_records
        if isinstance(one, Contract) and not one.id.endswith("t1")
    ]  # fmt: skip
    lines = [
        Line(
            id=f"{one.id}-next", contract=f"{one.contract}-next", commissioner=one.commissioner, provider=one.provider,
            service=one.service, form="block", value=Decimal(5), starts=CUT_OVER,
        )
        for one in web_records if isinstance(one, Line) and one.provider != "t1"
    ]  # fmt: skip
    system = build([*web_records, *following, *lines, propose(rule="one commissioner's", rule_body="c1")])
    made = consolidations(system)
    found = over_time(system, made)
    assert found is not None
    assert dict(zip(found.rows.column("day"), found.rows.column("standing"), strict=True)) == {
        STARTS: "as it stands", DAY: "as it stands", CUT_OVER: "proposed"
    }  # fmt: skip
    assert found.first.value == 15
    # Five pairs with the first trust become one conversation, the ten others stay.
    assert found.last.value == matrix(adopt(system, made), CUT_OVER).conversations.value == 11
    assert bare_ends(found.rows, found.last) == []
