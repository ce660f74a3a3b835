"""What the pages of rooms show: takes outcomes and tables, gives plain views that the templates only have to lay out."""

from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import chart_of
from concordat.publish.figures import slug, table_address
from concordat.publish.folding import folded
from concordat.publish.pages import ROWS_SHOWN, Pages
from concordat.publish.standings import alone, for_people
from concordat.publish.words import bare, in_words, is_number, sentence

# Where all tables of a page have more rows together, those that are not short are folded.
MANY = 60
# As many figures are shown at once; the others are folded.
FIRST_FIGURES = 12


def room_view(outcome: Outcome, pages: Pages) -> dict[str, Any]:
    """Return one room: title, sentences, figures, tables and findings."""
    figures = [figure_view(figure.name, figure, pages) for figure in outcome.figures]
    tables = [table_view(outcome, table, pages) for table in outcome.tables]
    if sum(len(table["rows"]) for table in tables) > MANY:
        folds = folded([len(table["rows"]) for table in tables])
        tables = [table | {"folded": fold} for table, fold in zip(tables, folds, strict=True)]
    return {
        "name": outcome.room,
        "href": f"{outcome.room}.html",
        "title": outcome.title,
        "says": tuple(for_people(one) for one in outcome.says),
        "figures": figures,
        "first": FIRST_FIGURES,
        "tables": tables,
        "findings": outcome.findings,
    }


def figure_view(name: str, figure: Answer[Any], pages: Pages) -> dict[str, Any]:
    """Return one figure: its label, value in words, sentence, and the page that says why."""
    return {
        "name": name,
        "label": pages.labels[name],
        "value": alone(in_words(figure.value, figure.unit)),
        "says": sentence(for_people(figure.because.says)),
        "href": pages.hrefs.get(name, ""),
        "to_check": bool(pages.unconfirmed(pages.publication.trace(figure.because))),
    }


def table_view(outcome: Outcome, table: Table, pages: Pages) -> dict[str, Any]:
    """Return one table with its columns, the rows shown, its picture where it has one, and its files."""
    address = table_address(outcome, table)
    numeric = [any(is_number(plain(row[number])) for row in table.rows) for number in range(len(table.columns))]
    rows = [_row(address, table, number, pages) for number in range(min(len(table.rows), ROWS_SHOWN))]
    return {
        "id": slug(address).replace(".", "-"),
        "title": table.title,
        "says": for_people(table.says),
        "columns": [
            {"title": column.title, "unit": column.unit, "numeric": numeric[number]}
            for number, column in enumerate(table.columns)
        ],
        "rows": rows,
        "folded": folded([len(rows)])[0],
        "to_check": any(cell["to_check"] for row in rows for cell in row),
        "left_out": f"{len(table.rows):,}" if len(table.rows) > ROWS_SHOWN else "",
        "chart": chart_of(table, outcome),
        "csv": f"tables/{address}.csv",
        "json": f"tables/{address}.json",
    }


def _row(address: str, table: Table, number: int, pages: Pages) -> list[dict[str, Any]]:
    return [_cell(address, table, number, column, pages) for column in range(len(table.columns))]


def _cell(address: str, table: Table, row: int, column: int, pages: Pages) -> dict[str, Any]:
    cell, unit = table.rows[row][column], table.columns[column].unit
    value = plain(cell)
    own = cell.unit if isinstance(cell, Answer) and cell.unit != unit and not unit else ""
    text = in_words(value, own) if own and value is not None else bare(value, unit)
    name = pages.publication.addresses.get((address, row, column), "")
    return {
        "text": alone(text),
        "numeric": is_number(value),
        "href": pages.hrefs.get(name, ""),
        "to_check": isinstance(cell, Answer) and bool(pages.unconfirmed(pages.publication.trace(cell.because))),
    }
