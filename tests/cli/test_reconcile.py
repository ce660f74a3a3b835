"""The words of `concordat reconcile`: the four identities from files, each on its own; files that cannot be compared."""

from pathlib import Path

import pytest

from concordat.cli import main

HEAD = (
    "FINANCIAL MONTH,FINANCIAL YEAR,ORGANISATION IDENTIFIER (CODE OF PROVIDER),"
    "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)"
)
AGGREGATE = f"{HEAD},POINT OF DELIVERY CODE,CONTRACT MONITORING ACTUAL PRICE\n"
RECORDS = f"{HEAD},NHS NUMBER,CONTRACT MONITORING TOTAL COST\n"
PATIENTS = f"{HEAD},NHS NUMBER,CONTRACT MONITORING ACTUAL PRICE\n"
WHO = "1,201718,RM1,06W"


def written(path: Path, head: str, *rows: str, who: str = WHO) -> str:
    path.write_text(head + "".join(f"{who},{row}\n" for row in rows), "utf-8")
    return str(path)


@pytest.fixture
def aggregate(tmp_path: Path) -> str:
    return written(tmp_path / "a.csv", AGGREGATE, "NEL,70.00", "DRUG,20.00", "DEVICE,10.00", "BLOCK,0.10")


def test_all_four_hold(aggregate: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drugs = written(tmp_path / "d.csv", RECORDS, "x,19.99", "y,0.01")
    devices = written(tmp_path / "v.csv", RECORDS, "x,10")
    patients = written(tmp_path / "p.csv", PATIENTS, "x,30.00000000", "y,40")
    given = ["--drugs", drugs, "--devices", devices, "--patient-level", patients, "--invoice", "100.10"]
    assert main(["reconcile", aggregate, *given]) == 0
    told = capsys.readouterr().out
    assert told.count("  holds  ") == 4
    assert "d.csv: 2 rows, £20" in told


def test_each_fails_on_its_own_with_the_signed_difference(
    aggregate: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drugs = written(tmp_path / "d.csv", RECORDS, "x,19.98")
    assert main(["reconcile", aggregate, "--drugs", drugs, "--invoice", "100.11"]) == 1
    told = capsys.readouterr().out
    assert "fails      the aggregate is what the invoice asks for  -0.01" in told
    assert "fails      drug lines of the aggregate are the sum of drug records  +0.02" in told
    assert told.count("not given") == 2


def test_lines_whose_records_were_not_given_are_not_held_against_the_rest(
    aggregate: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    patients = written(tmp_path / "p.csv", PATIENTS, "x,70")
    assert main(["reconcile", aggregate, "--patient-level", patients]) == 0
    assert capsys.readouterr().out.count("not given") == 4


def test_records_without_any_line_of_the_aggregate_are_a_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    aggregate = written(tmp_path / "a.csv", AGGREGATE, "NEL,70.00")
    drugs = written(tmp_path / "d.csv", RECORDS, "x,5.00")
    assert main(["reconcile", aggregate, "--drugs", drugs]) == 1
    assert "sum of drug records  -5.00" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("head", "rows", "who", "kind"),
    [
        (RECORDS, ("x,5.00",), "2,201718,RM1,06W", "several-months"),
        (RECORDS, ("x,1,000", "y,1"), WHO, "ragged-row"),
        (RECORDS, ("x,n/a", "y,"), WHO, "bad-number"),
        (f"{HEAD},NHS NUMBER\n", ("x",), WHO, "missing-column"),
        (RECORDS, ('x,"1', "y,2"), WHO, "unreadable-file"),
        ("", (), WHO, "missing-column"),
    ],
)
def test_files_that_cannot_be_compared(
    head: str,
    rows: tuple[str, ...],
    who: str,
    kind: str,
    aggregate: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    drugs = written(tmp_path / "d.csv", head, *rows, who=who)
    assert main(["reconcile", aggregate, "--drugs", drugs]) == 1
    said = capsys.readouterr()
    assert kind in said.err
    assert "identity" not in said.out


def test_what_is_not_an_amount_is_wrong_usage(aggregate: str) -> None:
    assert main(["reconcile", aggregate, "--invoice", "much"]) == 2
