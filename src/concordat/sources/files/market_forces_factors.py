"""Market forces factors: by how much each provider's prices are multiplied in one price year."""

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from concordat.sources.reading.cells import code, positive
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "yearly, with the tariff"
GRAIN = "one row for each provider"
TRAPS = (
    "the price year stands in the file name only",
    "factors are exact decimals, never binary floats",
    "a provider twice is refused",
)
LAYOUT = Layout(
    "market forces factors",
    (
        Column("provider", ("provider_code", "provider", "org code", "organisation code"), code),
        Column("factor", ("mff", "market forces factor", "mff value"), positive),
    ),
)
_YEAR = re.compile(r"(?<!\d)20(?P<start>\d\d)[-_](?P<end>\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Factor:
    """The factor of one provider, by its ODS code."""

    line: int
    provider: str
    factor: Decimal


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Factor]:
    """Return every factor; the edition is the price year of the file name, such as 2026/27, empty where it has none."""

    def work(notes: Notes) -> Loaded[Factor]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(grid.lines, LAYOUT, placed, Factor, notes))
        lines: dict[str, int] = {}
        for row in rows:
            first = lines.setdefault(row.provider, row.line)
            if first != row.line:
                notes.stop(
                    "duplicate-key",
                    f"{row.provider} stands in lines {first} and {row.line}.",
                    "A provider has one factor in a price year.",
                    "Remove the row that is wrong.",
                    row.line,
                    "provider_code",
                )
        return Loaded(rows, edition=price_year_in(path.name), facts=grid.facts)

    return read_file("market_forces_factors", path, limits, work)


def price_year_in(name: str) -> str:
    """Return the price year a file name carries (`2026-27` is 2026/27), nothing where it carries none."""
    match = _YEAR.search(name)
    if not match or (int(match["start"]) + 1) % 100 != int(match["end"]):
        return ""
    return f"20{match['start']}/{match['end']}"
