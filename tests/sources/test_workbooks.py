"""Workbooks: every sheet as text with its row numbers; cut off, damaged, packed as a bomb or stretched: a finding."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from concordat.sources import read, recognise
from concordat.sources.reading import LIMITS, Limits
from concordat.sources.recognition import sources

Write = Callable[[str, str | bytes], Path]
HEADER = ["stp_ods", "stp_ons", "stp_name", "region", "partner_type", "partner_ods", "partner_name"]


def workbook(*sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def partners() -> bytes:
    rows = [
        ["Partners of footprints, April 2019"],
        [],
        HEADER,
        ["QMM", "E54000022", "Norfolk and\nWaveney", "East", "Trust", "RM1", "Norfolk and Norwich"],
        ["QMM", "E54000022", "Norfolk and Waveney", "East", "Other", "?", "Norfolk Independent Care"],
    ]
    return workbook([["Notes"], ["Published", date(2019, 4, 1), 3.0, 0.5, True]], rows)


def test_the_sheet_that_has_the_columns_is_found_below_its_title(partners: bytes, write: Write) -> None:
    path = write("stp-partners-2019-04.xlsx", partners)
    assert recognise(path) == "stp_partners"
    result = read(path)
    assert [(row.line, row.partner_ods, row.stp_name) for row in result.rows] == [
        (4, "RM1", "Norfolk and Waveney"),
        (5, "", "Norfolk and Waveney"),
    ]
    assert result.facts["sheet"] == "Sheet 2"
    assert result.ok


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_workbook_cut_off_anywhere_is_a_finding(data: st.DataObject, partners: bytes, write: Write) -> None:
    cut = partners[: data.draw(st.integers(0, len(partners) - 23))]
    result = sources()["stp_partners"].read(write("cut.xlsx", cut))
    assert not result.ok
    assert result.rows == ()


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_workbook_gives_rows_or_findings(data: st.DataObject, partners: bytes, write: Write) -> None:
    content = bytearray(partners)
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    result = sources()["stp_partners"].read(write("damaged.xlsx", bytes(content)))
    assert result.rows or not result.ok


def test_a_cut_off_workbook_says_so(partners: bytes, write: Write) -> None:
    (finding,) = read(write("cut.xlsx", partners[: len(partners) // 2])).findings
    assert finding.kind == "cut-off-file"


def test_a_workbook_that_unpacks_to_too_much_is_refused(partners: bytes, write: Write) -> None:
    packed = io.BytesIO(partners)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", b"\0" * 5_000_000)
    result = sources()["stp_partners"].read(write("bomb.xlsx", packed.getvalue()), Limits(workbook_bytes=1_000_000))
    assert [finding.kind for finding in result.findings] == ["file-too-large"]


def test_one_cell_far_away_does_not_fill_the_memory(write: Write) -> None:
    book = Workbook()
    book.active["A1"] = "stp_ods"
    book.active["XFD1048576"] = "far"
    out = io.BytesIO()
    book.save(out)
    result = sources()["stp_partners"].read(write("far.xlsx", out.getvalue()))
    assert [finding.kind for finding in result.findings] == ["file-too-large"]
    assert f"{LIMITS.workbook_cells:,}" in result.findings[0].what


def test_a_formula_in_a_text_cell_is_a_finding(write: Write) -> None:
    content = workbook([HEADER, ["QMM", "E54000022", "Norfolk", "East", "Trust", "RM1", "'=cmd"]])
    good = sources()["stp_partners"].read(write("plain.xlsx", content))
    assert good.ok
    content = workbook([HEADER, ["QMM", "E54000022", "Norfolk", "East", "Trust", "RM1", "@cmd"]])
    bad = sources()["stp_partners"].read(write("formula.xlsx", content))
    assert [(finding.kind, finding.where.line) for finding in bad.findings] == [("formula-in-cell", 2)]
