"""The stories of the web of contracts: five commissioners, three trusts, fifteen conversations, and one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat import contract
from concordat.contract.records import Choice, Consolidation, Contract, Line, Term


def one_each(propose: Any, **changes: Any) -> list[Consolidation]:
    return [propose(id=f"one-{trust}", title=trust, providers=(trust,), **changes) for trust in ("t1", "t2", "t3")]


@pytest.mark.story("A1")
def test_a_five_by_three_matrix_shows_every_contract(build: Any, web_records: list[Any]) -> None:
    system = build(web_records)
    found = contract.matrix(system)
    shown = found.table()
    assert len(found.pairs) == 15
    assert [column.title for column in shown.columns] == ["Commissioner", "T1", "T2", "T3", "Total"]
    assert [row[0] for row in shown.rows] == ["C1", "C2", "C3", "C4", "C5", "Total"]
    assert all(len(pair.contracts) == 1 and pair.lines == 2 for pair in found.pairs)
    assert shown.rows[-1][-1].value == sum(line.value for line in system.all(Line))
    ends = {reason.record.key[0] for reason in shown.rows[-1][-1].because.ends()}
    assert ends == {line.id for line in system.all(Line)}


@pytest.mark.story("A5")
def test_fifteen_conversations_become_three_and_one(build: Any, propose: Any, web_records: list[Any]) -> None:
    system = build([*web_records, *one_each(propose)])
    assert contract.matrix(system).conversations.value == 15
    three = contract.adopt(system, contract.consolidations(system))
    day = propose().starts
    assert contract.matrix(three, day).conversations.value == 3
    grouped = build([*web_records, propose(id="one", providers=("t1", "t2", "t3"))])
    one = contract.adopt(grouped, contract.consolidations(grouped))
    assert contract.matrix(one, day).conversations.value == 1
    assert contract.matrix(one, day).value.value == contract.matrix(system).value.value
    assert len(contract.matrix(one, day).pairs) == 15


@pytest.mark.story("A5")
def test_the_story_tells_the_fall(build: Any, propose: Any, web_records: list[Any]) -> None:
    told = contract.flow(build([*web_records, *one_each(propose)]))
    assert told.figure("contract.contracts").value == 15
    assert told.figure("contract.conversations").value == 15
    assert told.figure("contract.conversations_after").value == 3
    assert told.figure("contract.terms").value == 6
    assert told.figure("contract.terms_differing").value == 5
    assert told.figure("contract.conserved").value == told.figure("contract.value").value
    assert not told.findings
    assert "15 conversations become 3" in " ".join(told.says)


@pytest.mark.story("A9")
def test_not_merging_is_a_full_option_with_its_reason(build: Any, propose: Any, web_records: list[Any]) -> None:
    lines = [record for record in web_records if isinstance(record, Line) and record.provider == "t1"]
    choices = [
        Choice(consolidation="one-t1", about="line", key=line.id, choice="left local", reason="People value localism.")
        for line in lines
    ]
    system = build([*web_records, propose(), *choices])
    made = contract.consolidate(system, "one-t1")
    assert {placed.state for placed in made.placed} == {"left local"}
    assert {placed.reason for placed in made.placed} == {"People value localism."}
    assert {term.status for term in made.terms} == {"left local"}
    assert all(term.old == term.new for term in made.terms)
    assert made.conserved.value == 0
    assert contract.adopt(system, [made]) is system


@pytest.mark.story("A10")
def test_agreed_for_the_system_delivered_locally(build: Any, propose: Any, web_records: list[Any]) -> None:
    keep = Choice(
        consolidation="one-t1", about="clause", key="wait", body="c2", choice="keep own", reason="Far from the coast."
    )
    local = Choice(
        consolidation="one-t1", about="line", key="c3-t1-planned", choice="left local", reason="Village clinic."
    )
    going_on = [
        replace(one, ends=None) if getattr(one, "id", "") in ("c3-t1", "c3-t1-planned") else one for one in web_records
    ]
    system = build([*going_on, propose(rule="best for patients"), keep, local])
    made = contract.consolidate(system, "one-t1")
    assert {line.agrees_at for line in made.lines} == {"system"}
    assert {line.delivers_at for line in made.lines} == {"place"}
    kept = [term for term in made.local_variations if term.clause.key == "wait"]
    assert [(term.commissioner, term.new, term.reason) for term in kept] == [
        ("c2", "98", "Far from the coast.: each keeps its own")
    ]
    shown = contract.flow(system).tables
    listed = next(table for table in shown if table.name == "local_one-t1").records()
    assert {"what": "planned", "kind": "line", "owner": "C3", "reason": "Village clinic."}.items() <= next(
        row for row in listed if row["kind"] == "line"
    ).items()
    after = contract.adopt(system, [made])
    schedule = [term for term in after.all(Term) if term.contract == "one-t1/c2-t1"]
    assert ("wait", "98", "c2") in {(term.clause, term.value, term.owner) for term in schedule}
    seen = contract.compare(after, "t1", propose().starts)
    assert next(row for row in seen.clauses if row.clause.key == "wait").state == "differs"
    left = contract.matrix(after, propose().starts).pair("c3", "t1")
    assert left is not None
    assert left.contracts == ("c3-t1", "one-t1", "one-t1/c3-t1")
    assert left.value == Decimal("6020001.34")


@pytest.mark.story("A5")
def test_conversations_fall_contract_by_contract_as_each_becomes_one(
    build: Any, propose: Any, web_records: list[Any]
) -> None:
    """The three trusts follow each other half a year apart; between the days on which one starts nothing moves."""
    longer = [
        replace(record, ends=date(2020, 4, 1)) if isinstance(record, Contract | Line) else record
        for record in web_records
    ]
    starts = {"t1": date(2018, 4, 1), "t2": date(2018, 10, 1), "t3": date(2019, 4, 1)}
    made = [replace(one, starts=starts[one.providers[0]]) for one in one_each(propose)]
    system = build([*longer, *made])
    told = contract.over_time(system, contract.consolidations(system))
    assert told is not None
    rows = {row["day"]: row["conversations"] for row in told.rows.records()}
    assert [rows[day] for day in (date(2017, 4, 1), *starts.values())] == [15, 11, 7, 3]
    assert (told.first.value, told.last.value) == (15, 3)
    after = contract.adopt(system, contract.consolidations(system))
    for day in (date(2018, 9, 30), date(2019, 3, 31)):
        before_next = max(start for start in starts.values() if start <= day)
        assert contract.matrix(after, day).conversations.value == rows[before_next]
        assert contract.matrix(after, day).value.value == contract.matrix(system).value.value
