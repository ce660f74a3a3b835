"""Bulk tables: takes activity as CSV, packed CSV or Parquet, gives one typed table with lines, or findings with lines."""

import gzip
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from concordat.kernel.finding import Finding
from concordat.store import read, write

ACTIVITY = "pay/activity.csv"
HEADER = "line,month,hrg,setting,spells,excess_days\n"
GOOD = "north-day-cases,2017-04-01,SAMPLE-1,day case,52,0\n"


def activity(folder: Path) -> list[dict[str, Any]]:
    """Read the folder and return the rows of its activity."""
    system = read(folder).system
    assert system is not None, read(folder).findings
    return system.bulk["activity"].order_by("file_line").to_pyarrow().to_pylist()


def faults(folder: Path) -> list[tuple[str, int, str]]:
    """Return kind, line and field of each finding of the activity."""
    return [(found.kind, found.where.line, found.where.field) for found in findings(folder)]


def findings(folder: Path) -> list[Finding]:
    """Return the findings of the activity."""
    return [found for found in read(folder).findings if found.where.file.startswith("pay/activity")]


def put(folder: Path, text: str) -> None:
    """Replace the activity."""
    (folder / ACTIVITY).write_bytes(text.encode("utf-8"))


def test_rows_are_typed_and_know_their_line(folder: Path) -> None:
    rows = activity(folder)
    assert rows[2] == {
        "line": "north-day-cases",
        "month": date(2017, 5, 1),
        "hrg": "SAMPLE-1",
        "setting": "day case",
        "spells": 48,
        "excess_days": 0,
        "file_line": 4,
    }


def test_line_ends_of_windows_a_byte_order_mark_and_another_order_of_columns_read_the_same(folder: Path) -> None:
    wanted = activity(folder)
    cells = [line.split(",") for line in (folder / ACTIVITY).read_text("utf-8").splitlines()]
    turned = "".join(",".join(reversed(row)) + "\r\n" for row in cells)
    (folder / ACTIVITY).write_bytes(b"\xef\xbb\xbf" + turned.encode())
    assert activity(folder) == wanted
    assert faults(folder) == [("byte-order-mark", 1, "")]


def test_packed_and_parquet_read_the_same(folder: Path) -> None:
    wanted = activity(folder)
    text = (folder / ACTIVITY).read_bytes()
    (folder / ACTIVITY).unlink()
    (folder / f"{ACTIVITY}.gz").write_bytes(gzip.compress(text))
    assert activity(folder) == wanted
    (folder / f"{ACTIVITY}.gz").unlink()
    arrow: Any = pyarrow
    rows = arrow.table({name: [row[name] for row in wanted] for name in wanted[0] if name != "file_line"})
    arrow.parquet.write_table(rows, folder / "pay/activity.parquet")
    # A Parquet file has no header line, so that its first row is number 1.
    assert activity(folder) == [{**row, "file_line": row["file_line"] - 1} for row in wanted]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (",2017-04-01,SAMPLE-1,day case,52,0", ("missing-value", 3, "line")),
        ("north-day-cases,2017-04-31,SAMPLE-1,day case,52,0", ("bad-date", 3, "month")),
        ("north-day-cases,01/04/2017,SAMPLE-1,day case,52,0", ("bad-date", 3, "month")),
        ("north-day-cases,2017-04-01,=1+1,day case,52,0", ("formula-in-cell", 3, "hrg")),
        ("north-day-cases,2017-04-01,SAMPLE-1,daycase,52,0", ("bad-choice", 3, "setting")),
        ("north-day-cases,2017-04-01,SAMPLE-1,day case,52.5,0", ("bad-number", 3, "spells")),
        ("north-day-cases,2017-04-01,SAMPLE-1,day case,-,0", ("bad-number", 3, "spells")),
        ("north-day-cases,2017-04-01,SAMPLE-1,day case,99999999999999999999,0", ("bad-number", 3, "spells")),
        ("north-day-cases,2017-04-01,SAMPLE-1,day case,,0", ("missing-value", 3, "spells")),
        ("nroth-day-cases,2017-04-01,SAMPLE-1,day case,52,0", ("unknown-code", 3, "line")),
        ("north-day-cases,2017-04-01,SAMPLE-1,day case,52", ("ragged-row", 3, "")),
        ("north-day-cases,2017-04-01,SAMPLE-1,day case,52,0,7", ("ragged-row", 3, "")),
        ("", ("blank-line", 3, "")),
        ('north-day-cases,2017-04-01,"SAMPLE\n-1",day case,52,0', ("line-break-in-cell", 0, "")),
    ],
)
def test_each_fault_is_one_finding_with_its_line(folder: Path, row: str, fault: tuple[str, int, str]) -> None:
    put(folder, HEADER + GOOD + row + "\n" + GOOD)
    assert fault in faults(folder)
    assert read(folder).system is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "missing-header"),
        ("line;month;hrg;setting;spells;excess_days\n", "wrong-separator"),
        ("line,month,hrg,setting\n", "missing-column"),
        ("line,month,hrg,setting,spells,days\n", "unknown-column"),
    ],
)
def test_faulty_headers_are_found(folder: Path, text: str, kind: str) -> None:
    put(folder, text)
    assert kind in [fault[0] for fault in faults(folder)]


@pytest.mark.parametrize("content", [b"\xff\xfel\0i\0n\0e\0", HEADER.encode() + b"n\xff,2017-04-01,a,day case,1,0\n"])
def test_another_encoding_is_found(folder: Path, content: bytes) -> None:
    (folder / ACTIVITY).write_bytes(content)
    assert [fault[0] for fault in faults(folder)] == ["wrong-encoding"]


def test_blanks_take_what_the_column_says_and_stray_text_keeps_its_shape(folder: Path) -> None:
    put(folder, HEADER + 'north-day-cases, 2017-04-01 ,\'=A1,day case,"1,000",\n')
    assert activity(folder) == [
        {
            "line": "north-day-cases",
            "month": date(2017, 4, 1),
            "hrg": "=A1",
            "setting": "day case",
            "spells": 1000,
            "excess_days": 0,
            "file_line": 2,
        }
    ]


def test_two_files_of_one_table_are_refused(folder: Path) -> None:
    (folder / f"{ACTIVITY}.gz").write_bytes(gzip.compress((folder / ACTIVITY).read_bytes()))
    assert [fault[0] for fault in faults(folder)] == ["two-files"]


def test_cut_off_and_foreign_files_are_found(folder: Path) -> None:
    packed = gzip.compress((folder / ACTIVITY).read_bytes())
    (folder / ACTIVITY).unlink()
    for name, content, kind in [
        ("pay/activity.csv.gz", packed[: len(packed) // 2], "cut-off-file"),
        ("pay/activity.parquet", b"PAR1 and nothing more", "unreadable-file"),
        ("pay/activity.parquet", b"", "unreadable-file"),
    ]:
        (folder / name).write_bytes(content)
        assert [fault[0] for fault in faults(folder)] == [kind]
        (folder / name).unlink()


def test_a_parquet_file_packed_to_look_small_is_refused(folder: Path) -> None:
    (folder / ACTIVITY).unlink()
    arrow: Any = pyarrow
    rows = 3_000_000
    same = {
        name: arrow.array(["x"] * rows).dictionary_encode() for name in ("line", "month", "hrg", "setting", "spells")
    }
    arrow.parquet.write_table(arrow.table(same), folder / "pay/activity.parquet", compression="zstd")
    assert [fault[0] for fault in faults(folder)] == ["file-too-large"]


def test_parquet_cells_are_checked_like_text(folder: Path) -> None:
    (folder / ACTIVITY).unlink()
    arrow: Any = pyarrow
    table = arrow.table(
        {
            "line": ["north-day-cases", None],
            "month": ["2017-04-01", "April"],
            "hrg": ["a", "b"],
            "setting": ["day case", "day case"],
            "spells": [1.0, 1.5],
        }
    )
    arrow.parquet.write_table(table, folder / "pay/activity.parquet")
    assert ("missing-value", 2, "line") in faults(folder)
    assert ("bad-date", 2, "month") in faults(folder)
    assert ("bad-number", 2, "spells") in faults(folder)


def test_many_faults_show_the_first_and_count_the_rest(folder: Path) -> None:
    put(folder, HEADER + "".join(f"north-day-cases,2017-04-01,a,day case,x{number},0\n" for number in range(5000)))
    found = findings(folder)
    assert len(found) == 51
    assert "4,950" in found[-1].what or "4,950" in found[0].what


def test_a_folder_whose_name_looks_like_a_pattern_reads_its_own_file(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "a"
    read_before = activity(folder)
    folder.rename(tmp_path / "[ab]*?'s")
    other.mkdir()
    assert activity(tmp_path / "[ab]*?'s") == read_before


@pytest.mark.parametrize("file", ["pay/activity.csv", "pay/activity.parquet"])
def test_written_tables_read_the_same_and_write_the_same(
    folder: Path, tmp_path: Path, file: str, change: Callable[[str, str, str], None]
) -> None:
    change(ACTIVITY, "2017-04-01,SAMPLE-2,day case,49", '2017-04-01,"\'=SUM(A1,B1)",day case,49')
    if file.endswith("parquet"):
        arrow: Any = pyarrow
        rows = [{name: value for name, value in row.items() if name != "file_line"} for row in activity(folder)]
        (folder / ACTIVITY).unlink()
        arrow.parquet.write_table(arrow.Table.from_pylist(rows), folder / file)
    first, second = tmp_path / "first", tmp_path / "second"
    system = read(folder).system
    assert system is not None, read(folder).findings
    write(system, first)
    again = read(first).system
    assert again is not None, read(first).findings
    assert activity(first) == activity(folder)
    write(again, second)
    assert (first / file).read_bytes() == (second / file).read_bytes()
