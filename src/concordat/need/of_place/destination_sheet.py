"""Destinations of a mitigation as a small sheet: takes rows as CSV, gives the records, or a finding for every line that cannot be one."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import decimal_from
from concordat.kernel.system import System
from concordat.need.records import Destination
from concordat.who.records import Body

COLUMNS = ("destination", "share", "ratio_low", "ratio_high", "unit_cost", "payer", "lag", "owner")
NUMBERS = ("share", "ratio_low", "ratio_high", "unit_cost", "lag")
LONGEST, MOST_LAG, LARGEST = 80, 120, 10**9
FIELD = "destinations"


@dataclass(frozen=True, slots=True)
class DestinationSheet:
    """What a sheet says: its destinations, in its order, and what is wrong with it by line (the first row is line 2)."""

    destinations: tuple[Destination, ...]
    findings: tuple[Finding, ...]


def sheet_of(destinations: Iterable[Destination]) -> str:
    """Return destinations as a sheet that `read_destinations` reads."""
    rows = (
        (
            one.destination,
            f"{one.share:f}",
            "" if one.ratio_low is None else f"{one.ratio_low:f}",
            "" if one.ratio_high is None else f"{one.ratio_high:f}",
            f"{one.unit_cost:f}",
            one.payer,
            str(one.lag),
            one.owner,
        )
        for one in destinations
    )
    return "\n".join((",".join(COLUMNS), *(",".join(map(_quoted, row)) for row in rows)))


def read_destinations(text: str, mitigation: str, system: System, day: date, source: str) -> DestinationSheet:
    """Read the sheet of one mitigation; with any finding none of it is to be kept. Capacity is agreed by its owner, not here."""
    try:
        written = text.replace("\r\n", "\n").strip().split("\n")
        lines = [[cell.strip() for cell in row] for row in csv.reader(written, strict=True)]
    except csv.Error as error:
        return _only(_wrong("unreadable-sheet", "it cannot be read as CSV.", f"{error}.", "Correct it.", 0))
    if not lines or tuple(lines[0]) != COLUMNS:
        what = f"its first line is “{','.join(lines[0])[:80] if lines else ''}”."
        return _only(_wrong("missing-header", what, "It names the columns.", f"Write {','.join(COLUMNS)}.", 1))
    if len(lines) == 1:
        what = "it has no row."
        return _only(_wrong("no-rows", what, "Every unit lands somewhere.", "Name at least “not known”.", 1))
    found: list[Destination] = []
    findings: list[Finding] = []
    for line, row in enumerate(lines[1:], 2):
        wrong = tuple(_row_findings(row, line, system))
        if not wrong and any(one.destination == row[0] for one in found):
            what = f"“{row[0]}” stands there twice."
            wrong = (_wrong("duplicate-key", what, "Shares would be counted twice.", "Add them up.", line),)
        findings += wrong
        if not wrong:
            found.append(_record(dict(zip(COLUMNS, row, strict=True)), mitigation, day, source))
    return DestinationSheet(() if findings else tuple(found), tuple(findings))


def _row_findings(row: list[str], line: int, system: System) -> Iterator[Finding]:
    if len(row) != len(COLUMNS):
        what = f"the row has {len(row)} cells."
        yield _wrong("ragged-row", what, f"There are {len(COLUMNS)} columns.", "Correct the row.", line)
        return
    told = dict(zip(COLUMNS, row, strict=True))
    if not told["destination"] or len(told["destination"]) > LONGEST:
        what = f"the destination is “{told['destination'][:20]}”."
        yield _wrong("bad-text", what, f"It has 1 to {LONGEST} letters.", "Name it in a few words.", line)
    for name in NUMBERS:
        if told[name] and _number(told[name]) is None:
            what = f"{name} is “{told[name][:20]}”."
            yield _wrong("bad-number", what, "It is no plain number.", "Write digits and a point.", line)
    lag = _number(told["lag"] or "0")
    if lag is not None and (lag != int(lag) or not 0 <= lag <= MOST_LAG):
        what = f"lag is “{told['lag'][:20]}”."
        yield _wrong("bad-number", what, f"It is whole months, 0 to {MOST_LAG}.", "Correct it.", line)
    if not told["share"]:
        yield _wrong("missing-value", "it has no share.", "Shares sum to 1.", "Give it.", line)
    for name in ("payer", "owner"):
        if told[name] and system.find(Body, told[name]) is None:
            what = f"{name} is “{told[name][:20]}”, which no body has as its code."
            yield _wrong("unknown-code", what, "It could not be asked.", "Use a code of a body.", line)


def _record(told: dict[str, str], mitigation: str, day: date, source: str) -> Destination:
    numbers = {name: decimal_from(told[name]) if told[name] else None for name in NUMBERS}
    return Destination(
        mitigation=mitigation,
        destination=told["destination"],
        share=numbers["share"] or Decimal(0),
        ratio_low=numbers["ratio_low"],
        ratio_high=numbers["ratio_high"],
        unit_cost=numbers["unit_cost"] or Decimal(0),
        payer=told["payer"],
        lag=int(numbers["lag"] or 0),
        owner=told["owner"],
        recorded=day,
        source=source,
    )


def _number(text: str) -> Decimal | None:
    try:
        number = decimal_from(text)
    except ValueError:
        return None
    return number if abs(number) <= LARGEST else None


def _quoted(cell: str) -> str:
    escaped = cell.replace('"', '""')
    return f'"{escaped}"' if any(one in cell for one in ',"') else cell


def _only(finding: Finding) -> DestinationSheet:
    return DestinationSheet((), (finding,))


def _wrong(kind: str, what: str, why: str, then: str, line: int) -> Finding:
    place = f"Line {line} of the sheet: " if line else "The sheet: "
    return Finding(kind, f"{place}{what}", why, then, Place(field=FIELD))
