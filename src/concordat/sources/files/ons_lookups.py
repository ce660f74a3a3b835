"""ONS look-ups: which unit lies in which, by codes and names, for any year and any units whose headings carry the year."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from concordat.sources.reading.cells import code, gss, needed
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import FITS, Sample
from concordat.sources.reading.source import Loaded, edition_in, read_file, years_in
from concordat.sources.reading.table import HEADER_WITHIN, Grid, grids, parse
from concordat.sources.reading.units import Unit, UnitMaker, check_codes, finest, unit_columns, unit_heading

LICENCE = "Open Government Licence v3.0"
CADENCE = "yearly, in April; again where boundaries change"
GRAIN = "one row for each smallest unit; one for each pair where units overlap"
TRAPS = (
    "the year is part of every heading (CCG17CD, CCG18CD, ccg21_code)",
    "columns change place between years, FID among them",
    "headings that carry another year than the file name",
    "Windows-1252, byte-order mark, line ends of old Macs",
    "units that straddle two larger ones, and crosswalks between years: a code may repeat there",
    "a code with two names, a smallest unit twice",
)
IGNORED = ("fid", "objectid", "object id", "globalid", "shape length", "shape area")
CHANGE = ("change code", "chngind")
PLAIN = Layout(
    "area team codes without a year",
    (Column("gss", ("ons_code",), gss), Column("ods", ("hscic_code",), code), Column("name", ("name",), needed)),
)
STRADDLES = {("PCT", "SHA")}


@dataclass(frozen=True, slots=True)
class Lookup:
    """One row: the units it puts together, in the order of the file; `change` is the publisher's change code, if any."""

    line: int
    units: tuple[Unit, ...]
    change: str = ""

    def of(self, kind: str, year: int = 0) -> Unit:
        """Return the unit of a kind (and year); raises LookupError where the row has none."""
        for unit in self.units:
            if unit.kind == kind and year in (0, unit.year):
                return unit
        raise LookupError(f"this look-up has no {kind} {year or ''}".rstrip())


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source: every heading but a few must name a unit."""
    best = sample.likeness(PLAIN)
    for row in sample.rows():
        known = sum(1 for cell in row if unit_heading(cell))
        other = sum(
            1 for cell in row if cell.strip() and not unit_heading(cell) and normal(cell) not in IGNORED + CHANGE
        )
        if known >= 2 and known > other:
            best = max(best, FITS + known - 2 * other if not other else known)
    return best


def read(path: Path, limits: Limits = LIMITS) -> Read[Lookup]:
    """Return every row of a look-up; the edition is that of the file name, else the newest year of the headings."""

    def work(notes: Notes) -> Loaded[Lookup]:
        for grid in grids(path, notes, limits):
            for number, line in enumerate(grid.lines):
                if sum(1 for cell in line.cells if unit_heading(cell)) >= 2:
                    return _coded(path.name, grid, line.cells, line.number, notes)
                if PLAIN.fits(line.cells):
                    return _plain(grid, line.cells, notes)
                if number >= HEADER_WITHIN:
                    break
        notes.stop(
            "unknown-layout",
            "no header row of a look-up was found.",
            "No row has two headings such as “CCG17CD” and “CCG17NM”.",
            "Check that it is the file you mean and that its header row is there.",
        )
        return Loaded()

    return read_file("ons_lookups", path, limits, work)


def _coded(name: str, grid: Grid, cells: Sequence[str], line: int, notes: Notes) -> Loaded[Lookup]:
    headings = [found for cell in cells if (found := unit_heading(cell))]
    check_codes(headings, notes, line)
    layout = Layout("ONS look-up", (*unit_columns(headings), Column("change", CHANGE, needed=False)), IGNORED)
    placed = layout.place(cells, notes, line)
    if notes.stopped:
        return Loaded()
    maker = UnitMaker(headings)

    def make(number: int, *values: str) -> Lookup:
        return Lookup(number, maker.units(number, values), values[-1] or "")

    rows = tuple(parse(grid.lines, layout, placed, make, notes))
    _check_keys(rows, maker.kinds, notes)
    _check_names(maker.known, notes)
    years = {year for _, year in maker.kinds}
    _check_edition(name, years, notes)
    return Loaded(rows, edition=edition_in(name) or str(max(years)), facts=grid.facts)


def _plain(grid: Grid, cells: Sequence[str], notes: Notes) -> Loaded[Lookup]:
    def make(number: int, ons: str, ods: str, name: str) -> Lookup:
        return Lookup(number, (Unit("area team", 0, ons, ods, name),))

    rows = tuple(parse(grid.lines, PLAIN, PLAIN.place(cells, notes), make, notes))
    _check_keys(rows, (("area team", 0),), notes)
    return Loaded(rows, facts=grid.facts)


def _check_keys(rows: tuple[Lookup, ...], kinds: Sequence[tuple[str, int]], notes: Notes) -> None:
    names = [kind for kind, _ in kinds]
    crosswalk = len(set(names)) < len(names) or any(set(pair) <= set(names) for pair in STRADDLES)
    smallest = finest(kinds)
    seen: dict[object, int] = {}
    for row in rows:
        unit = row.units[smallest]
        first = seen.setdefault(row.units if crosswalk else unit.gss or unit.ods, row.line)
        if first != row.line:
            notes.stop(
                "duplicate-key",
                f"{unit.kind} {unit.gss or unit.ods} stands in lines {first} and {row.line}.",
                "Each smallest unit lies in one place only; twice, its people would be counted twice.",
                "Remove the row that is wrong.",
                row.line,
                unit.kind,
            )


def _check_names(units: Sequence[tuple[Unit, int]], notes: Notes) -> None:
    first: dict[tuple[str, int, str], tuple[Unit, int]] = {}
    for unit, line in units:
        other, there = first.setdefault(unit.key, (unit, line))
        if other is not unit:
            notes.warn(
                "two-names",
                f"{unit.gss or unit.ods} is “{unit.name}” ({unit.ods or 'no ODS code'}) here and “{other.name}” "
                f"({other.ods or 'no ODS code'}) in line {there}.",
                "One code should have one name and one ODS code in one year.",
                "The code counts; check that no row has slipped.",
                line,
                unit.kind,
            )


def _check_edition(name: str, years: set[int], notes: Notes) -> None:
    if years_in(name) and not set(years_in(name)) & years:
        notes.warn(
            "edition-disagrees",
            f"the file name says {edition_in(name)}, the headings say {max(years)}.",
            "The publisher sometimes leaves the headings of the year before.",
            "Compare the codes with those of both years before you date anything by this file.",
            1,
        )
