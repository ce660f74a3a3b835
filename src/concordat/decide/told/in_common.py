"""Takes meetings held in common, gives their one agenda as a table: a column for each body, empty where an item does not concern it."""

from collections.abc import Callable, Mapping

from concordat.decide.meetings.book import Book
from concordat.decide.meetings.in_common import agenda_in_common
from concordat.decide.records import AgendaItem, Meeting
from concordat.kernel.table import Table, table


def in_common_table(
    book: Book, meetings: tuple[Meeting, ...], names: Mapping[str, str], open_to: Callable[[Meeting, AgendaItem], bool]
) -> Table:
    """Return one row an item; `open_to` says of an item whether what came of it may be read, where it may not the purpose is told."""
    columns = {"number": "Item", "title": "On what"}
    columns |= {f"body_{one.body}": names.get(one.body, one.body) for one in meetings}
    rows = (
        (row.number, row.title, *(_cell(one, row.items.get(one.body), open_to) for one in meetings))
        for row in agenda_in_common(book, meetings)
    )
    says = "Each body decides what concerns it by its own quorum and vote; where its column is empty, the item does not concern it."
    return table("in-common", "One agenda of several bodies that meet in common", columns, rows, says)


def _cell(meeting: Meeting, item: AgendaItem | None, open_to: Callable[[Meeting, AgendaItem], bool]) -> str:
    if item is None:
        return ""
    return item.outcome if item.outcome and open_to(meeting, item) else f"for {item.purpose}"
