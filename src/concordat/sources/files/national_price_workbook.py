"""National price workbook: prices of admitted care, outpatients, emergency departments and unbundled services, sheet by sheet."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from types import ModuleType
from typing import Any

from concordat.kernel.registry import plugins
from concordat.sources.published_price import PublishedPrice
from concordat.sources.reading.delimited import Line
from concordat.sources.reading.layout import Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.one_price import look_at, one_price
from concordat.sources.reading.price_heading import plain_heading
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import FITS, Sample
from concordat.sources.reading.source import Loaded, read_file
from concordat.sources.reading.table import HEADER_WITHIN, Grid, grids, missing_table, parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "once for each price year, and again where a pay award changes it"
GRAIN = "one row for each group and setting, from every sheet whose layout is known"
TRAPS = (
    "`-` or an empty cell is no price, not nought",
    "thousands commas, units in brackets and blanks at the end of headings",
    "the combined price is empty where day case and elective have their own",
    "one group with two prices, on one sheet or on two: both are rejected in one finding that names sheets, rows and values",
    "trim points belong to one year and setting and are never borrowed",
    "a group flagged for the short-stay price without a percentage: a finding, no usual percentage",
    "the price year stands in the sheet's name, above its header or in the file name",
    "a later pay-award file is another version of the year",
    "a workbook with macros is refused",
)
PACKAGE = "concordat.sources.price_sheets"
_YEAR = re.compile(r"(?<!\d)(?:20)?(\d\d)\s?[-/_–]\s?(?:20)?(\d\d)(?!\d)|(?<!\d)20(\d\d)(\d\d)(?!\d)")
_VERSION = re.compile(r"pay[\s_-]*award", re.IGNORECASE)


@dataclass(slots=True)
class _Sheet:
    """One table: the rows above its header, its header and what follows, and the layout it has or is most like."""

    name: str
    above: list[str]
    header: Line
    lines: Iterator[Line]
    module: ModuleType
    fits: bool
    facts: dict[str, str] = field(default_factory=dict)


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return max((_likeness(row, layout) for row in sample.rows() for layout in _layouts()), default=0)


def read(path: Path, limits: Limits = LIMITS) -> Read[PublishedPrice]:
    """Return the price of every group and setting of every sheet with a known layout; the edition is the price year."""

    def work(notes: Notes) -> Loaded[PublishedPrice]:
        sheets = [found for grid in grids(path, notes, limits) if (found := _sheet_of(grid))]
        known = [sheet for sheet in sheets if sheet.fits]
        if not known:
            _tell_missing(sheets, notes)
            return Loaded()
        version = (
            "pay award"
            if _VERSION.search(" ".join((path.stem, *(text for one in known for text in one.above))))
            else ""
        )
        rows: list[PublishedPrice] = []
        for sheet in known:
            year = _year_of(sheet, path, notes)
            rows += (replace(row, sheet=sheet.name, price_year=year, version=version) for row in _rows(sheet, notes))
        if notes.stopped:
            return Loaded()
        kept = one_price(rows, notes)
        look_at(kept, notes)
        years = sorted({row.price_year for row in kept if row.price_year})
        facts = {**known[0].facts, "sheets": ", ".join(sheet.name for sheet in known if sheet.name), "version": version}
        return Loaded(kept, edition=", ".join(years), facts={name: said for name, said in facts.items() if said})

    return read_file("national_price_workbook", path, limits, work)


def _layouts() -> tuple[Layout, ...]:
    return tuple(module.LAYOUT for module in plugins(PACKAGE).values())


def _likeness(row: Sequence[str], layout: Layout) -> int:
    cells = [plain_heading(cell) for cell in row]
    alike = layout.likeness(cells)
    if layout.fits(cells):
        return FITS + alike
    needed = sum(1 for column in layout.columns if column.needed)
    # Three headings are so common that a file with two of them is like many others.
    return alike if alike * 2 > needed > 3 else 0


def _sheet_of(grid: Grid) -> _Sheet | None:
    """Return a table with its header row found: that of the fullest layout that fits, else the one most like any."""
    first = list(islice(grid.lines, HEADER_WITHIN))
    best: tuple[int, int, ModuleType] | None = None
    for at, line in enumerate(first):
        for module in plugins(PACKAGE).values():
            alike = _likeness(line.cells, module.LAYOUT)
            if alike and (best is None or alike > best[0]):
                best = (alike, at, module)
    if best is None:
        return None
    alike, at, module = best
    header = Line(first[at].number, [plain_heading(cell) for cell in first[at].cells])
    above = [cell for line in first[:at] for cell in line.cells if cell.strip()]
    return _Sheet(grid.sheet, above, header, chain(first[at + 1 :], grid.lines), module, alike > FITS, grid.facts)


def _rows(sheet: _Sheet, notes: Notes) -> Iterator[PublishedPrice]:
    layout: Layout = sheet.module.LAYOUT
    placed = layout.place(sheet.header.cells, notes, sheet.header.number)
    there = [column.name for column, at in zip(layout.columns, placed.positions, strict=True) if at >= 0]
    make: Callable[..., tuple[PublishedPrice, ...]] = _maker(layout, there, sheet.module)
    lines = (line for line in sheet.lines if not _is_remark(line, notes))
    for prices in parse(lines, layout, placed, make, notes):
        yield from prices


def _maker(layout: Layout, there: Sequence[str], module: ModuleType) -> Callable[..., tuple[PublishedPrice, ...]]:
    names = [column.name for column in layout.columns]

    def make(line: int, *values: Any) -> tuple[PublishedPrice, ...]:
        cells = {name: value for name, value in zip(names, values, strict=True) if name in there}
        return tuple(module.prices(cells, line))

    return make


def _is_remark(line: Line, notes: Notes) -> bool:
    """Say whether a row is one remark and no data, such as the name of a chapter or a footnote; it is told."""
    filled = [cell for cell in line.cells if cell.strip()]
    if len(line.cells) < 2 or len(filled) != 1 or " " not in filled[0].strip():
        return False
    notes.warn(
        "remark-row",
        f"“{filled[0].strip()[:60]}” stands alone in its row and was not read as a price.",
        "It names a part of the sheet, or it is a footnote.",
        "Check that it changes no price.",
        line.number,
    )
    return True


def _year_of(sheet: _Sheet, path: Path, notes: Notes) -> str:
    """Return the price year of a sheet: what its name or the rows above its header say, else the file's name."""
    own = years_in(" ".join((sheet.name, *sheet.above)))
    years = own or years_in(path.stem)
    if len(years) > 1:
        notes.stop(
            "two-years",
            f"{f'sheet “{sheet.name}”' if sheet.name else 'the file'} speaks of {' and '.join(years)}.",
            "Prices hold for one year, and it is not clear which is meant.",
            "Keep the year of the sheet in its name, such as “APC & OPROC 2017-18”.",
            sheet.header.number,
        )
    return years[0] if years else ""


def years_in(text: str) -> tuple[str, ...]:
    """Return the price years that a text names, such as 2017-18, 25-26 or 201718, in order and once each."""
    found = []
    for match in _YEAR.finditer(text):
        start, end = (int(part) for part in match.groups() if part is not None)
        if (start + 1) % 100 == end:
            found.append(f"20{start:02}/{end:02}")
    return tuple(dict.fromkeys(found))


def _tell_missing(sheets: Sequence[_Sheet], notes: Notes) -> None:
    """Tell what the table most like a price sheet lacks, or that there is none."""
    if sheets:
        near = sheets[0]
        near.module.LAYOUT.place(near.header.cells, notes, near.header.number)
    else:
        for layout in _layouts()[:1]:
            missing_table(notes, layout)
