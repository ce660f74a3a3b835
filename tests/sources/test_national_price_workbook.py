"""National price workbooks in the published layouts, with every trap of theirs; what becomes of them in pricing and folders."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from concordat.kernel.finding import Refused
from concordat.sources import read, recognise
from concordat.sources.files.national_price_workbook import years_in
from concordat.sources.price_rows import price_rows

Write = Callable[[str, str | bytes], Path]
ADMITTED = [
    "HRG code", "HRG name", "Outpatient procedure tariff (£)", "Combined day case / ordinary elective spell tariff (£)",
    "Day case spell tariff (£)", "Ordinary elective spell tariff (£)", "Ordinary elective long stay trimpoint (days)",
    "Non-elective spell tariff (£) ", "Non-elective long stay trimpoint (days)",
    "Per day long stay payment (for days exceeding trimpoint) (£)", "Reduced short stay emergency tariff applicable?",
    "% applied in calculation of reduced short stay emergency tariff", "Reduced short stay emergency tariff (£)",
]  # fmt: skip
STROKE: list[object] = [
    "AA22C",
    "Stroke, with CC Score 14+",
    "-",
    "8,207",
    "-",
    "-",
    117,
    9766,
    98,
    240,
    "No",
    "-",
    "-",
]
NOSE: list[object] = ["CA14Z", "Nasal Polypectomy", 120, "-", 1259, "1,400", 5, 1947, 14, 241, "Yes", 0.4, 779]
ATTENDANCES: list[list[object]] = [
    ["Treatment function code", "Treatment function name", "WF01B First Attendance - Single Professional (£)",
     "WF02B First Attendance - Multi Professional (£)", "WF01A Follow Up Attendance - Single Professional (£)",
     "WF02A Follow Up Attendance - Multi Professional (£)", "WF01C Follow Up - Non Face to Face (£)"],
    [100, "General surgery", 150, 181, 62, "-", 30],
]  # fmt: skip
EMERGENCY: list[list[object]] = [
    ["HRG code", "HRG name", "Type 1 and 2 Departments (£)", "Type 3 Departments (£)"],
    ["VB01Z", "Any investigation with category 5 treatment", 363, 73],
]
UNBUNDLED: list[list[object]] = [
    ["HRG code", "HRG name", "Tariff (£)"],
    ["RD01A", "MRI scan of one area", 116],
    ["MISC1", "Other", 5],
]


def workbook(**sheets: list[list[object]]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def prices(path: Path) -> dict[tuple[str, str], Any]:
    result = read(path)
    assert result.source == "national_price_workbook"
    return {(row.hrg, row.setting): row for row in result.or_refuse().rows}


@pytest.fixture
def whole(write: Write) -> Path:
    title: list[list[object]] = [["National tariff 2017/18, Annex A"], [], ADMITTED]
    content = workbook(
        Notes=[["Read this first"]],
        APC_and_OPROC=[*title, STROKE, NOSE],
        Attendances=ATTENDANCES,
        Emergency=EMERGENCY,
        Unbundled=UNBUNDLED,
    )
    return write("annex-a-2017-18.xlsx", content)


def test_every_sheet_is_read_in_its_own_layout(whole: Path) -> None:
    assert recognise(whole) == "national_price_workbook"
    found = prices(whole)
    assert {key: row.price for key, row in found.items()} == {
        ("AA22C", "outpatient procedure"): None,
        ("AA22C", "day case"): Decimal(8207),
        ("AA22C", "elective"): Decimal(8207),
        ("AA22C", "non-elective"): Decimal(9766),
        ("CA14Z", "outpatient procedure"): Decimal(120),
        ("CA14Z", "day case"): Decimal(1259),
        ("CA14Z", "elective"): Decimal(1400),
        ("CA14Z", "non-elective"): Decimal(1947),
        ("WF01B", "treatment function 100"): Decimal(150),
        ("WF02B", "treatment function 100"): Decimal(181),
        ("WF01A", "treatment function 100"): Decimal(62),
        ("WF02A", "treatment function 100"): None,
        ("WF01C", "treatment function 100"): Decimal(30),
        ("VB01Z", "emergency department type 1 and 2"): Decimal(363),
        ("VB01Z", "emergency department type 3"): Decimal(73),
        ("RD01A", "unbundled"): Decimal(116),
        ("MISC1", "other unit price"): Decimal(5),
    }
    assert {row.price_year for row in found.values()} == {"2017/18"}
    stroke, nose = found["AA22C", "non-elective"], found["CA14Z", "non-elective"]
    assert (stroke.trim_point_days, stroke.per_day_long_stay, found["AA22C", "elective"].trim_point_days) == (
        98,
        240,
        117,
    )
    assert (stroke.short_stay_applies, nose.short_stay_applies) == (False, True)
    assert (nose.short_stay_share, nose.short_stay_price) == (Decimal("0.4"), Decimal(779))
    assert (nose.line, nose.sheet) == (5, "APC and OPROC")


def test_the_workbook_of_2025_is_read_as_the_pay_award_version_of_its_year(write: Write) -> None:
    header = ["HRG code", "HRG name", "Outpatient procedure (£)", "Combined day case / ordinary elective (£)", "Day case (£)",
              "Ordinary elective (£)", "Ordinary elective long stay trim point (days)", "Non-elective (£)",
              "Non-elective long stay trim point (days)", "Per day long stay payment (£)"]  # fmt: skip
    content = workbook(
        **{
            "1_APC_&_OPROC": [header, ["AA22C", "Stroke", 151, 9000, "-", "-", 100, 11000, 90, 310]],
            "4b_Other_unit_prices": [["Currency code", "Currency name", "Unit price (£)"], ["RD01A", "MRI", 140]],
        }
    )
    path = write("25-26NHSPS-prices-pay-award.xlsx", content)
    rows = price_rows(read(path))
    assert {row.price_year for row in rows} == {"2025/26"}
    assert {row.note for row in rows} == {"pay award version of the year"}
    assert {(row.hrg, row.setting): row.price for row in rows}["RD01A", "unbundled"] == 140
    assert read(path).facts["sheets"] == "1 APC & OPROC, 4b Other unit prices"


def test_two_prices_on_two_sheets_reject_both_in_one_finding(write: Write) -> None:
    content = workbook(First=[ADMITTED, STROKE, NOSE], Second=[ADMITTED, [*STROKE[:7], 9800, *STROKE[8:]]])
    result = read(write("prices-2017-18.xlsx", content))
    (finding,) = [one for one in result.findings if one.kind == "two-prices"]
    assert "£9,766 (sheet “First”, row 2) and £9,800 (sheet “Second”, row 2)" in finding.what
    left = {(row.hrg, row.setting) for row in result.rows}
    assert ("AA22C", "non-elective") not in left
    assert ("CA14Z", "non-elective") in left
    assert ("AA22C", "non-elective") not in {(row.hrg, row.setting) for row in price_rows(result)}


def test_the_same_price_twice_is_one_price_and_told(write: Write) -> None:
    result = read(write("prices-2017-18.xlsx", workbook(First=[ADMITTED, STROKE], Second=[ADMITTED, STROKE])))
    assert result.ok
    assert len(result.rows) == 4
    assert {finding.kind for finding in result.findings} == {"duplicate-key"}


def test_two_years_in_one_workbook_stand_apart(write: Write) -> None:
    later = [*STROKE[:7], 9859, *STROKE[8:]]
    content = workbook(**{"APC_17-18": [ADMITTED, STROKE], "APC_18-19": [ADMITTED, later]})
    result = read(write("national-prices.xlsx", content)).or_refuse()
    found = {row.price_year: row.price for row in result.rows if row.setting == "non-elective"}
    assert found == {"2017/18": 9766, "2018/19": 9859}
    assert result.edition == "2017/18, 2018/19"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({11: "-", 12: "-"}, "no-short-stay-price"),
        ({7: 0}, "zero-price"),
        ({7: -5}, "negative-number"),
        ({10: "Perhaps"}, "bad-value"),
        ({11: "400%"}, "bad-number"),
        ({8: "long"}, "bad-number"),
    ],
)
def test_a_cell_that_cannot_be_or_is_missing_is_a_finding(change: dict[int, object], kind: str, write: Write) -> None:
    row = [change.get(at, cell) for at, cell in enumerate(NOSE)]
    result = read(write("prices-2017-18.xlsx", workbook(APC=[ADMITTED, STROKE, row])))
    assert [finding.kind for finding in result.findings] == [kind]
    assert bool(result.rows) == result.ok


def test_a_chapter_and_a_footnote_are_told_and_no_prices(write: Write) -> None:
    content = workbook(
        APC=[ADMITTED, ["Chapter A: nervous system"], STROKE, ["* Prices before the market forces factor"]]
    )
    result = read(write("prices-2017-18.xlsx", content))
    assert [finding.kind for finding in result.findings] == ["remark-row", "remark-row"]
    assert len(result.rows) == 4


def test_a_file_without_a_year_or_with_two_is_not_used(write: Write) -> None:
    content = workbook(APC=[ADMITTED, STROKE])
    with pytest.raises(Refused) as refused:
        price_rows(read(write("prices.xlsx", content)))
    assert [finding.kind for finding in refused.value.findings] == ["no-price-year"]
    result = read(write("prices-2017-18-and-2018-19.xlsx", content))
    assert [finding.kind for finding in result.findings] == ["two-years"]
    assert result.rows == ()


def test_a_workbook_with_macros_is_refused(write: Write) -> None:
    content = io.BytesIO(workbook(APC=[ADMITTED, STROKE]))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    result = read(write("prices-2017-18.xlsm", content.getvalue()))
    assert [finding.kind for finding in result.findings] == ["macros-in-workbook"]
    assert result.rows == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("25-26NHSPS-prices-pay-award", ("2025/26",)),
        ("National tariff 2017/18", ("2017/18",)),
        ("201718", ("2017/18",)),
        ("2017-18 and 2018-19", ("2017/18", "2018/19")),
        ("prices 2017-19", ()),
        ("1 and 2", ()),
    ],
)
def test_a_year_is_read_however_it_is_written(text: str, years: tuple[str, ...]) -> None:
    assert years_in(text) == years
