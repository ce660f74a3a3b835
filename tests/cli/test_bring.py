"""The words of `concordat bring` and `concordat matrix`: what they print, what they refuse, and how they leave."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from concordat.cli import main

EXAMPLE = "norfolk-and-waveney-2017"
LEDGER = (
    "commissioner,month,payment_kind,service_area,provider,amount_gbp\n"
    "One CCG,2020-06,Contract,Acute,North Trust,300.10\n"
    "One CCG,2020-06,Contract,Mental,South Trust,50\n"
    "Two CCG,2020-06,Contract,Acute,North Trust,20\n"
)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "paid.csv"
    path.write_text(LEDGER, "utf-8")
    return path


def test_bring_says_what_it_added_and_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, file = tmp_path / "s", tmp_path / "mff-2026-27.csv"
    file.write_text("provider_code,mff\nRM1,1.03\nRGP,1.02\n", "utf-8")
    main(["new", str(folder)])
    assert main(["bring", str(file), str(folder), "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "pay/market_forces_factors.csv: 2 would be added, 0 already there" in told
    assert "dry run" in told
    assert main(["bring", str(file), str(folder)]) == 0
    assert main(["bring", str(file), str(folder)]) == 0
    told = capsys.readouterr().out
    assert "pay/market_forces_factors.csv: 2 added, 0 already there" in told
    assert f"Next: concordat check {folder}" in told
    assert "pay/market_forces_factors.csv: 0 added, 2 already there" in told
    assert main(["check", str(folder)]) == 0


def test_bring_names_the_first_of_what_is_left_out_and_all_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, file = tmp_path / "s", tmp_path / "ccg-to-stp-2017-04.csv"
    rows = "".join(f"E380000{n:02},9{n:02},Body {n},E54000022,Norfolk\n" for n in range(10, 18))
    file.write_text(f"CCG17CD,CCG17CDH,CCG17NM,STP17CD,STP17NM\n{rows}", "utf-8")
    main(["new", str(folder)])
    assert main(["bring", str(file), str(folder)]) == 0
    told = capsys.readouterr().out
    assert "8 left out: is not a body of the folder" in told
    assert "910 Body 10 (line 2)" in told
    assert "and 3 more; --all names them" in told
    assert main(["bring", str(file), str(folder), "--all"]) == 0
    assert "917 Body 17 (line 9)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere.csv", "s"], "nowhere.csv"),
        (["mff-2026-27.csv", "nowhere"], "nowhere"),
        (["mff-2026-27.csv", "s", "--only", "RZZ"], "unknown-code"),
        (["mff-2026-27.csv", "s", "--year", "2026"], "no-price-year"),
    ],
)
def test_bring_refuses_with_a_finding_and_never_a_traceback(
    words: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mff-2026-27.csv").write_text("provider_code,mff\nRM1,1.03\n", "utf-8")
    main(["new", "s"])
    assert main(["bring", *words]) == 1
    assert says in capsys.readouterr().err


def test_matrix_shows_the_largest_pairs_and_the_totals(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", str(ledger), "--top", "1"]) == 0
    told = capsys.readouterr().out
    assert "3 pairs of 2 commissioners and 2 providers" in told
    assert "2 other pairs" in told
    lines = [line.split() for line in told.splitlines()]
    assert ["Total", "370.10"] in lines
    assert ["Total", "3", "370.10"] in lines


def test_matrix_as_json_and_csv_holds_every_pair_exactly(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", str(ledger), "--json"]) == 0
    table = json.loads(capsys.readouterr().out)
    assert table["rows"][-1] == {
        "commissioner": "Total",
        "North Trust": "320.10",
        "South Trust": "50",
        "total": "370.10",
    }
    assert main(["matrix", str(ledger), "--csv", "--only", "Two CCG"]) == 0
    assert "Two CCG,20,20" in capsys.readouterr().out.splitlines()


def test_matrix_on_another_structure_by_a_successor_file(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    successors = tmp_path / "successors.csv"
    successors.write_text("old_code,new_code,date\nA1,C1,2021-04-01\nB1,C1,2021-04-01\n", "utf-8")
    ledger.write_text(LEDGER.replace("One CCG", "A1").replace("Two CCG", "B1"), "utf-8")
    assert main(["matrix", str(ledger), "--on", str(successors), "--as-at", "2022-01-01", "--json"]) == 0
    table = json.loads(capsys.readouterr().out)
    paid = {row["provider"]: Decimal(row["C1"]) for row in table["rows"]}
    assert paid == {"North Trust": Decimal("320.10"), "South Trust": Decimal(50), "Total": Decimal("370.10")}


def test_matrix_on_the_structure_of_a_system_folder(
    ledger: Path, examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger.write_text(
        LEDGER.replace("2020-06", "2018-06").replace("One CCG", "NHS Norwich CCG").replace("Two CCG", "06V"), "utf-8"
    )
    assert main(["matrix", str(ledger), "--on", str(examples / EXAMPLE), "--as-at", "2021-01-01"]) == 0
    told = capsys.readouterr()
    assert "2 pairs of 1 commissioners" in told.out
    assert "26A" in told.out
    assert "not-in-bridge" in told.err


def test_matrix_of_a_system_folder_is_its_register(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", str(examples / EXAMPLE)]) == 0
    assert "15 pairs of 5 commissioners and 3 providers" in capsys.readouterr().out


def test_matrix_refuses_what_shows_none_and_half_a_wish(
    ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mff = tmp_path / "mff.csv"
    mff.write_text("provider_code,mff\nRM1,1.03\n", "utf-8")
    assert main(["matrix", str(mff)]) == 1
    assert "no-matrix" in capsys.readouterr().err
    assert main(["matrix", str(ledger), "--on", str(mff)]) == 2
    assert main(["matrix", str(ledger), "--on", str(mff), "--as-at", "2020-01-01"]) == 1
    assert "no-structure" in capsys.readouterr().err
    assert main(["matrix", str(ledger), "--only", "Three CCG"]) == 1


def test_a_ledger_whose_total_does_not_foot_is_refused(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger.write_text(LEDGER + "Total,2020-06,,,,400\n", "utf-8")
    assert main(["matrix", str(ledger)]) == 1
    assert "does-not-foot" in capsys.readouterr().err
