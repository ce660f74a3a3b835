"""Makes single spells in bulk: takes a seed and a number, gives a Parquet file of one row a spell, in bounded memory."""

from dataclasses import dataclass
from math import gcd
from pathlib import Path
from typing import Any

import numpy as np

from concordat.generate.arrow import pa, pq
from concordat.generate.cast import Cast, Totals
from concordat.generate.chance import many_whole, start_of
from concordat.generate.system import cast_of, made

DAYS_BEYOND = 5
ROWS_AT_ONCE = 1_000_000
WORDS = pa.dictionary(pa.int32(), pa.string())
SCHEMA = pa.schema(
    [
        ("spell", pa.int64()),
        ("line", WORDS),
        ("month", pa.date32()),
        ("discharged", pa.date32()),
        ("hrg", WORDS),
        ("setting", WORDS),
        ("spells", pa.int64()),
        ("length_of_stay_days", pa.int64()),
        ("excess_days", pa.int64()),
    ]
)


@dataclass(frozen=True, slots=True)
class SpellsFile:
    """A file of generated spells: where it is, how many rows it has, and the sentence that says it was generated."""

    path: Path
    number: int
    generated: str


def spells(
    seed: int,
    number: int,
    to: Path,
    *,
    commissioners: int = 5,
    providers: int = 3,
    services: int = 4,
    months: int = 12,
    totals: Totals | None = None,
    year: str = "2017/18",
    rows_at_once: int = ROWS_AT_ONCE,
) -> SpellsFile:
    """Write `number` single spells to the Parquet file `to`, in mixed order, and return what was written.

    They are the spells of `generate` with the same arguments: counted by line, month, group and setting, and with their
    excess days added up, they are its activity exactly. Rows are the same whatever `rows_at_once` is. Nothing is left
    behind where writing fails.
    """
    cast = cast_of(seed, commissioners, providers, services, months, number, totals, year)
    cells = _Cells(cast)
    schema = SCHEMA.with_metadata({"generated": cast.source})
    part = to.with_name(f"{to.name}.part")
    try:
        with pq.ParquetWriter(part, schema) as writer:
            for first in range(0, number, rows_at_once):
                writer.write_batch(cells.rows(first, min(rows_at_once, number - first), schema))
        part.replace(to)
    finally:
        part.unlink(missing_ok=True)
    return SpellsFile(to, number, cast.source)


class _Cells:
    """The activity of a cast, cell by cell, from which any stretch of single spells can be written out."""

    def __init__(self, cast: Cast):
        table, _ = made(cast)
        self.number = cast.spells
        self.words = {name: table[name].combine_chunks().dictionary_encode() for name in ("line", "hrg", "setting")}
        self.month = table["month"].combine_chunks().cast(pa.int32()).to_numpy()
        counts = table["spells"].to_numpy()
        self.ends = np.cumsum(counts)
        self.starts = self.ends - counts
        self.excess = table["excess_days"].to_numpy()
        self.long = np.minimum(counts, -(-self.excess // DAYS_BEYOND))
        trims = {group.code: group.trim or 0 for service in cast.services for group in service.groups}
        self.trim = np.array([trims[code] for code in table["hrg"].to_pylist()], dtype=np.int64)
        self.chances = [start_of(cast.seed, "spells", name) for name in ("day", "stay", "other stay")]
        self.step = _step(self.number)

    def rows(self, first: int, number: int, schema: Any) -> Any:
        """Return the spells `first` to `first + number - 1`."""
        spell = np.arange(first, first + number, dtype=np.int64)
        place = spell * self.step % self.number
        cell = np.searchsorted(self.ends, place, side="right")
        excess = self._excess(cell, place - self.starts[cell])
        day, stay, other = (
            many_whole(start, first, high)
            for start, high in zip(self.chances, (np.full(number, 27), self.trim[cell], self.trim[cell]), strict=True)
        )
        stays = np.where(excess > 0, self.trim[cell] + excess, np.minimum(stay, other))
        month = self.month[cell]
        columns: list[Any] = [
            spell + 1,
            self._word("line", cell),
            month,
            month + day.astype(np.int32),
            self._word("hrg", cell),
            self._word("setting", cell),
            np.ones(number, dtype=np.int64),
            stays,
            excess,
        ]
        arrays = [
            column if isinstance(column, pa.Array) else pa.array(column).cast(field.type)
            for column, field in zip(columns, schema, strict=True)
        ]
        return pa.RecordBatch.from_arrays(arrays, schema=schema)

    def _excess(self, cell: Any, rank: Any) -> Any:
        """Return the days beyond the trim point: a cell's days stand with its first few spells."""
        stays = np.maximum(self.long[cell], 1)
        days = self.excess[cell] // stays + (rank < self.excess[cell] % stays)
        return np.where(rank < self.long[cell], days, 0)

    def _word(self, name: str, cell: Any) -> Any:
        words = self.words[name]
        return pa.DictionaryArray.from_arrays(pa.array(words.indices.to_numpy()[cell]), words.dictionary)


def _step(number: int) -> int:
    """Return a stride that meets every place once, so that neighbours in the file are strangers in the table."""
    step = max(1, number * 618 // 1000)
    while gcd(step, number) != 1:
        step += 1
    return step
