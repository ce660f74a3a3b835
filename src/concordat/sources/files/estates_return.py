"""Estates returns: sites of trusts with floor area and the cost to clear backlog maintenance by risk, year by year."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat.kernel.period import FinancialYear
from concordat.sources.files.market_forces_factors import price_year_in
from concordat.sources.reading.cells import CellFault, code, decimal, needed, text
from concordat.sources.reading.delimited import Line
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.only_table import Found, only_table
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, read_file
from concordat.sources.reading.table import parse
from concordat.sources.reading.totals import without_totals

LICENCE = "Open Government Licence v3.0"
CADENCE = "yearly"
GRAIN = "one row for each site of a trust"
TRAPS = (
    "total and sub-total rows are checks, never counted; one that does not foot is told with its line and the gap",
    "critical infrastructure risk tells money of the four bands again, and is never added to them",
    "“Not Applicable” and a blank say nothing, and are not nought",
    "AGGRE, the aggregate site, is one for each trust",
    "headings and site types change with the year; columns in thousands of pounds are read as such",
    "thousands said in a title or a sheet's name where headings say pounds: refused; so are two sheets with sites",
    "a blank inside the code of a site is left out",
    "in a workbook the header is the second row, under a row of groups",
)
BANDS = ("high", "significant", "moderate", "low")


def _site_code(cell: str) -> str:
    return code("".join(cell.split()))


COLUMNS = (
    Column("year", ("year",), text, needed=False),
    Column("body", ("Organisation Code", "Trust Code"), code),
    Column("body_name", ("Organisation Name", "Trust Name"), needed),
    Column("body_type", ("Organisation Type", "Trust Type"), text, needed=False),
    Column("site", ("Site Code",), _site_code),
    Column("name", ("Site Name",), needed),
    Column("site_type", ("Site Type",), text, needed=False),
)
LAYOUT = Layout("estates return", COLUMNS)
_UNIT = r" ?\((£|£ ?000s?|£k)\)"
_MONEY = {
    **{band: re.compile(rf"cost to eradicate {band} risk backlog{_UNIT}") for band in BANDS},
    "critical": re.compile(rf"cost to eradicate .*critical infrastructure risk{_UNIT}"),
    "risk_adjusted": re.compile(rf"risk adjusted backlog cost{_UNIT}"),
}
_FLOOR = re.compile(r"gross internal (site )?floor area \(m²\)")
_ABOUT_BACKLOG = re.compile(r"backlog|eradicate|critical infrastructure")
_NUMBERED = re.compile(r"\d+\. *")
_SILENT = ("", "-", "not applicable", "n/a", "na", "not available")
_LABELS = ("body", "body_name", "site", "name")


@dataclass(frozen=True, slots=True)
class EstateSite:
    """One site in one year: cost in pounds to clear backlog by risk band, none where the return says nothing.

    `critical` is all critical infrastructure risk, which the bands hold already; `site_type` in lower case, without its number.
    """

    line: int
    year: str
    body: str
    body_name: str
    body_type: str
    site: str
    name: str
    site_type: str
    floor_area: Decimal | None
    high: Decimal | None
    significant: Decimal | None
    moderate: Decimal | None
    low: Decimal | None
    critical: Decimal | None
    risk_adjusted: Decimal | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[EstateSite]:
    """Return every site; total rows are `totals`, used as checks. The edition is the year of the file, such as 2016/17."""

    def work(notes: Notes) -> Loaded[EstateSite]:
        found = only_table(path, Layout(LAYOUT.name, COLUMNS, tolerated=lambda heading: True), notes, limits)
        if not found:
            return Loaded()
        grid, header = found.grid, found.header
        fields, columns = zip(*_figures(header.cells), strict=True) if any(_figures(header.cells)) else ((), ())
        for band in BANDS:
            if band not in fields:
                _missing(band, header, notes)
        measures = tuple(column.name for column in columns)
        layout = Layout(LAYOUT.name, (*COLUMNS, *columns), measures=measures, tolerated=_other)
        placed = layout.place(header.cells, notes, header.number)
        if notes.stopped:
            return Loaded()
        edition = price_year_in(path.name)
        make = _site(fields, edition)
        totals: list[EstateSite] = []
        data = without_totals(grid.lines, layout, placed, _LABELS, totals, make)
        rows = tuple(parse(data, layout, placed, make, notes))
        years = sorted({row.year for row in rows if row.year}) or [edition]
        if not years[-1] and (rows or not notes.stopped):
            what, why = "the file does not say its year.", "Backlog of two years is compared year by year."
            notes.stop("no-year", what, why, "Keep the year in the file name, such as 2016-17.")
        _check_sheets(found, notes)
        _check(rows, totals, notes)
        return Loaded(rows, tuple(totals), years[-1], grid.facts)

    return read_file("estates_return", path, limits, work)


def _figures(cells: Sequence[str]) -> list[tuple[str, Column]]:
    """Return the columns of money and floor area that a header has, with the field that each is part of."""
    found = []
    for cell in dict.fromkeys(cells):
        plain = normal(cell)
        for field, pattern in _MONEY.items():
            if match := pattern.fullmatch(plain):
                found.append((field, Column(f"{field}: {cell}", (cell,), _number(match[1] != "£"))))
        if _FLOOR.fullmatch(plain):
            found.append(("floor_area", Column("floor_area", (cell,), _number(False))))
    return found


def _number(thousands: bool) -> Callable[[str], Decimal | None]:
    def read_cell(cell: str) -> Decimal | None:
        if cell.strip().casefold() in _SILENT:
            return None
        value = decimal(cell.strip().removeprefix("£"))
        if value < 0:
            raise CellFault("negative-number", "A cost or an area cannot be below nought.")
        return value * 1_000 if thousands else value

    return read_cell


def _other(heading: str) -> bool:
    """Say whether a heading is one of the return's many others: with a unit, a question, or what the organisation is."""
    plain = normal(heading)
    if _ABOUT_BACKLOG.search(plain):
        return False
    return plain.endswith((")", "?", ").1")) or plain in ("commissioning region", "region")


def _site(fields: Sequence[str], edition: str) -> Callable[..., EstateSite]:
    def make(line: int, *values: Any) -> EstateSite:
        year, body, body_name, body_type, site, name, site_type = (value or "" for value in values[: len(COLUMNS)])
        figures: dict[str, Decimal | None] = dict.fromkeys(("floor_area", *BANDS, "critical", "risk_adjusted"))
        for field, value in zip(fields, values[len(COLUMNS) :], strict=True):
            if value is not None:
                figures[field] = (figures[field] or Decimal(0)) + value
        told = str(FinancialYear.parse(year)) if FinancialYear.is_one(year) else edition
        kind = _NUMBERED.sub("", site_type).casefold()
        return EstateSite(line, told, body, body_name, body_type, site, name, kind, **figures)

    return make


def _missing(band: str, header: Line, notes: Notes) -> None:
    heading = f"Cost to eradicate {band} risk backlog (£)"
    what = f"the column “{heading}” is missing."
    why = "The layout has changed, or this is another sheet; guessing would risk a wrong number."
    notes.stop(
        "missing-column", what, why, f"Check the file; rename the column to “{heading}”.", header.number, heading
    )


def _check_sheets(found: Found, notes: Notes) -> None:
    """Tell of thousands said beside headings that say pounds, and of a second sheet with sites."""
    said = found.thousands_said()
    pounds = [
        cell for cell in found.header.cells if _ABOUT_BACKLOG.search(normal(cell)) and cell.rstrip().endswith("(£)")
    ]
    if said and pounds:
        what = f"“{said}” says thousands of pounds, and the headings say pounds, first “{pounds[0]}”."
        why = "Read the wrong way every cost would be a thousand times too small or too great."
        then = "Write (£000s) in the headings, or take away the words about thousands."
        notes.stop("unclear-unit", what, why, then, found.header.number)
    if len(found.sheets) > 1:
        names = " and ".join(f"“{name}”" for name in found.sheets)
        what, why = (
            f"the sheets {names} all hold sites.",
            "One sheet is read; the sites of the others would be missing.",
        )
        notes.stop("several-sheets", what, why, "Save each sheet as a file of its own, and take copies away.")


def _check(rows: Sequence[EstateSite], totals: Sequence[EstateSite], notes: Notes) -> None:
    lines: dict[tuple[str, str, str], int] = {}
    for row in rows:
        first = lines.setdefault((row.year, row.body, row.site), row.line)
        if first != row.line:
            what = f"{row.site} of {row.body} stands in lines {first} and {row.line}."
            then = "Remove the row that is wrong."
            notes.stop("duplicate-key", what, "Its backlog would be counted twice.", then, row.line)
    before = 0
    for total in totals:
        mine, says = _added_up(total, rows, before)
        for band in BANDS:
            stated, summed = getattr(total, band), sum((getattr(row, band) or Decimal(0) for row in mine), Decimal(0))
            if stated is not None and stated != summed:
                what = (
                    f"{says} states {stated:,} of {band} risk, and its sites come to {summed:,}: {stated - summed:+,}."
                )
                why = "A row is missing, counted twice or wrong; the total is a check and is never counted itself."
                notes.stop("does-not-foot", what, why, "Compare the rows with the published file.", total.line, band)
        before = total.line


def _added_up(total: EstateSite, rows: Sequence[EstateSite], before: int) -> tuple[list[EstateSite], str]:
    """Return the rows that a total adds up, and what it is: of a body it names, of all, or of the rows since the last total."""
    own = [row for row in rows if row.body == total.body]
    if own:
        return own, f"The total of {total.body}"
    said = {normal(cell).rstrip(":") for cell in (total.body, total.body_name, total.site, total.name) if cell}
    if said & {"total", "totals", "grand total"} or any(one.startswith(("england", "grand")) for one in said):
        return list(rows), "The total of all"
    return [row for row in rows if before < row.line < total.line], "The sub-total"
