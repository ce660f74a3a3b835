"""Totals of one month as a small sheet: takes rows of point of delivery, activity and price as CSV, gives them exact, or a finding for every line."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook
from concordat.pay.monitoring.flows import DEVICES, DRUGS, WITHOUT
from concordat.pay.monitoring.row import NUMBERS
from concordat.pay.monitoring.shapes import whole_match
from concordat.pay.records import Flow

COLUMNS = ("point_of_delivery", "activity", "price")
POINTS = "monitoring.points_of_delivery"
_ONLY = {"drugs": DRUGS, "devices": DEVICES}


@dataclass(frozen=True, slots=True)
class PointTotal:
    """Activity and price (£) of one point of delivery in one month."""

    point_of_delivery: str
    activity: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """What a sheet says: its totals, in its order, and what is wrong with it by line (the first row is line 2)."""

    totals: tuple[PointTotal, ...]
    findings: tuple[Finding, ...]


def sheet_of(totals: Iterable[PointTotal]) -> str:
    """Return totals as a sheet that `read_sheet` reads."""
    rows = (f"{one.point_of_delivery},{one.activity:f},{one.price:f}" for one in totals)
    return "\n".join((",".join(COLUMNS), *rows))


def read_sheet(text: str, flow: Flow, rules: Rulebook) -> MonthSheet:
    """Read a sheet of the totals of one flow; with any finding none of it is to be kept."""
    try:
        written = text.replace("\r\n", "\n").strip().split("\n")
        lines = [[cell.strip() for cell in row] for row in csv.reader(written, strict=True)]
    except csv.Error as error:
        return MonthSheet((), (_wrong("unreadable-sheet", "it cannot be read as CSV.", f"{error}.", "Correct it.", 0),))
    if not lines or tuple(lines[0]) != COLUMNS:
        what = f"its first line is “{','.join(lines[0])[:80] if lines else ''}”."
        then = f"Write {','.join(COLUMNS)}."
        return MonthSheet((), (_wrong("missing-header", what, "It names the columns.", then, 1),))
    if len(lines) == 1:
        what = "it has no row."
        return MonthSheet((), (_wrong("no-rows", what, "A month without totals is no cut.", "Give the totals.", 1),))
    findings: list[Finding] = []
    totals: dict[str, PointTotal] = {}
    families = {family: codes.split() for family, codes in rules.history(POINTS)[-1].value.items()}
    for line, row in enumerate(lines[1:], 2):
        found = tuple(_row_findings(row, line, flow, families))
        findings += found
        if not found and row[0] in totals:
            what = f"{row[0]} stands there twice."
            findings.append(_wrong("duplicate-key", what, "It cannot be told which counts.", "Add them up.", line))
        elif not found:
            totals[row[0]] = PointTotal(row[0], Decimal(row[1]), Decimal(row[2]))
    return MonthSheet(() if findings else tuple(totals.values()), tuple(findings))


def _row_findings(row: list[str], line: int, flow: Flow, families: dict[str, list[str]]) -> Iterator[Finding]:
    if len(row) != len(COLUMNS):
        what = f"the row has {len(row)} cells."
        yield _wrong("ragged-row", what, f"There are {len(COLUMNS)} columns.", "Correct the row.", line)
        return
    point, activity, price = row
    if point not in {code for codes in families.values() for code in codes}:
        then = "Map the code first, with a reviewer's note, or correct it."
        yield _wrong(
            "unknown-code", f"“{point[:20]}” is no national point of delivery.", "None is guessed.", then, line
        )
    elif flow in _ONLY and point != _ONLY[flow]:
        what = f"“{point}” stands in the totals of {flow}."
        yield _wrong("wrong-flow", what, f"They are of {_ONLY[flow]} alone.", "Choose the flow it is of.", line)
    elif flow == "patient level" and point in families[WITHOUT]:
        what = f"“{point}” stands in totals of patient-level records."
        yield _wrong("wrong-flow", what, "It is no care of a patient.", "Choose the flow it is of.", line)
    for name, cell in (("activity", activity), ("price", price)):
        if not whole_match(NUMBERS[name], cell):
            what = f"{name} is “{cell[:40]}”." if cell else f"{name} is empty."
            yield _wrong("bad-number", what, "Every row counts in the sum.", "Give a number, without commas.", line)
    if whole_match(NUMBERS["activity"], activity):
        if Decimal(activity) < 0:
            why = "Nobody can be treated less than never."
            yield _wrong("negative-number", f"activity is {activity}.", why, "Give what was done.", line)
        elif point in families[WITHOUT] and Decimal(activity):
            why = f"{point} is priced without activity."
            yield _wrong("activity-where-priced-without", f"activity is {activity}.", why, "Write 0.", line)


def _wrong(kind: str, what: str, why: str, then: str, line: int) -> Finding:
    return Finding(kind, f"Line {line}: {what}" if line else what.capitalize(), why, then, Place("", line, "totals"))
