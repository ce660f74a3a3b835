"""What files of returns share: takes counts by body and day, notes days told twice, blanks, and noughts that may be returns not made."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from concordat.kernel.text import counted
from concordat.sources.reading.notes import Notes

SHOWN = 3


class Returned(NamedTuple):
    """One count as the checks see it: its line, body and day, and the people counted, None where it is blank."""

    line: int
    body: str
    day: date
    people: int | None


def check_returns(rows: Iterable[Returned], column: str, notes: Notes) -> None:
    """Note each day of a body that stands twice, and for each body its blanks, and its noughts among days that are none."""
    lines: dict[tuple[str, date], int] = {}
    by_body: dict[str, list[Returned]] = {}
    for row in rows:
        first = lines.setdefault((row.body, row.day), row.line)
        if first != row.line:
            notes.stop(
                "duplicate-key",
                f"{row.body} on {row.day} stands in lines {first} and {row.line}.",
                "Its people would be counted twice.",
                "Remove the row that is wrong.",
                row.line,
            )
        by_body.setdefault(row.body, []).append(row)
    for body, own in by_body.items():
        _note(body, [row for row in own if row.people is None], "blank-return", column, notes)
        if any(row.people for row in own):
            _note(body, [row for row in own if row.people == 0], "zero-return", column, notes)


SAYS = {
    "blank-return": ("is blank on", "Blank is not nought: such days are left out of every share.", "Ask for the returns."),
    "zero-return": (
        "is nought on",
        "The body has people on other days, so that it may not have made the return; a nought lowers the share.",
        "Ask whether it counted; take the nought out if it did not.",
    ),
}  # fmt: skip


def _note(body: str, rows: list[Returned], kind: str, column: str, notes: Notes) -> None:
    if rows:
        what, why, then = SAYS[kind]
        days = ", ".join(str(row.day) for row in rows[:SHOWN]) + (" …" if len(rows) > SHOWN else "")
        notes.warn(kind, f"{body} {what} {counted(len(rows), 'day')}: {days}.", why, then, rows[0].line, column)
