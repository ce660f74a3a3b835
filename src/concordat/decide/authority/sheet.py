"""A scheme as a sheet: takes the text of a CSV file, gives its clauses with their lines and every cell that cannot be read; and writes one."""

import csv
import re
import typing
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from concordat.decide.records import Grant
from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import decimal_from

SHEET = "sheet"
MOST_LINES = 5_000
# What a spreadsheet would calculate is written with an apostrophe before it, as everywhere in a system folder.
_CALCULATED = re.compile(r"'*[=+\-@\t\r]", re.ASCII)
_GUARDED = re.compile(r"'+[=+\-@\t\r]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """One clause and the line of the sheet it stands on."""

    line: int
    grant: Grant


@dataclass(frozen=True, slots=True)
class Sheet:
    """The clauses that could be read, in order, and what is wrong with the others."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


def read_sheet(text: str) -> Sheet:
    """Return the clauses of a sheet whose first line names the fields; fields that are left out are empty."""
    plain = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").replace("\r\n", "\n")
    lines = csv.reader((f"{line}\n" for line in plain.rstrip("\n").split("\n")), strict=True)
    try:
        header = [name.strip() for name in next(lines, [])]
        cells = [(lines.line_num, row) for row in lines if any(cell.strip() for cell in row)]
    except csv.Error as error:
        return Sheet(
            (), (at(lines.line_num, "bad-sheet", "The sheet cannot be read.", f"{error}.", "Save it as CSV."),)
        )
    wrong = tuple(_header_findings(header, len(cells)))
    if wrong:
        return Sheet((), wrong)
    rows, findings, seen = [], list[Finding](), dict[str, int]()
    for line, row in cells:
        values, faults = _values(line, header, row)
        findings += faults
        if faults:
            continue
        grant = Grant(**values)
        if grant.id in seen:
            what = f"id is “{grant.id}”, as on line {seen[grant.id]}."
            findings.append(at(line, "duplicate-key", what, "Each clause has its own code.", "Correct one."))
        seen.setdefault(grant.id, line)
        rows.append(Row(line, grant))
    return Sheet(tuple(rows), tuple(findings))


class _Text(list[str]):
    """Text in pieces, as the writer of rows gives them."""

    write = list.append


def sheet_text(grants: Iterable[Grant]) -> str:
    """Return clauses as a sheet that is read again as they are."""
    text = _Text()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(field.name for field in fields(Grant))
    rows.writerows([_cell(getattr(one, field.name)) for field in fields(Grant)] for one in grants)
    return "".join(text)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case Decimal():
            return format(value, "f")
        case date():
            return value.isoformat()
        case tuple():
            value = "; ".join(value)
    return f"'{value}" if _CALCULATED.match(value) else str(value)


def at(line: int, kind: str, what: str, why: str, then: str) -> Finding:
    """Return a finding at a line of the sheet, or at the whole of it where the line is 0; a form shows it beside the sheet."""
    told = f"Line {line}: {what}" if line else what
    return Finding(kind, told, why, then, Place(SHEET if line else "", line, SHEET))


def _header_findings(header: list[str], count: int) -> Iterator[Finding]:
    known = [field.name for field in fields(Grant)]
    if not any(header):
        yield at(0, "missing-value", "The sheet is empty.", "Its first line names the fields.", "Add clauses to it.")
        return
    for name in header:
        if name not in known:
            then = f"Use one of {', '.join(known)}."
            yield at(1, "unknown-field", f"“{name[:60]}” is no field of a clause.", "It would be passed over.", then)
    for name in sorted({name for name in header if header.count(name) > 1}):
        yield at(1, "duplicate-key", f"“{name}” stands twice.", "Which one holds is not known.", "Leave one out.")
    for field in fields(Grant):
        if field.default is MISSING and field.name not in header:
            yield at(1, "missing-field", f"There is no column “{field.name}”.", "Every clause needs it.", "Add it.")
    if count > MOST_LINES:
        what = f"The sheet has {count:,} lines."
        yield at(0, "too-long", what, f"At most {MOST_LINES:,} are read at once.", "Split it.")


def _values(line: int, header: list[str], row: list[str]) -> tuple[dict[str, Any], list[Finding]]:
    hints = typing.get_type_hints(Grant)
    needed = {field.name for field in fields(Grant) if field.default is MISSING}
    values: dict[str, Any] = {}
    findings, unread = list[Finding](), set[str]()
    if len(row) > len(header):
        what = f"it has {len(row)} cells, and the first line names {len(header)}."
        findings.append(at(line, "bad-sheet", what, "A cell too many belongs to no field.", "Correct the line."))
    for name, cell in zip(header, row, strict=False):
        text = cell[1:] if _GUARDED.match(cell) else cell
        if not text.strip():
            continue
        try:
            values[name] = _value(hints[name], text.strip())
        except ValueError as error:
            what = f"{name} is “{text[:60]}”."
            findings.append(at(line, "bad-value", what, f"{error}.", "Correct the cell."))
            unread.add(name)
    missing = needed - values.keys() - unread
    findings += [
        at(line, "missing-value", f"{name} is empty.", "Every clause needs it.", "Fill it in.")
        for name in sorted(missing)
    ]
    return values, findings


def _value(hint: Any, text: str) -> Any:
    if typing.get_origin(hint) is Literal:
        choices = [choice for choice in typing.get_args(hint) if choice]
        if text not in choices:
            raise ValueError(f"It is one of {', '.join(choices)}")
        return text
    if typing.get_origin(hint) is tuple:
        items = tuple(item.strip() for item in text.split(";"))
        if "" in items:
            raise ValueError("An item of the list is empty")
        return items
    if date in typing.get_args(hint):
        return _day(text)
    return decimal_from(text) if Decimal in typing.get_args(hint) else text


def _day(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        raise ValueError("There is no such day") from None
    raise ValueError("A date is written as 2018-04-01")
