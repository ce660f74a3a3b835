"""The engine: takes records and bulk files, gives tables whose types are exact and whose rows keep their line."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import ibis
import pyarrow
import pytest

from concordat.contract.records import Consolidation, Line
from concordat.engine.bulk import csv_as_text, parquet_shape, write_csv, write_parquet
from concordat.engine.duckdb import EngineError, backend, connect, raw, shared
from concordat.engine.records import table_of


def line(value: str, activity: str | None = None) -> Line:
    """Make a contract line with this value."""
    return Line(id="l", contract="c", commissioner="a", provider="b", service="s", form="block", value=Decimal(value), plan_activity=None if activity is None else Decimal(activity), starts=date(2017, 4, 1))  # fmt: skip


def test_memory_and_threads_are_bounded_and_nothing_is_fetched() -> None:
    settings = dict(raw(connect("256MB", 1)).execute("select name, value from duckdb_settings()").fetchall())
    assert settings["threads"] == "1"
    assert settings["memory_limit"].startswith("244")
    assert settings["autoinstall_known_extensions"] == settings["autoload_known_extensions"] == "false"
    assert "concordat-" in settings["temp_directory"]


def test_records_become_a_table_with_exact_types() -> None:
    table = table_of(Line, [line("0.10"), line("0.20", "3")])
    schema = table.schema()
    assert str(schema["value"]) == "decimal(38, 10)"
    assert str(schema["starts"]) == "date"
    assert shared().to_pyarrow(table.value.sum()).as_py() == Decimal("0.30")
    assert shared().to_pyarrow(table.plan_activity.isnull().sum()).as_py() == 1


def test_lists_become_arrays_and_no_records_an_empty_table() -> None:
    made = Consolidation(
        id="o", title="t", providers=("a", "b"), commissioners=("c",), co_ordinator="c", starts=date(2018, 4, 1)
    )
    assert shared().to_pyarrow(table_of(Consolidation, [made])).to_pylist()[0]["providers"] == ["a", "b"]
    assert shared().to_pyarrow(table_of(Line, []).count()).as_py() == 0


def test_numbers_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="Rescaling"):
        table_of(Line, [line("1." + "1" * 30)])


def test_lines_are_kept_in_order_at_any_length(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("a,b\n" + "".join(f"{number},x\n" for number in range(2, 300_002)))
    table, rows, rejects = csv_as_text(shared(), path, ["a", "b"], separator=",", packed=False, most_rejects=5)
    assert (rows, rejects) == (300_000, ())
    assert shared().to_pyarrow((table.a.cast("int64") == table.file_line).all()).as_py()


def test_rows_that_do_not_split_are_named_by_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("a,b\n1,x\n2\n3,y\n4,y,z\n")
    _, rows, rejects = csv_as_text(shared(), path, ["a", "b"], separator=",", packed=False, most_rejects=5)
    assert rows == 2
    assert [(reject.line, reject.kind) for reject in rejects] == [(3, "MISSING COLUMNS"), (5, "TOO MANY COLUMNS")]


def test_what_is_no_parquet_is_an_engine_error(tmp_path: Path) -> None:
    (tmp_path / "x.parquet").write_bytes(b"nothing")
    with pytest.raises(EngineError):
        parquet_shape(shared(), tmp_path / "x.parquet")


def test_tables_are_written_from_memory_and_from_the_engine(tmp_path: Path) -> None:
    table = ibis.memtable(pyarrow.table({"a": ["x", 'say "no", twice', "y"]}))
    write_csv(table, tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text() == 'a\nx\n"say ""no"", twice"\ny\n'
    write_parquet(table, tmp_path / "out.parquet")
    assert parquet_shape(shared(), tmp_path / "out.parquet").rows == 3
    assert backend(table) is shared()


def test_batches_stream_through_the_backend() -> None:
    batches = list(shared().to_pyarrow_batches(ibis.range(0, 10).unnest().name("n").as_table(), chunk_size=4))
    assert [number for batch in batches for number in batch.to_pydict()["n"]] == list(range(10))
