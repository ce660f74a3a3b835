"""Where one row of a tracker stands: takes a state and a clock, gives the shape that every tracker and its table share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table

Signal = Literal["no clock", "on time", "warning", "late", "closed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """One row on one day.

    - `kind`, `key`: the record it is about; `title`, `body`: what, and who owes it; `to`: to whom
    - `state`: a word of the tracker, such as `open`, `answered`, `overdue`
    - `starts`: the day the clock started; `due`: its last day; `ended`: the day it stopped
    - `days`: days gone, to the day asked or to the end; `left`: days to the last day, below nought when late
    - `signal`: whether to worry; `public`: whether anyone may see the row
    """

    kind: str
    key: str
    title: str
    body: str
    to: str = ""
    state: str
    starts: date
    due: date | None = None
    ended: date | None = None
    days: int
    left: int | None = None
    signal: Signal
    public: bool = True

    @property
    def closed(self) -> bool:
        """Whether nothing is owed any more."""
        return self.signal == "closed"


def happened(when: date | None, day: date) -> bool:
    """Say whether something dated has happened by `day`."""
    return when is not None and when <= day


def day_of(when: date | None, day: date) -> date | None:
    """Return `when` as it was known on `day`: nothing that lies after it."""
    return when if happened(when, day) else None


def signal_of(due: date | None, ended: date | None, day: date) -> Signal:
    """Return the signal of a plain clock: late from the day after the last one."""
    if ended is not None:
        return "closed"
    if due is None:
        return "no clock"
    return "late" if day > due else "on time"


def tracked_table(name: str, title: str, rows: Iterable[Answer[Tracked]], names: Mapping[str, str]) -> Table:
    """Return rows as a table in which state, days and days left say why; `names` has words for bodies."""
    columns = {
        "key": "Code",
        "title": "What",
        "body": "Owed by",
        "to": "To",
        "state": "State",
        "starts": "Since",
        "due": "Last day",
        "days": "Days [days]",
        "left": "Days left [days]",
    }
    return table(name, title, columns, (_cells(row, names) for row in rows))


def _cells(answer: Answer[Tracked], names: Mapping[str, str]) -> tuple[object, ...]:
    row = answer.value
    left = Answer(row.left, answer.because, unit="days") if row.left is not None else None
    return (
        row.key,
        row.title,
        names.get(row.body, row.body),
        names.get(row.to, row.to),
        Answer(row.state, answer.because),
        row.starts,
        row.due,
        Answer(row.days, answer.because, unit="days"),
        left,
    )
