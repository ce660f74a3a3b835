"""What is settled more than once: counted again from the records, without what is cancelled or settled in one contract for all."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat.contract import adopt, consolidations, duplicated
from concordat.contract.records import Choice, Consolidation, Line, Term
from concordat.decide.records import AgendaItem, Meeting, Paper
from concordat.kernel.system import Document, System

Build = Callable[..., System]
DAY, CUT_OVER = date(2017, 9, 1), date(2018, 4, 1)


def meeting(name: str, body: str, **changes: Any) -> Meeting:
    return Meeting(id=name, body=body, on=date(2017, 10, 3), **changes)


def item(of: str, proposal: str = "p1") -> AgendaItem:
    return AgendaItem(meeting=of, number="1", title="One contract", proposal=proposal)


def paper(of: str, name: str = "", **changes: Any) -> Paper:
    text = Document(path=f"papers/{of}.md", text="text", sha256="0" * 64)
    return Paper(id=name or f"paper-{of}", meeting=of, item="1", title="One contract", text=text, **changes)


def test_services_and_terms_are_counted_again_from_the_records(build: Build, web_records: list[Any]) -> None:
    found = duplicated(build(web_records), DAY)
    lines = [one for one in web_records if isinstance(one, Line)]
    wanted: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        wanted.setdefault((f"T{line.provider[1]}", line.service), []).append(line)
    seen = {(row["provider"], row["service"]): row for row in found.services.records()}
    assert {key: (row["times"], row["value"]) for key, row in seen.items()} == {
        key: (5, sum((line.value for line in own), Decimal(0))) for key, own in wanted.items()
    }
    terms = [one for one in web_records if isinstance(one, Term)]
    assert (found.times.value, found.once.value) == (len(terms), 3 * 6) == (90, 18)
    texts = {(row["provider"], row["term"]): (row["times"], row["texts"]) for row in found.terms.records()}
    assert texts["T1", "Notice"] == (5, 5)
    assert texts["T1", "Open books"] == (5, 2)
    assert texts["T3", "Place of meetings"] == (5, 1)
    assert len(texts) == 18


def test_a_term_of_one_contract_alone_is_settled_once(build: Build, web_records: list[Any]) -> None:
    kept = [
        one for one in web_records if not (isinstance(one, Term) and one.clause == "place" and one.contract != "c1-t1")
    ]
    found = duplicated(build(kept), DAY)
    assert "Place of meetings" not in found.terms.column("term")
    assert (found.times.value, found.once.value) == (75 + 1, 15 + 1)


def test_what_one_contract_settles_for_all_is_settled_once(
    build: Build, web_records: list[Any], propose: Callable[..., Consolidation]
) -> None:
    one_text = propose(rule="one commissioner's", rule_body="c1")
    own_rate = Choice(consolidation="one-t1", about="clause", key="rate", choice="keep own", reason="not yet agreed")
    for choices, times, once, shown in (([], 0, 0, ()), ([own_rate], 5 + 5, 6, ("Marginal rate",))):
        system = build([*web_records, one_text, *choices])
        # The contracts with the other trusts have ended on that day.
        after = duplicated(adopt(system, consolidations(system)), CUT_OVER)
        assert (after.times.value, after.once.value) == (times, once)
        assert after.terms.column("term") == shown
        assert after.services.rows == ()
        assert bare_ends(after.times, after.once, after.terms) == []


def test_meetings_and_papers_are_those_of_the_single_contracts(
    build: Build, web_records: list[Any], propose: Callable[..., Consolidation]
) -> None:
    records = [
        *web_records,
        propose(),
        meeting("m1", "c1"), item("m1"), paper("m1"), paper("m1", "more", supplement_to="paper-m1"),
        meeting("m2", "c2"), item("m2"), paper("m2", private=True, private_reason="not yet"),
        meeting("m3", "c3"), item("m3", "another"), paper("m3"),
        meeting("m4", "c4", state="cancelled", cancelled_reason="snow"), item("m4"), paper("m4"),
    ]  # fmt: skip
    found = duplicated(build(records), DAY)
    assert found.effort.records() == [
        {"body": "C1", "meetings": 1, "papers": 2},
        {"body": "C2", "meetings": 1, "papers": None},
    ]
    assert found.meetings.value == sum(found.effort.column("meetings"))
    assert found.papers.value == sum(one or 0 for one in found.effort.column("papers"))


@pytest.mark.parametrize("day", [DAY, CUT_OVER])
def test_every_figure_says_why_even_nought(day: date, build: Build, web_records: list[Any]) -> None:
    """On the second day no contract is in force, and nothing is settled twice."""
    found = duplicated(build(web_records), day)
    figures = (found.times, found.once, found.meetings, found.papers)
    assert bare_ends(*figures, found.services, found.terms, found.effort) == []
    assert found.meetings.value == found.papers.value == 0
