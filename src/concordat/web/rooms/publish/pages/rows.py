"""The rows behind a figure: those of one table that have the values in the address, each with its line in the file."""

from urllib.parse import parse_qsl, urlsplit

from concordat.kernel.text import counted
from concordat.publish.words import spoken
from concordat.store.rows_behind import kind_of_table, rows_behind
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.core.rows_shown import rows_table

PATH = "rows/<str:table>"
TITLE = "Rows"
AUDIENCE = PUBLIC
MOST = 1_000
OWN = ("page", "table", "figure", "part")


def show(ask: Ask, table: str) -> Page:
    """Show the rows."""
    kind = kind_of_table(table)
    if kind is None:
        raise Missing(f"There is no table “{table}”.", (Link("Search everything", ask.path("search")),))
    where = {name: value for name, value in parse_qsl(urlsplit(ask.address).query) if name not in OWN}
    found = rows_behind(ask.system, kind, where, MOST)
    shown, addresses = rows_table(ask, found)
    return Page(
        title=f"Rows of {table.replace('_', ' ')}",
        says=tuple(_says(found.total, len(found.rows), len(shown.rows), where, found.unknown)),
        tables=(shown,) if shown.rows else (),
        links_of={shown.name: addresses},
        empty="" if shown.rows else "No row of this table that may be shown has these values.",
    )


def _says(total: int, read: int, shown: int, where: dict[str, str], unknown: tuple[str, ...]) -> list[str]:
    asked = " and ".join(f"{spoken(name).lower()} is {value}" for name, value in where.items() if name not in unknown)
    # How many rows have a value that may not be seen would tell the value: those that may be shown are counted then.
    number = shown if asked and shown < read else total
    says = [f"{counted(number, 'row')}{f' where {asked}' if asked else ''}."]
    if read < total:
        says.append(f"The first {read:,} are shown here; narrow the address by a value of a column to see others.")
    if shown < read and not asked:
        says.append(f"Of {counted(read, 'row')}, {shown:,} may be shown; the others are withheld.")
    if unknown:
        says.append(f"Not narrowed by {', '.join(unknown)}, which the table has no column for.")
    return says
