"""ODS organisations: bodies of one kind with address, dates and parents, by position or with `$` and a header row."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordat.sources.boards import boards_from
from concordat.sources.reading.cells import code, day_or_none, needed
from concordat.sources.reading.delimited import Line
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import FITS, Sample
from concordat.sources.reading.source import Loaded, edition_in, first_table, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "quarterly, since 2024 monthly"
GRAIN = "one row for each body, closed ones included"
TRAPS = (
    "no header row: 27 columns by position",
    "column 4 is the area team in older files and the integrated care board in newer ones: its meaning is told by its codes and the newest date",
    "`$` as separator with a header row and an empty first column",
    "the close date is the last day",
    "closed bodies and open sub-ICB locations in one file",
    "a telephone number in column 18, which is not read",
)
WIDTH = 27
COLUMNS = (
    Column("code", ("org_code", "organisation code", "code"), code, position=0),
    Column("name", ("name",), needed, position=1),
    Column("national_grouping", ("nat_grp", "national grouping"), position=2),
    Column("higher_level", ("hl_geo", "high level health geography"), position=3),
    Column("address_1", ("addr1", "address line 1"), position=4),
    Column("address_2", ("addr2", "address line 2"), position=5),
    Column("address_3", ("addr3", "address line 3"), position=6),
    Column("town", ("addr4", "address line 4"), position=7),
    Column("county", ("addr5", "address line 5"), position=8),
    Column("postcode", ("post_code", "postcode"), position=9),
    Column("opened", ("open_date", "open date"), day_or_none, position=10),
    Column("last_day", ("close_date", "close date"), day_or_none, position=11),
    Column("sub_type", ("sub_type", "organisation sub-type code"), needed=False, position=13),
    Column("amended", ("amended", "amended record indicator"), needed=False, position=21),
)
LAYOUT = Layout("ODS organisations", COLUMNS, ignored=("id", "gor_code"), width=WIDTH)
_AREA_TEAM, _LETTERED = re.compile(r"Q\d\d"), re.compile(r"Q[A-Z][A-Z0-9]|Q\d[A-Z]")


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body as the ODS lists it. `higher_level` is a code whose kind is `higher_level_kind`; `last_day` is the last open day."""

    line: int
    code: str
    name: str
    national_grouping: str
    higher_level: str
    address_1: str
    address_2: str
    address_3: str
    town: str
    county: str
    postcode: str
    opened: date | None
    last_day: date | None
    sub_type: str | None
    amended: str | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    first = next(iter(sample.rows()), ())
    dated = len(first) > 10 and re.fullmatch(r"[A-Z0-9]{1,8}", first[0]) and re.fullmatch(r"\d{8}", first[10])
    if dated:
        return FITS + 10 if len(first) == WIDTH else 10
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Organisation]:
    """Return every body of the file; the fact `higher_level` names what column 4 holds in this edition."""

    def work(notes: Notes) -> Loaded[Organisation]:
        lines = first_table(path, notes, limits)
        first = next(lines, None)
        if first is None:
            return _nothing(notes)
        if LAYOUT.likeness(first.cells) > 2:
            found = headed_table(path, LAYOUT, notes, limits)
            if not found:
                return Loaded()
            grid, placed, _ = found
            rows = tuple(parse(grid.lines, LAYOUT, placed, Organisation, notes))
        else:
            if len(first.cells) != WIDTH:
                return _other_width(notes, first)
            rows = (*parse([first], LAYOUT, LAYOUT.fixed(WIDTH), Organisation, notes),)
            rows = (*rows, *parse(lines, LAYOUT, LAYOUT.fixed(WIDTH), Organisation, notes))
        _repeated_codes(rows, notes)
        newest = max((day for row in rows for day in (row.opened, row.last_day) if day), default=None)
        facts = {"higher_level": higher_level_kind(rows, newest, notes), "newest_date": str(newest or "")}
        return Loaded(rows, edition=edition_in(path.name) or str(newest or ""), facts=facts)

    return read_file("ods_organisations", path, limits, work)


def higher_level_kind(rows: tuple[Organisation, ...], newest: date | None, notes: Notes) -> str:
    """Return what column 4 holds: `area team`, `STP`, `ICB`, or nothing where it is empty or mixed."""
    numbered = [row for row in rows if _AREA_TEAM.fullmatch(row.higher_level)]
    lettered = [row for row in rows if _LETTERED.fullmatch(row.higher_level)]
    if numbered and lettered:
        notes.stop(
            "changed-meaning",
            "column 4 holds codes of area teams and of integrated care boards.",
            "Its meaning changed between editions; this file mixes two.",
            "Read the two editions as two files.",
            lettered[0].line,
            "column 4",
        )
        return ""
    if numbered:
        return "area team"
    if not lettered:
        return ""
    # On the first day of boards the codes of the partnerships became theirs.
    return "ICB" if newest and newest >= boards_from() else "STP"


def _repeated_codes(rows: tuple[Organisation, ...], notes: Notes) -> None:
    lines: dict[str, int] = {}
    for row in rows:
        first = lines.setdefault(row.code, row.line)
        if first != row.line:
            notes.stop(
                "duplicate-key",
                f"{row.code} stands in lines {first} and {row.line}.",
                "Each code may be listed once.",
                "Remove the row that is wrong.",
                row.line,
                "code",
            )


def _nothing(notes: Notes) -> Loaded[Organisation]:
    notes.stop("empty-file", "the file has no rows.", "There is nothing to read.", "Fetch the file again.")
    return Loaded()


def _other_width(notes: Notes, first: Line) -> Loaded[Organisation]:
    notes.stop(
        "changed-layout",
        f"the file has {len(first.cells)} columns and no header row; ODS files have {WIDTH}.",
        "Without a header row each column is known by its position only, so none can be trusted.",
        f"Check the separator and that all {WIDTH} columns are there; “{LAYOUT.columns[0].headings[0]}” must be the first.",
        first.number,
        f"column {min(len(first.cells) + 1, WIDTH)}",
    )
    return Loaded()
