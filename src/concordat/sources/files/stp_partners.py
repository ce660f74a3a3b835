"""STP partners: which bodies work together in which footprint, a body in several footprints included."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from concordat.sources.reading.cells import CellFault, gss, needed, text
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, edition_in, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "occasional, with a change log"
GRAIN = "one row for each footprint and partner"
TRAPS = (
    "codes that are empty or “?”: the partner stays, its code is unknown",
    "codes of the care regulator beside or instead of the ODS code: “NAX (CQC: 1-…)”",
    "partners in several footprints",
    "line breaks inside names",
    "a workbook that is cut off",
)
_REGULATOR = re.compile(
    r"(?P<ods>[A-Z0-9]{3,8})?\s*\(?\s*CQC:?\s*\(?(?P<name>[^\d(]*?)\s*(?P<cqc>1-\d+)\)?", re.IGNORECASE
)
_ODS = re.compile(r"[A-Z0-9]{3,9}")
LAYOUT = Layout(
    "STP partners",
    (
        Column("stp_ods", ("stp_ods", "STP code", "STP ODS code"), text),
        Column("stp_gss", ("stp_ons", "STP ONS code"), text),
        Column("stp_name", ("stp_name", "STP name"), needed),
        Column("region", ("region", "NHS England region"), text, needed=False),
        Column("partner_type", ("partner_type", "partner type"), text),
        Column("partner_published", ("partner_ods", "partner ODS code", "partner code"), text),
        Column("partner_name", ("partner_name", "partner name"), needed),
    ),
)


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner of a footprint. `partner_published` is the cell as it stands; `partner_ods` and `partner_regulator` its codes."""

    line: int
    stp_ods: str
    stp_gss: str
    stp_name: str
    region: str
    partner_type: str
    partner_published: str
    partner_ods: str
    partner_regulator: str
    partner_name: str


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Partner]:
    """Return every partner of every footprint, from a text file or a workbook."""

    def work(notes: Notes) -> Loaded[Partner]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(grid.lines, LAYOUT, placed, _partner, notes))
        _look_at(rows, notes)
        return Loaded(rows, edition=edition_in(path.name), facts=grid.facts)

    return read_file("stp_partners", path, limits, work)


def codes_in(published: str) -> tuple[str, str]:
    """Return the ODS code and the regulator's code that a cell holds; either may be empty."""
    if _ODS.fullmatch(published):
        return published, ""
    match = _REGULATOR.fullmatch(published)
    return (match["ods"] or "", match["cqc"]) if match else ("", "")


def _partner(
    line: int, ods: str, ons: str, stp: str, region: str | None, kind: str, published: str, name: str
) -> Partner:
    return Partner(line, ods, ons, stp, region or "", kind, published, *codes_in(published), name)


def _look_at(rows: Sequence[Partner], notes: Notes) -> None:
    lines: dict[tuple[str, str, str], int] = {}
    footprints: dict[str, list[Partner]] = defaultdict(list)
    for row in rows:
        if not row.partner_ods and not row.partner_regulator:
            _unknown_code(notes, row)
        _check_footprint(notes, row)
        first = lines.setdefault((row.stp_ods or row.stp_name, row.partner_published, row.partner_name), row.line)
        if first != row.line:
            notes.warn(
                "repeated-row",
                f"“{row.partner_name}” is a partner of “{row.stp_name}” in line {first} too.",
                "The same fact is written twice.",
                "Nothing to do: a fact stated twice is still one fact.",
                row.line,
            )
        if row.partner_ods:
            footprints[row.partner_ods].append(row)
    for code, partners in footprints.items():
        names = dict.fromkeys(partner.stp_ods or partner.stp_name for partner in partners)
        if len(names) > 1:
            _several(notes, code, partners[0], tuple(names))


def _check_footprint(notes: Notes, row: Partner) -> None:
    if not row.stp_ods and not row.stp_gss:
        fault = "it is empty"
    else:
        try:
            if row.stp_gss:
                gss(row.stp_gss)
            return
        except CellFault:
            fault = f"“{row.stp_gss}” is not one"
    notes.warn(
        "unknown-code",
        f"the footprint “{row.stp_name}” has no valid code: {fault}.",
        "Without a code the footprint is known by its name only.",
        "Look the code up in the list of footprints of that year.",
        row.line,
        "stp_ons",
    )


def _unknown_code(notes: Notes, row: Partner) -> None:
    notes.warn(
        "unknown-code",
        f"the partner “{row.partner_name}” has no code (the file says “{row.partner_published}”).",
        "The publisher did not know it; the partner is kept under its name.",
        "Look the code up if the partner is to be joined with other files.",
        row.line,
        "partner_ods",
    )


def _several(notes: Notes, code: str, partner: Partner, names: tuple[str, ...]) -> None:
    notes.warn(
        "several-footprints",
        f"{code} “{partner.partner_name}” is a partner in {len(names)} footprints: {', '.join(names)}.",
        "A body may serve people of several; its money and people must not be counted in each.",
        "Name one principal system for it, or state the shares.",
        partner.line,
        "partner_ods",
    )
