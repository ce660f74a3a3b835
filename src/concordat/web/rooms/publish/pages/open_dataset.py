"""One data set: what it holds, each of its columns in words, and the files to download."""

from concordat.kernel.table import table
from concordat.publish.feeds.bulk import datasets
from concordat.store.column_says import COLUMN_SAYS
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.publish.dataset_words import in_words, title_of

PATH = "open-data/<slug:name>"
TITLE = "Data set"
AUDIENCE = PUBLIC


def show(ask: Ask, name: str) -> Page:
    """Show the data set."""
    found = next(
        (one for one in ask.remember("datasets", lambda: datasets(ask.system, ask.day)) if one.name == name), None
    )
    if found is None:
        raise Missing(f"There is no data set “{name}”.", (Link("Open data", ask.path("open-data")),))
    columns = {"name": "Column", "says": "What it is"}
    rows = ((column.name, COLUMN_SAYS.get(column.name, column.title)) for column in found.table.columns)
    return Page(
        title=title_of(name),
        caption=TITLE,
        says=(in_words(found.says), f"Programs know it by the name {name}."),
        tables=(table("columns", "Columns", columns, rows),),
        links=(
            Link("Download as CSV", ask.path(f"open-data/{name}/records.csv")),
            Link("Download as JSON", ask.path(f"open-data/{name}/records.json")),
        ),
        trail=(Link("Open data", ask.path("open-data")),),
    )
