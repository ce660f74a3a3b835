"""Takes a system and a day, gives how much that was promised is late, across all trackers, and the rows that are."""

from datetime import date

from concordat.kernel.answer import Answer, Because
from concordat.kernel.system import System
from concordat.kernel.table import Table
from concordat.publish.board import tracked, tracker_names
from concordat.publish.names import names_of
from concordat.publish.tracked import Tracked, tracked_table


def overdue_rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    """Return every public row whose clock has run out, the longest overdue first."""
    late = [row for row in _rows(system, day) if row.value.signal == "late"]
    return tuple(sorted(late, key=lambda row: (row.value.due or day, row.value.key)))


def overdue(system: System, day: date) -> Answer[int]:
    """Return how many promises, requests and answers are late on a day."""
    late = overdue_rows(system, day)
    # Where nothing is late, whatever was looked at says so.
    parts = tuple(row.because for row in late or _rows(system, day)) or (Because(f"nothing is promised on {day}"),)
    because = Because("promises, requests and answers whose last day has passed", len(late), "promises", parts=parts)
    return Answer(len(late), because, "publish.overdue", "promises")


def _rows(system: System, day: date) -> tuple[Answer[Tracked], ...]:
    return tuple(row for name in tracker_names() for row in tracked(system, name, day))


def overdue_table(system: System, day: date) -> Table:
    """Return what is late as a table, whichever tracker it stands in."""
    rows = overdue_rows(system, day)
    return tracked_table("overdue", "Overdue", rows, names_of(system)).only(
        "title", "body", "to", "state", "due", "left"
    )
