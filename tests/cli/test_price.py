"""`concordat price`: rows and sums of a file, what cannot be priced, both formats, published prices, and the second engine."""

import csv
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet
import pytest

from concordat.cli import main

HEAD = "hrg,setting,line,provider,discharged,length_of_stay_days,top_up"
ROWS = (
    "DZ11V,non-elective,l1,RM1,2017-05-20,20,",
    "DZ11V,non-elective,l1,RM1,2017-05-21,3,",
    "DZ11U,non-elective,l2,RM1,2017-06-21,3,",
)
ODD = "DZ11X,non-elective,l2,RM1,2017-06-21,3,"


@pytest.fixture
def example(examples: Path) -> Path:
    return examples / "norfolk-and-waveney-2017"


def activity(folder: Path, *rows: str) -> Path:
    path = folder / "spells.csv"
    path.write_text("\n".join((HEAD, *rows)) + "\n", "utf-8")
    return path


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def price(*words: object) -> int:
    return main(["price", *map(str, words)])


def test_sums_by_line_and_month_keep_the_four_totals(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sums.csv"
    assert price(activity(tmp_path, *ROWS), "--prices", example, "--by", "line,month", "--out", out) == 0
    first, second = table(out)
    assert (first["line"], first["month"], first["spells"], first["excess_days"]) == ("l1", "2017-05-01", "2", "9")
    assert (first["price"], first["unrounded"], first["whole_pounds"]) == ("4955.95", "4955.9473", "4956")
    assert (second["unrounded_without_factor"], second["whole_pounds_without_factor"]) == ("2154.0000", "2154")
    assert "3 rows of spells.csv priced: £7,163.37" in capsys.readouterr().out


def test_each_row_stands_in_the_order_of_the_file_with_its_line(example: Path, tmp_path: Path) -> None:
    out = tmp_path / "rows.parquet"
    assert price(activity(tmp_path, *ROWS), "--prices", example, "--out", out) == 0
    rows = pyarrow.parquet.read_table(out).to_pylist()
    assert [row["row"] for row in rows] == [2, 3, 4]
    assert [row["price"] for row in rows] == [Decimal("3437.19"), Decimal("1518.76"), Decimal("2207.43")]


def test_nothing_is_written_where_a_row_has_no_price(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sums.csv"
    assert price(activity(tmp_path, *ROWS, ODD), "--prices", example, "--by", "line", "--out", out) == 1
    said = capsys.readouterr().err
    assert "spells.csv:5" in said
    assert "no-price" in said
    assert "--rest" in said
    assert not out.exists()


def test_rows_without_a_price_go_to_a_file_of_their_own(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, rest = tmp_path / "sums.csv", tmp_path / "rest.csv"
    words = ("--prices", example, "--by", "line", "--out", out, "--rest", rest)
    assert price(activity(tmp_path, *ROWS, ODD), *words) == 0
    assert [row["rows"] for row in table(out)] == ["2", "1"]
    assert [(row["row"], row["hrg"], row["fault"]) for row in table(rest)] == [("5", "DZ11X", "no-price")]
    assert "1 row could not be priced" in capsys.readouterr().out


def test_published_prices_and_factors_are_read_as_they_are(shared_data: Path, tmp_path: Path) -> None:
    factors = tmp_path / "factors.csv"
    factors.write_text("price_year,provider,factor\n2017/18,RM1,1\n2018/19,RM1,1\n", "utf-8")
    tariff = shared_data / "tariff" / "admitted-care-tariff-2017-18-and-2018-19.csv"
    out = tmp_path / "rows.csv"
    rows = ("AA22C,non-elective,l1,RM1,2017-05-20,110,", "AA22C,non-elective,l1,RM1,2018-05-20,,")
    assert price(activity(tmp_path, *rows), "--prices", tariff, "--factors", factors, "--out", out) == 0
    assert [row["price"] for row in table(out)] == ["12646.00", "9859.00"]


def test_top_ups_of_the_year_are_those_of_the_rulebook(tmp_path: Path) -> None:
    prices, factors, out = tmp_path / "prices.csv", tmp_path / "factors.csv", tmp_path / "rows.csv"
    prices.write_text(
        "price_year,hrg,setting,price\n2010/11,XX01Z,elective,1000\n2011/12,XX01Z,elective,1000\n", "utf-8"
    )
    factors.write_text("price_year,provider,factor\n2010/11,RM1,1\n2011/12,RM1,1\n", "utf-8")
    rows = ("XX01Z,elective,l1,RM1,2010-05-20,0,children", "XX01Z,elective,l1,RM1,2011-05-20,0,children")
    assert price(activity(tmp_path, *rows), "--prices", prices, "--factors", factors, "--out", out) == 0
    assert [row["price"] for row in table(out)] == ["1780.00", "1600.00"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("--by", "ward"), "unknown-column"),
        (("--rest", "rest.xlsx"), "unknown-format"),
        (("--engine", "abacus"), "unknown-engine"),
        (("--factors", "absent.csv"), "missing-file"),
    ],
)
def test_what_is_asked_wrongly_is_a_finding(
    words: tuple[str, ...], kind: str, example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert price(activity(tmp_path, *ROWS), "--prices", example, "--out", out, *words) == 1
    assert kind in capsys.readouterr().err
    assert not out.exists()


def test_a_file_of_another_kind_holds_no_prices(
    tmp_path: Path, example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "mff-2017-18.csv"
    other.write_text("provider_code,mff\nRM1,1.024803\n", "utf-8")
    assert price(activity(tmp_path, *ROWS), "--prices", other, "--out", tmp_path / "out.csv") == 1
    assert "holds no prices" in capsys.readouterr().err


def test_a_cell_that_is_no_number_is_a_finding(
    example: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = activity(tmp_path, "DZ11V,non-elective,l1,RM1,2017-05-20,long,")
    assert price(bad, "--prices", example, "--out", tmp_path / "out.csv") == 1
    assert "spells.csv:2" in capsys.readouterr().err
