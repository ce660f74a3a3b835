"""A scheme as a sheet: what is written is read again, every bad cell is told by its line, and trying a sheet changes nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.decide import Grant, Question
from concordat.decide.authority.sheet import read_sheet, sheet_text
from concordat.decide.authority.sheet_change import sheet_change
from concordat.decide.authority.trial import try_sheet
from concordat.kernel.system import System
from concordat.store import read

DAY = date(2017, 9, 20)
HEADER = "id,instrument,grantor,effect,holder,decision_type,low,high,basis,starts"
# Text as a cell keeps it: without space around it.
WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12)
ITEMS = WORDS.filter(lambda word: ";" not in word)
MONEY = st.none() | st.integers(-(10**11), 10**11).map(lambda pennies: Decimal(pennies).scaleb(-2))
DAYS = st.none() | st.dates()
GRANTS = st.builds(
    Grant,
    id=WORDS,
    instrument=WORDS,
    grantor=WORDS,
    effect=st.sampled_from(("RESERVED", "DELEGATED", "CALL-IN")),
    decision_type=WORDS,
    conditions=st.just("") | WORDS,
    evidence=st.lists(ITEMS, max_size=3).map(tuple),
    low=MONEY,
    high=MONEY,
    basis=st.sampled_from(("", "annual", "cumulative variations")),
    starts=DAYS,
    ends=DAYS,
)


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    """The example as it is read."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


@given(st.lists(GRANTS, max_size=5, unique_by=lambda one: one.id))
def test_what_is_written_is_read_again(grants: list[Grant]) -> None:
    found = read_sheet(sheet_text(grants))
    assert not found.findings
    assert [row.grant for row in found.rows] == grants


@given(st.text(max_size=400))
def test_any_text_is_read_or_told_to_be_wrong(text: str) -> None:
    found = read_sheet(text)
    assert found.rows or found.findings or not text.strip() or "\n" not in text.strip()


def test_the_whole_scheme_of_the_example_changes_nothing(example: System) -> None:
    found = sheet_change(example, "06V", sheet_text(example.all(Grant)), DAY)
    assert [one.kind for one in found.findings] == ["nothing-changed"]
    assert found.unchanged == len(example.all(Grant))


def test_an_end_filled_in_ends_the_clause(example: System) -> None:
    grants = [
        replace(one, revoked=date(2017, 10, 1), revocation="a letter") if one.id == "06V-3" else one
        for one in example.all(Grant)
    ]
    found = sheet_change(example, "06V", sheet_text(grants), DAY)
    assert not found.findings
    assert [one.id for one in found.change.amend] == ["06V-3"]
    assert not found.change.add


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("a,scheme-06V,06V,GIVEN,,payment,,,,", "bad-value"),
        ("a,scheme-06V,06V,RESERVED,,payment,much,,,", "bad-value"),
        ("a,scheme-06V,06V,RESERVED,,payment,,,,2017-02-30", "bad-value"),
        ("a,scheme-06V,06V,RESERVED,,,,,,", "missing-value"),
        ("a,scheme-06V,06V,RESERVED,,payment,,,,,,more", "bad-sheet"),
        ('a,scheme-06V,06V,RESERVED,"not closed,payment,,,,', "bad-sheet"),
        ("a,scheme-06V,06V,DELEGATED,nobody,payment,,,,", "unknown-code"),
        ("a,scheme-06V,06W,RESERVED,,payment,,,,", "another-body"),
        ("06V-3,scheme-06V,06V,RESERVED,,payment,,,,", "already-there"),
    ],
)
def test_what_is_wrong_is_told_by_line(example: System, line: str, kind: str) -> None:
    found = sheet_change(example, "06V", f"{HEADER}\n{line}\n", DAY)
    assert kind in {one.kind for one in found.findings}
    assert all(one.what.startswith("Line 2") or one.where.line == 2 for one in found.findings if one.kind == kind)
    assert not found.change.add
    assert not found.change.amend


def test_a_code_that_stands_twice_is_told_with_both_lines(example: System) -> None:
    line = "a,scheme-06V,06V,RESERVED,,payment,,,,"
    (found,) = sheet_change(example, "06V", f"{HEADER}\n{line}\n{line}\n", DAY).findings
    assert (found.kind, found.where.line) == ("duplicate-key", 3)
    assert "as on line 2" in found.what


def test_a_sheet_is_tried_and_the_scheme_stays_as_it_was(example: System) -> None:
    sheet = sheet_text([replace(example.one(Grant, "06V-2.2"), high=Decimal("1000"))])
    asked = Question(decision_type="contract variation", bodies=("06V",), on=DAY, value=Decimal("5000"))
    before = example.all(Grant)
    tried = try_sheet(example, sheet, asked)
    assert tried.clauses == 1
    assert "gap-in-value-bands" in {one.kind for one in tried.findings}
    assert tried.asked is not None
    assert tried.asked.ruling.value.routes[0].deciders[0].holder == "06V"
    assert example.all(Grant) == before
    now = try_sheet(example, sheet_text([example.one(Grant, "06V-2.2")]), asked)
    assert now.clauses == 0
    assert now.asked is not None
    assert now.asked.ruling.value.routes[0].deciders[0].holder == "chief-officer"
