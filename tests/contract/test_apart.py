"""How far terms are apart: what most say is the measure, and every contract that says anything else is listed once."""

from collections.abc import Callable
from datetime import date
from typing import Any

from bare_ends import bare_ends
from concordat import contract
from concordat.contract.records import Clause, Term
from concordat.kernel.system import System

Build = Callable[..., System]
DAY = date(2017, 9, 1)


def test_each_contract_that_departs_is_listed_once(build: Build, web_records: list[Any]) -> None:
    compared = contract.compare(build(web_records), "t1", DAY)
    found = {one.row.clause.key: one for one in contract.apart(compared)}
    assert set(found) == {"notice", "wait", "rate", "price", "open-books"}
    assert found["open-books"].departures["c1-t1"].says == "yes instead of no"
    assert found["notice"].usual == "c1-t1"
    assert [one.size for one in found["notice"].departures.values()] == [1, 2, 3, 4]
    assert found["rate"].departures["c3-t1"].says == "20 percentage points more"
    shown = contract.apart_table(compared)
    assert len(shown.rows) == 4 * 4 + 1
    assert bare_ends(shown) == []


def test_a_contract_without_the_term_departs_too(build: Build, web_records: list[Any]) -> None:
    without = [one for one in web_records if not (isinstance(one, Term) and one.contract == "c2-t1")]
    compared = contract.compare(build(without), "t1", DAY)
    place = next(one for one in contract.apart(compared) if one.row.clause.key == "place")
    assert {key: one.says for key, one in place.departures.items()} == {"c2-t1": "no such term"}
    assert place.row.state == "missing"
    assert bare_ends(contract.apart_table(compared)) == []


def test_the_summary_says_all_departures_of_a_term_once(build: Build, web_records: list[Any]) -> None:
    compared = contract.compare(build(web_records), "t1", DAY)
    told = contract.flow(build(web_records)).tables
    shown = next(one for one in told if one.name == "departures_t1")
    rows = {row["clause"]: row for row in shown.records()}
    assert set(rows) == {one.row.clause.title for one in contract.apart(compared)}
    assert rows["Open books"] == {"clause": "Open books", "usual": "no", "differs": "C1: yes instead of no"}
    assert rows["Notice"]["differs"] == "C2: 1 day more; C3: 2 days more; C4: 3 days more; C5: 4 days more"
    assert bare_ends(shown) == []


def test_values_written_in_two_ways_count_as_one(build: Build, web_records: list[Any]) -> None:
    own = [
        Clause(key="share", title="Share", kind="share"),
        *(
            Term(contract=f"c{number}-t1", clause="share", value=text)
            for number, text in enumerate(("0.5", "70%", "0.70", "0.7", "1"), 1)
        ),
    ]
    compared = contract.compare(build([*web_records, *own]), "t1", DAY)
    share = next(one for one in contract.apart(compared) if one.row.clause.key == "share")
    assert (share.usual, set(share.departures)) == ("c2-t1", {"c1-t1", "c5-t1"})
