"""All trackers at once: takes a system and a day, gives the rows of each tracker, the public ones alone unless asked, as tables."""

from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.system import System
from concordat.kernel.table import Table
from concordat.kernel.text import counted
from concordat.publish.names import names_of
from concordat.publish.tracked import Tracked, tracked_table

TRACKERS = "concordat.publish.trackers"


def tracker_names() -> tuple[str, ...]:
    """Return the names of all trackers, such as `scrutiny_requests`."""
    return names_in(TRACKERS)


def tracker_title(name: str) -> str:
    """Return what a tracker is called; raises LookupError where there is none of that name."""
    return str(plugin(TRACKERS, name).TITLE)


def tracked(system: System, name: str, day: date, *, public: bool = True) -> tuple[Answer[Tracked], ...]:
    """Return the rows of one tracker on a day; raises LookupError where there is none of that name."""
    rows: tuple[Answer[Tracked], ...] = plugin(TRACKERS, name).rows(system, day)
    return tuple(row for row in rows if row.value.public or not public)


def tracker(system: System, name: str, day: date, *, public: bool = True) -> Table:
    """Return one tracker as a table, those who are late first."""
    rows = sorted(tracked(system, name, day, public=public), key=_urgency)
    late = sum(row.value.signal == "late" for row in rows)
    outstanding = sum(not row.value.closed for row in rows)
    told = f"{counted(outstanding, 'is', 'are')} outstanding on {day}, {late or 'none'} late."
    return _with_says(tracked_table(name, tracker_title(name), rows, names_of(system)), told)


def _urgency(row: Answer[Tracked]) -> tuple[int, date, str]:
    order = {"late": 0, "warning": 1, "on time": 2, "no clock": 3, "closed": 4}
    return order[row.value.signal], row.value.due or date.max, row.value.key


def _with_says(table: Table, says: str) -> Table:
    return Table(table.name, table.title, table.columns, table.rows, says)
