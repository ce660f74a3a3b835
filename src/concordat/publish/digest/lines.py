"""Lines about records: takes a record and what to say, gives the report line that cites it."""

from datetime import date
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import key_of
from concordat.publish.digest.window import ReportLine
from concordat.publish.items import joined
from concordat.publish.tracked import Tracked


def line(record: Any, says: str, on: date | None = None, *, happened: bool = True) -> ReportLine:
    """Return a line that stands on one record."""
    kind, key = type(record).__name__, key_of(record)
    return ReportLine(
        says=says, because=because_record(says, kind, *key), kind=kind, key=joined(key), on=on, happened=happened
    )


def line_why(record: Any, says: str, because: Because, on: date | None = None, *, happened: bool = True) -> ReportLine:
    """Return a line about one record that stands on a tree of reasons."""
    return ReportLine(
        says=says,
        because=because,
        kind=type(record).__name__,
        key=joined(key_of(record)),
        on=on,
        happened=happened,
    )


def line_of(row: Answer[Tracked], says: str, on: date | None = None, *, happened: bool = True) -> ReportLine:
    """Return a line about a row of a tracker."""
    value = row.value
    return ReportLine(says=says, because=row.because, kind=value.kind, key=value.key, on=on, happened=happened)
