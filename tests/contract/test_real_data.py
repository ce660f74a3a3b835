"""Matrices of real published data: people waiting in January 2026, and one commissioner's payments in June 2020."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from concordat.contract import matrix_from_ledger, matrix_from_waiting, on_structure
from concordat.kernel.answer import Because
from concordat.sources import read
from concordat.who.restating.links import Bridge, Link

pytestmark = pytest.mark.real_data
MONTH_END = date(2026, 1, 31)


def test_three_commissioners_and_their_providers_in_january_2026(shared_data: Path) -> None:
    published = read(shared_data / "waiting-times" / "rtt-incomplete-2026-01-kent-norfolk-suffolk.csv")
    three = {"26A", "06L", "07K"}
    rows = [row for row in published.rows if row.commissioner in three]
    totals = [row for row in published.totals if row.commissioner in three]
    found = matrix_from_waiting(rows, MONTH_END, totals=totals)
    assert found.findings == ()
    assert set(found.commissioners) == three
    assert len(found.providers) == 185
    assert found.conversations.value == len(found.pairs)
    assert found.table().rows[-1][-1].value == sum(row.total_all for row in totals)
    assert len(found.table().rows) == 186


def test_the_slice_on_the_structure_of_boards_keeps_every_person(shared_data: Path) -> None:
    published = read(shared_data / "waiting-times" / "rtt-incomplete-2026-01-kent-norfolk-suffolk.csv")
    found = matrix_from_waiting(published.rows, MONTH_END, totals=published.totals)
    parents = {row.commissioner: row.commissioner_parent for row in published.rows}
    why = Because("the parent named in the file")
    links = [Link(old=a, new=b, share=Fraction(1), how="whole succession", because=why) for a, b in parents.items()]
    boards = on_structure(found, Bridge(MONTH_END, date(2026, 4, 1), tuple(links)), ("commissioner",))
    assert boards.commissioners == ("QJG", "QKS", "QMM")
    assert len(boards.providers) == 229 > 175
    assert boards.table().rows[-1][-1].value == found.table().rows[-1][-1].value == 495_276
    assert len(boards.pairs) < len(found.pairs) == 648
    assert boards.conversations.value == len(boards.pairs)
    assert boards.findings == ()


def test_the_full_extract_counts_only_those_who_wait(shared_data: Path) -> None:
    folder = shared_data / "waiting-times"
    full = read(folder / "rtt-full-extract-2026-01-kent-norfolk-suffolk.csv.gz")
    cut = read(folder / "rtt-incomplete-2026-01-kent-norfolk-suffolk.csv")
    found = matrix_from_waiting(full.rows, MONTH_END, totals=full.totals)
    assert found.findings == ()
    assert {(p.commissioner, p.provider): p.activity for p in found.pairs} == {
        (p.commissioner, p.provider): p.activity for p in matrix_from_waiting(cut.rows, MONTH_END).pairs
    }


def test_a_total_row_that_does_not_agree_is_found(shared_data: Path) -> None:
    published = read(shared_data / "waiting-times" / "rtt-incomplete-2026-01-kent-norfolk-suffolk.csv")
    found = matrix_from_waiting(published.rows[1:], MONTH_END, totals=published.totals)
    assert [finding.kind for finding in found.findings] == ["does-not-foot"]


def test_a_month_of_payments_by_kind(shared_data: Path) -> None:
    published = read(shared_data / "finance" / "ealing-ccg-payments-2020-06.csv")
    found = matrix_from_ledger(published.rows, date(2020, 6, 30), total=Decimal(30_757_324))
    assert found.findings == ()
    assert found.value.value == 30_757_324
    assert found.by_kind == {
        "Contract Baseline": Decimal(28_954_477),
        "Over/Under Performance": Decimal(502_428),
        "Non Contract": Decimal(1_300_419),
    }
    assert found.kinds().column("value")[-1] == 30_757_324
    assert sum(pair.lines for pair in found.pairs) == 28
    assert found.commissioners == ("NHS Ealing CCG",)
