"""Single spells in bulk are the generated activity, one row a spell, the same however they are written."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from concordat.generate import generate, spells
from concordat.generate.library import services


def test_counted_again_they_are_the_activity(tmp_path: Path) -> None:
    made = spells(7, 20_001, tmp_path / "spells.parquet", rows_at_once=3_000)
    table = pq.read_table(made.path)
    keys = ["line", "month", "hrg", "setting"]
    again = table.group_by(keys).aggregate([("spells", "sum"), ("excess_days", "sum")]).to_pylist()
    whole = generate(7, spells=20_001).bulk["activity"].to_pyarrow().to_pylist()
    assert sorted(tuple(map(str, row.values())) for row in again) == sorted(
        tuple(map(str, row.values())) for row in whole
    )
    assert set(table["spells"].to_pylist()) == {1}


def test_the_rows_do_not_depend_on_how_many_are_written_at_once(tmp_path: Path) -> None:
    first = spells(7, 5_000, tmp_path / "a.parquet", rows_at_once=777)
    second = spells(7, 5_000, tmp_path / "b.parquet")
    assert pq.read_table(first.path).to_pylist() == pq.read_table(second.path).to_pylist()


def test_stays_fit_the_days_beyond_the_trim_point(tmp_path: Path) -> None:
    trims = {group.code: group.trim or 0 for service in services(4) for group in service.groups}
    rows = pq.read_table(spells(3, 20_000, tmp_path / "spells.parquet").path).to_pylist()
    assert any(row["excess_days"] for row in rows)
    for row in rows:
        assert row["excess_days"] == max(0, row["length_of_stay_days"] - trims[row["hrg"]])
        assert row["discharged"].replace(day=1) == row["month"]
    assert sorted(row["spell"] for row in rows) == list(range(1, 20_001))


def test_the_file_says_that_it_was_generated(tmp_path: Path) -> None:
    made = spells(7, 10, tmp_path / "spells.parquet")
    assert made.generated.startswith("generated, seed 7")
    assert pq.read_schema(made.path).metadata[b"generated"].decode() == made.generated


def test_no_spells_is_an_empty_file(tmp_path: Path) -> None:
    assert pq.read_table(spells(7, 0, tmp_path / "spells.parquet").path).num_rows == 0


def test_nothing_is_left_behind_where_writing_fails(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        spells(7, 10, tmp_path / "nowhere" / "spells.parquet")
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_a_million_spells_add_up(tmp_path: Path) -> None:
    made = spells(1, 1_000_000, tmp_path / "spells.parquet", rows_at_once=250_000)
    table = pq.read_table(made.path, columns=["spell", "spells"])
    assert len(table["spell"].unique()) == table.num_rows == 1_000_000
