"""Small monitoring files checked while somebody waits: each finding on its line, totals only where nothing stops, what is no such file refused."""

import csv
import zipfile
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
import xlsxwriter

from concordat.kernel.finding import Refused, stops
from concordat.kernel.system import System
from concordat.pay.monitoring import PointTotal
from concordat.store import read
from concordat.store.monitoring_upload import ROWS, Uploaded, check_upload
from records_of_flows import GOOD as RECORDS
from records_of_flows import written as records

ON, AUGUST = date(2017, 9, 27), date(2017, 8, 1)
GOOD = {
    "FINANCIAL MONTH": "5",
    "FINANCIAL YEAR": "201718",
    "DATE AND TIME DATA SET CREATED": "2017-09-12T09:30:00",
    "ORGANISATION IDENTIFIER (CODE OF PROVIDER)": "RM1",
    "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)": "06W",
    "COMMISSIONED SERVICE CATEGORY CODE": "51",
    "POINT OF DELIVERY CODE": "NEL",
    "LOCAL CONTRACT CODE": "06W-RM1",
    "NAME OF SUBMITTER": "Information team",
    "CONTRACT MONITORING ACTUAL ACTIVITY": "2",
    "CONTRACT MONITORING ACTUAL PRICE": "3037.52",
}
BLOCK = {"POINT OF DELIVERY CODE": "BLOCK", "CONTRACT MONITORING ACTUAL ACTIVITY": "0"}


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    """The example."""
    loaded = read(examples / "norfolk-and-waveney-2017").system
    assert loaded is not None
    return loaded


def written(path: Path, *rows: dict[str, str]) -> Path:
    """The rows as a monitoring file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(name for row in ({}, *rows) for name in GOOD | row)))
        writer.writeheader()
        writer.writerows(GOOD | row for row in rows)
    return path


def checked(path: Path, system: System) -> Uploaded:
    return check_upload(path, system, ON, "06W-RM1", AUGUST, "flex")


def test_a_file_without_fault_gives_totals_by_point_of_delivery(tmp_path: Path, system: System) -> None:
    done = checked(written(tmp_path / "m5.csv", {}, {"WARD CODE": "W1"}, BLOCK), system)
    assert not done.findings
    assert (done.rows, len(done.sha256)) == (3, 64)
    assert done.totals == (
        PointTotal("BLOCK", Decimal(0), Decimal("3037.52")),
        PointTotal("NEL", Decimal(4), Decimal("6075.04")),
    )


def test_each_finding_stands_on_its_line_and_there_are_no_totals(tmp_path: Path, system: System) -> None:
    path = written(tmp_path / "m5.csv", {}, {"POINT OF DELIVERY CODE": "=1+1"}, {"FINANCIAL MONTH": "14"} | BLOCK)
    path.write_text(path.read_text("utf-8").replace("\n", "\n\n", 1), "utf-8")
    done = checked(path, system)
    assert {(one.kind, one.where.line) for one in stops(done.findings)} == {
        ("unmapped-point-of-delivery", 4),
        ("wrong-format", 5),
    }
    assert not done.totals
    rows = list(csv.DictReader(StringIO(done.findings_csv())))
    assert [(row["line"], row["kind"]) for row in rows] == [(str(one.where.line), one.kind) for one in done.findings]
    assert sum(done.counts.values()) == len(rows)


def test_another_contract_body_or_month_is_told_once(tmp_path: Path, system: System) -> None:
    other = {"LOCAL CONTRACT CODE": "06V-RM1", "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)": "06V"}
    done = checked(
        written(tmp_path / "m5.csv", *[other | {"WARD CODE": one} for one in "ABC"], {"FINANCIAL MONTH": "4"}), system
    )
    found = [(one.where.field, one.where.line) for one in done.findings if one.kind == "other-contract-or-month"]
    assert sorted(found) == [
        ("FINANCIAL MONTH", 5),
        ("LOCAL CONTRACT CODE", 2),
        ("ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)", 2),
    ]


def test_patients_a_plan_as_flex_and_an_empty_month_are_refused(tmp_path: Path, system: System) -> None:
    numbers = ("9434765919", "9434765870", "9434765927", "9434765935")
    rows = ({"LOCAL POINT OF DELIVERY CODE": number} for number in numbers)
    done = checked(written(tmp_path / "patients.csv", *rows), system)
    assert "patient-data" in {one.kind for one in stops(done.findings)}
    assert not any(number in str(one) for number in numbers for one in done.findings if one.kind == "patient-data")
    plan = written(tmp_path / "plan.csv", {})
    plan.write_text(plan.read_text("utf-8").replace("ACTUAL", "PLANNED"), "utf-8")
    assert "other-record" in {one.kind for one in checked(plan, system).findings}
    assert [one.kind for one in checked(written(tmp_path / "empty.csv"), system).findings] == ["no-rows"]
    (tmp_path / "nothing.csv").write_text("", "utf-8")
    assert stops(checked(tmp_path / "nothing.csv", system).findings)


def test_a_workbook_is_read_as_its_rows_and_refused_with_macros_or_two_sheets(tmp_path: Path, system: System) -> None:
    path = tmp_path / "m5.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("May")
        for at, (name, cell) in enumerate(GOOD.items()):
            sheet.write_string(0, at, name)
            sheet.write_string(1, at, cell)
            sheet.write_string(2, at, (GOOD | BLOCK)[name])
    done = checked(path, system)
    assert not done.findings
    assert [one.point_of_delivery for one in done.totals] == ["BLOCK", "NEL"]
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub")
    with pytest.raises(Refused) as refused:
        checked(path, system)
    assert [one.kind for one in refused.value.findings] == ["macros-in-workbook"]
    two = tmp_path / "two.xlsx"
    with xlsxwriter.Workbook(two) as book:
        for name in ("May", "June"):
            book.add_worksheet(name).write_string(0, 0, "FINANCIAL MONTH")
    assert "several-sheets" in {one.kind for one in checked(two, system).findings}


def test_more_rows_than_can_be_waited_for_are_refused(tmp_path: Path, system: System) -> None:
    path = written(tmp_path / "m5.csv", {})
    path.write_text(path.read_text("utf-8") + "x\n" * (ROWS + 1), "utf-8")
    with pytest.raises(Refused) as refused:
        checked(path, system)
    assert [one.kind for one in refused.value.findings] == ["too-many-rows"]


def test_records_of_drugs_are_checked_as_such_and_have_no_plan(tmp_path: Path, system: System) -> None:
    own = {
        "FINANCIAL MONTH": "5",
        "DATE AND TIME DATA SET CREATED": "2017-09-12T09:30:00",
        "LOCAL CONTRACT CODE": "06W-RM1",
        "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)": "06W",
    }
    rows = [RECORDS["drugs"] | own | {"HOSPITAL PROVIDER SPELL IDENTIFIER": one} for one in ("S1", "S2")]
    path = records(tmp_path / "drugs.csv", rows)
    done = check_upload(path, system, ON, "06W-RM1", AUGUST, "flex", "drugs")
    assert not done.findings
    assert done.totals == (PointTotal("DRUG", Decimal(0), Decimal("40.04")),)
    plan = check_upload(path, system, ON, "06W-RM1", AUGUST, "plan", "drugs")
    assert [one.kind for one in stops(plan.findings)] == ["other-record"]
    assert [one.kind for one in stops(checked(path, system).findings)] == ["unknown-record"]
    wrong = [row | {"CONTRACT MONITORING TOTAL COST": "20.04"} for row in rows]
    found = check_upload(records(path, wrong), system, ON, "06W-RM1", AUGUST, "flex", "drugs")
    assert [(one.kind, one.where.line) for one in found.findings] == [
        ("total-not-of-quantity", 2),
        ("total-not-of-quantity", 3),
    ]
    assert not found.totals
