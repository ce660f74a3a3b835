"""GP list sizes: registered patients by practice, or by CCG and quarter, in nine age bands for each sex."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from concordat.sources.reading.ages import AgeBand, age_bands, age_columns, check_ages
from concordat.sources.reading.cells import code, count, needed, text
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, edition_in, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "quarterly"
GRAIN = "one row for each practice, or for each CCG and quarter"
TRAPS = (
    "the code of the commissioner is its ODS code and two noughts (06M00)",
    "bodies that are not CCGs are in the list",
    "closed practices drop out, so rows fall while patients rise",
    "registered people are not resident people",
    "each sex is checked for missing ages",
)
PRACTICE_COLUMNS = (
    Column("region_name", ("Regional Office Name", "Region Name"), text, needed=False),
    Column("region", ("Regional Office Code", "Region Code"), text, needed=False),
    Column("area_team_name", ("Area Team Name",), text, needed=False),
    Column("area_team", ("Area Team Code",), text, needed=False),
    Column("commissioner_name", ("PCO Name", "CCG Name"), text),
    Column("commissioner_published", ("PCO Code", "CCG Code"), code),
    Column("name", ("Practice Name",), needed),
    Column("practice", ("Practice Code",), code),
)
CCG_COLUMNS = (
    Column("commissioner_published", ("ccg",), code),
    Column("quarter", ("quarter",), needed),
    Column("practices", ("practices",), count),
)
BY_PRACTICE = Layout("GP list sizes by practice", PRACTICE_COLUMNS)
BY_CCG = Layout("GP list sizes by CCG", CCG_COLUMNS)
LABELS = ("region_name", "commissioner_name", "commissioner_published", "name", "practice")


@dataclass(frozen=True, slots=True)
class ListSize:
    """Registered patients of one practice (or, without practice, of one CCG in a quarter) by `ages`, in their order.

    `commissioner` is the ODS code without the two noughts the publisher adds.
    """

    line: int
    commissioner_published: str
    commissioner: str
    commissioner_name: str
    practice: str
    name: str
    region: str
    area_team: str
    quarter: str
    practices: int
    ages: tuple[AgeBand, ...]
    people: tuple[int, ...]

    @property
    def total(self) -> int:
        """All patients of the row."""
        return sum(self.people)


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return max(sample.likeness(BY_PRACTICE), sample.likeness(BY_CCG))


def read(path: Path, limits: Limits = LIMITS) -> Read[ListSize]:
    """Return the patients of every practice, or of every CCG and quarter."""

    def work(notes: Notes) -> Loaded[ListSize]:
        probe = Notes(path.name, limits)
        base = BY_PRACTICE if headed_table(path, BY_PRACTICE, probe, limits) else BY_CCG
        if base is BY_CCG and not headed_table(path, BY_CCG, Notes(path.name, limits), limits):
            base = BY_PRACTICE
        found = headed_table(path, _tolerant(base), notes, limits)
        if not found:
            return Loaded()
        grid, _, header = found
        bands = age_bands(header.cells)
        ages = tuple(band for _, band in bands)
        columns = (*base.columns, *age_columns(bands))
        measures = tuple(column.name for column in columns[len(base.columns) :])
        layout = Layout(base.name, columns, totals=LABELS, measures=measures)
        placed = layout.place(header.cells, notes, header.number)
        check_ages(ages, notes, header.number)
        if not bands:
            _no_ages(notes, header.number)
        if notes.stopped:
            return Loaded()
        totals: list[ListSize] = []
        make = _by_practice(ages) if base is BY_PRACTICE else _by_ccg(ages)
        rows = tuple(parse(grid.lines, layout, placed, make, notes, totals))
        _check(rows, totals, notes)
        return Loaded(rows, tuple(totals), edition_in(path.name), grid.facts)

    return read_file("gp_list_sizes", path, limits, work)


def _tolerant(base: Layout) -> Layout:
    return Layout(base.name, base.columns, tolerated=lambda heading: True)


def _by_practice(ages: tuple[AgeBand, ...]) -> Callable[..., ListSize]:
    def make(
        line: int, _r: str, region: str, _a: str, team: str, ccg_name: str, pco: str, name: str, own: str, *people: int
    ) -> ListSize:
        return ListSize(
            line, pco, commissioner(pco), ccg_name, own, name, region or "", team or "", "", 1, ages, people
        )

    return make


def _by_ccg(ages: tuple[AgeBand, ...]) -> Callable[..., ListSize]:
    def make(line: int, ccg: str, quarter: str, practices: int, *people: int) -> ListSize:
        return ListSize(line, ccg, commissioner(ccg), "", "", "", "", "", quarter, practices, ages, people)

    return make


def commissioner(published: str) -> str:
    """Return the ODS code in a published commissioner code: `06M00` is `06M`."""
    return published[:-2] if len(published) == 5 and published.endswith("00") else published


def _check(rows: Sequence[ListSize], totals: Sequence[ListSize], notes: Notes) -> None:
    lines: dict[tuple[str, str, str], int] = {}
    for row in rows:
        key = (row.practice, "" if row.practice else row.commissioner, row.quarter)
        first = lines.setdefault(key, row.line)
        if first != row.line:
            notes.stop(
                "duplicate-key",
                f"{row.practice or row.commissioner} stands in lines {first} and {row.line}.",
                "Its patients would be counted twice.",
                "Remove the row that is wrong.",
                row.line,
            )
    everyone = sum(row.total for row in rows)
    for total in totals:
        if total.total != everyone:
            notes.stop(
                "does-not-foot",
                f"the total row says {total.total:,} patients, the rows add up to {everyone:,}.",
                "A row is missing, counted twice or wrong; the total is a check and is never counted itself.",
                "Compare the rows with the published file.",
                total.line,
            )


def _no_ages(notes: Notes, line: int) -> None:
    notes.stop(
        "missing-column",
        "the columns for ages, such as “Male 0-4”, are missing.",
        "Without them there are no patients to read.",
        "Check that it is the file you mean.",
        line,
        "Male 0-4",
    )
