"""Adds up a file of one flow of monitoring: takes its path, gives month, bodies and price by point of delivery; nothing of a person is kept."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from concordat.kernel.finding import Finding
from concordat.pay.monitoring import plain_name
from concordat.sources.reading import Notes, unpacked
from concordat.store.bulk_limits import BULK_LIMITS

HEADER = (
    "FINANCIAL MONTH",
    "FINANCIAL YEAR",
    "ORGANISATION IDENTIFIER (CODE OF PROVIDER)",
    "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)",
)
POINT, OTHER = "POINT OF DELIVERY CODE", "no point of delivery"
PRICE = re.compile(r"-?[0-9]{1,18}([.][0-9]{1,8})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class FlowSum:
    """What a file says as a whole: its rows, the month and bodies they are about, and pounds by point of delivery, exact."""

    file: str
    rows: int
    about: tuple[tuple[str, ...], ...]
    prices: dict[str, Decimal]
    findings: tuple[Finding, ...]


def read_flow(path: Path, price: str) -> FlowSum:
    """Add up a file row by row; only the header fields, the point of delivery and the price are looked at. Raises Refused beyond the limits."""
    notes = Notes(path.name)
    about: dict[tuple[str, ...], None] = {}
    prices: defaultdict[str, Decimal] = defaultdict(Decimal)
    rows = 0
    try:
        for line, header, point, cell in _rows(path, price, notes):
            rows += 1
            about.setdefault(header)
            if PRICE.fullmatch(cell):
                prices[point] += Decimal(cell)
            else:
                what = f"{price} is “{cell[:60]}”." if cell else f"{price} is empty."
                notes.stop(
                    "bad-number", what, "Every row counts in the sum.", "Give pounds, without commas.", line, price
                )
    except (UnicodeDecodeError, csv.Error) as error:
        why = f"{type(error).__name__}: {str(error)[:200]}."
        notes.stop("unreadable-file", "the file cannot be read as CSV.", why, "Save it as UTF-8 CSV with commas.")
    if len(about) > 1:
        notes.stop(
            "several-months",
            f"the rows are of {len(about):,} pairs of month, provider and commissioner.",
            "What must agree does so for one month between two bodies.",
            "Give a file for each.",
        )
    return FlowSum(path.name, rows, tuple(about), dict(prices), notes.findings)


def _rows(path: Path, price: str, notes: Notes) -> Iterator[tuple[int, tuple[str, ...], str, str]]:
    with unpacked(path, BULK_LIMITS) as stream:
        reader = csv.reader(io.TextIOWrapper(stream, "utf-8-sig", newline=""), strict=True)
        columns = [plain_name(name) for name in next(reader, [])]
        places = [_place(name, columns, notes) for name in (*HEADER, price)]
        if None in places:
            return
        *header, at = (place for place in places if place is not None)
        point = columns.index(plain_name(POINT)) if plain_name(POINT) in columns else None
        for row in reader:
            if len(row) != len(columns):
                what = f"the row has {len(row):,} cells, the first line {len(columns):,}."
                notes.stop(
                    "ragged-row", what, "It is not clear which cell is which.", "Correct the row.", reader.line_num
                )
                continue
            of = row[point].strip() if point is not None else OTHER
            yield reader.line_num, tuple(row[place].strip() for place in header), of, row[at].strip()


def _place(name: str, columns: Sequence[str], notes: Notes) -> int | None:
    plain = plain_name(name)
    if columns.count(plain) == 1:
        return columns.index(plain)
    what = f"the column “{name}” is missing." if plain not in columns else f"“{name}” stands here more than once."
    notes.stop("missing-column", what, "Without it the file cannot be added up.", f"Name one column {name}.", 1, name)
    return None
