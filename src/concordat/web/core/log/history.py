"""What acts did to records: takes records by kind and key, gives the entries of the log about them, the newest first."""

from dataclasses import dataclass
from functools import cache

from concordat.kernel.act import act, act_names
from concordat.kernel.table import Table, table
from concordat.log import canonical
from concordat.web.core.ask import Ask
from concordat.web.core.models import EventField, LogEvent
from concordat.web.core.plain_rows import Statement, fetched, statement
from concordat.web.records.current import note

MOST = 50
CHANGES = ("add", "amend")


@dataclass(frozen=True, slots=True)
class History:
    """Entries as a table, and the address of each."""

    table: Table
    links: tuple[str, ...]


def history(ask: Ask, *records: tuple[str, ...]) -> History:
    """Return the acts that wrote these records, each given as its kind and the parts of its key."""
    # An act that changes a record changes its kind's number, so that a page that shows this is made again.
    note(*(kind for kind, *_ in records))
    names = [f"{how} {kind} {canonical(key)}" for kind, *key in records for how in CHANGES]
    # Asked for together, a database may look through every entry of the system instead of the few that bear these names.
    numbers = {number for (number,) in fetched(_events_with(len(names)), *names)}
    found = LogEvent.objects.filter(pk__in=numbers, system=ask.row.slug).order_by("-sequence")[:MOST] if numbers else ()
    rows = [(_title(one.act), one.recorded_at.date(), one.actor, one.for_body) for one in found]
    columns = {"act": "What was done", "on": "Recorded on", "by": "By", "for": "For"}
    links = tuple(ask.path(f"log/{one.sequence}") for one in found)
    return History(table("history", "What acts changed here", columns, rows), links)


@cache
def _events_with(names: int) -> Statement:
    """Return what asks for the events that have a field of one of so many names."""
    any_of = [str(number) for number in range(names)]
    return statement(EventField.objects.filter(name__in=any_of).order_by().values_list("event"))


def _title(name: str) -> str:
    return act(name).title if name in act_names() else name
