"""The words of `concordat validate`: counts, examples, every finding as a file, totals; files that are none of its kind."""

import csv
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concordat import pay
from concordat.cli import main
from concordat.pay.monitoring import fields_of
from concordat.pay.records import Flow, MonitoringTotal
from concordat.store import national_rulebook, read
from records_of_flows import GOOD as RECORDS
from records_of_flows import written as records

GOOD = {
    "FINANCIAL MONTH": "1",
    "FINANCIAL YEAR": "201718",
    "DATE AND TIME DATA SET CREATED": "2017-05-12T09:30:00",
    "ORGANISATION IDENTIFIER (CODE OF PROVIDER)": "RM1",
    "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)": "06M",
    "COMMISSIONED SERVICE CATEGORY CODE": "51",
    "POINT OF DELIVERY CODE": "NEL",
    "LOCAL CONTRACT CODE": "06M-RM1",
    "NAME OF SUBMITTER": "Information team",
    "CONTRACT MONITORING ACTUAL ACTIVITY": "2",
    "CONTRACT MONITORING ACTUAL PRICE": "3037.52",
}
ON = ("--on", "2018-06-01")


def written(path: Path, *rows: dict[str, str]) -> Path:
    """The rows as a monitoring file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(GOOD), lineterminator="\n")
        writer.writeheader()
        writer.writerows(GOOD | row for row in rows)
    return path


def test_a_file_against_the_register_gives_totals(
    tmp_path: Path, examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(
        tmp_path / "m1.csv", {}, {"POINT OF DELIVERY CODE": "EL", "CONTRACT MONITORING ACTUAL PRICE": "0.10"}
    )
    folder, totals = str(examples / "norfolk-and-waveney-2017"), tmp_path / "totals.csv"
    assert main(["validate", str(file), "--system", folder, "--totals", str(totals), "--freeze", *ON]) == 0
    assert "2 rows: nothing to correct." in capsys.readouterr().out
    # What was written is what a system folder holds: it is read as such.
    copy = tmp_path / "system"
    shutil.copytree(folder, copy)
    shutil.copy(totals, copy / MonitoringTotal.FILE)
    system = read(copy).system
    assert system is not None
    april = [
        (one.cut, one.month, one.point_of_delivery, one.activity, one.price) for one in system.all(MonitoringTotal)
    ]
    assert april == [
        ("freeze", date(2017, 4, 1), "EL", 2, Decimal("0.10")),
        ("freeze", date(2017, 4, 1), "NEL", 2, Decimal("3037.52")),
    ]
    assert pay.side_by_side(system, "06M-RM1").column("freeze") == (Decimal("3037.62"),)


def test_sums_of_rows_that_belong_to_no_contract_are_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, totals = written(tmp_path / "m1.csv", {}), tmp_path / "totals.csv"
    assert main(["validate", str(file), "--totals", str(totals), *ON]) == 1
    assert "unknown-contract" in capsys.readouterr().err
    assert not totals.exists()


def test_every_finding_is_written_with_its_line_and_no_totals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"FINANCIAL MONTH": "14", "LOCAL CONTRACT CODE": "=1+1", "NAME OF SUBMITTER": ""}] * 9
    file, found, totals = written(tmp_path / "m1.csv", *rows), tmp_path / "found.csv", tmp_path / "totals.csv"
    assert main(["validate", str(file), "--findings", str(found), "--totals", str(totals), *ON]) == 1
    told = capsys.readouterr().out
    assert "9 rows, 27 findings in 9 rows." in told
    assert "No totals are written" in told
    assert not totals.exists()
    with found.open(encoding="utf-8", newline="") as lines:
        written_out = list(csv.DictReader(lines))
    assert [row["line"] for row in written_out if row["kind"] == "wrong-format"] == [str(line) for line in range(2, 11)]
    assert all(row["what"] and row["next"] for row in written_out)


def test_the_first_of_each_kind_are_shown_and_the_rest_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path / "m1.csv", *[{"FINANCIAL MONTH": "14"}] * 8)
    assert main(["validate", str(file), *ON]) == 1
    shown = capsys.readouterr().err
    assert "m1.csv:2 (FINANCIAL MONTH)" in shown
    assert "3 more rows of the kind “wrong-format”, 8 in all." in shown


def test_a_file_of_121_columns_is_told_of_and_nothing_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wide.csv"
    names = [*GOOD, *(f"X{number}" for number in range(121 - len(GOOD)))]
    file.write_text(",".join(f'"{name}"' for name in names) + "\n" + "," * 120 + "\n", "utf-8")
    assert main(["validate", str(file), *ON]) == 1
    shown = capsys.readouterr().err
    assert "the file has 121 columns" in shown
    assert "there is no field “X0” in this record." in shown


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("line,month,spells", "unknown-record"),
        ("CONTRACT MONITORING ACTUAL PRICE,CONTRACT MONITORING PLANNED PRICE", "unknown-record"),
        ("CONTRACT MONITORING ACTUAL PRICE", "missing-column"),
        ("CONTRACT MONITORING ACTUAL PRICE,NHS NUMBER", "patient-data"),
        ("CONTRACT MONITORING ACTUAL PRICE,CONTRACT MONITORING ACTUAL PRICE", "repeated-column"),
        ("CONTRACT MONITORING ACTUAL PRICE;FINANCIAL MONTH", "wrong-separator"),
        ("", "missing-header"),
    ],
)
def test_a_first_line_that_is_wrong(first: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "m1.csv"
    file.write_text(first + "\n", "utf-8")
    assert main(["validate", str(file), *ON]) == 1
    assert kind in capsys.readouterr().err


def test_a_plan_is_known_by_its_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [field.name for field in fields_of(national_rulebook(), "plan", date(2018, 6, 1))]
    cells = {name.replace("ACTUAL", "PLANNED"): cell for name, cell in GOOD.items()} | {
        "DATE AND TIME DATA SET CREATED": "2017-02-01T09:00:00"
    }
    file = tmp_path / "plan.csv"
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, names, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerow(cells)
    assert main(["validate", str(file), *ON]) == 0
    assert "nothing to correct" in capsys.readouterr().out


@pytest.mark.parametrize(("flow", "point"), [("drugs", "DRUG"), ("devices", "DEVICE"), ("patient level", "NEL")])
def test_records_of_a_flow_give_totals_of_that_flow(
    flow: Flow, point: str, tmp_path: Path, examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, totals = records(tmp_path / "records.csv", [RECORDS[flow]]), tmp_path / "totals.csv"
    folder = str(examples / "norfolk-and-waveney-2017")
    given = ["--flow", flow, "--system", folder, "--totals", str(totals), *ON]
    assert main(["validate", str(file), *given]) == 0
    assert "1 row: nothing to correct." in capsys.readouterr().out
    with totals.open(encoding="utf-8", newline="") as lines:
        (row,) = csv.DictReader(lines)
    assert (row["flow"], row["point_of_delivery"], Decimal(row["price"])) == (flow, point, Decimal("20.02"))
    # Of another flow it is told at its first line.
    assert main(["validate", str(file), *ON]) == 1
    assert capsys.readouterr().err


def test_who_a_patient_is_is_refused_and_a_flow_that_is_none_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = RECORDS["drugs"] | {"LOCAL PATIENT IDENTIFIER (EXTENDED)": "P-77", "POSTCODE OF USUAL ADDRESS": "NR1 1AA"}
    file = records(tmp_path / "drugs.csv", [named])
    assert main(["validate", str(file), "--flow", "drugs", *ON]) == 1
    told = capsys.readouterr().err
    assert told.count("tells who a patient is") == 2
    assert "P-77" not in told
    assert "NR1" not in told
    assert main(["validate", str(file), "--flow", "drug", *ON]) == 2
    assert "--flow is “drug”" in capsys.readouterr().err
