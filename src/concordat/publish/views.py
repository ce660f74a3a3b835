"""What the pages show: takes outcomes, tables and reasons, gives plain views that the templates only have to lay out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from concordat.kernel.answer import Answer, Because
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.kernel.trace import Traced, trace
from concordat.publish.charts import chart_of
from concordat.publish.figures import slug, table_address
from concordat.publish.records import Publication
from concordat.publish.words import bare, in_words, is_number, label, reference_in_words, sentence

ROWS_SHOWN = 500
REASONS_UNFOLDED = 60
REASONS_SHOWN = 600


@dataclass(frozen=True, slots=True)
class Pages:
    """Where pages lie: the address of each figure's page, by name; the figure that a reason is, by identity; cells' titles."""

    publication: Publication
    hrefs: Mapping[str, str]
    known: Mapping[int, str]
    labels: Mapping[str, str]


def room_view(outcome: Outcome, pages: Pages) -> dict[str, Any]:
    """Return one room: title, sentences, figures, tables and findings."""
    return {
        "name": outcome.room,
        "href": f"{outcome.room}.html",
        "title": outcome.title,
        "says": outcome.says,
        "figures": [figure_view(figure.name, figure, pages) for figure in outcome.figures],
        "tables": [table_view(outcome, table, pages) for table in outcome.tables],
        "findings": outcome.findings,
    }


def figure_view(name: str, figure: Answer[Any], pages: Pages) -> dict[str, Any]:
    """Return one figure: its label, value in words, sentence, and the page that says why."""
    return {
        "name": name,
        "label": pages.labels.get(name) or label(name),
        "value": in_words(figure.value, figure.unit),
        "says": sentence(figure.because.says),
        "href": pages.hrefs.get(name, ""),
        "to_check": unconfirmed(figure),
    }


def cell_label(table: Table, row: int, column: int) -> str:
    """Return the title of a figure in a table cell: the row's own words and the column's title."""
    words = [bare(cell) for cell in table.rows[row][:column] if isinstance(cell, str) and cell][:2]
    return ", ".join([*words, table.columns[column].title])


def unconfirmed(figure: Answer[Any]) -> bool:
    """Say whether a figure stands on a rule that is still to check."""
    return any(reason.rule.status == "to check" for reason in figure.because.walk() if reason.rule)


def table_view(outcome: Outcome, table: Table, pages: Pages) -> dict[str, Any]:
    """Return one table with its columns, the rows shown, its picture where it has one, and its files."""
    address = table_address(outcome, table)
    numeric = [any(is_number(plain(row[number])) for row in table.rows) for number in range(len(table.columns))]
    rows = [_row(address, table, number, pages) for number in range(min(len(table.rows), ROWS_SHOWN))]
    return {
        "id": slug(address).replace(".", "-"),
        "title": table.title,
        "says": table.says,
        "columns": [
            {"title": column.title, "unit": column.unit, "numeric": numeric[number]}
            for number, column in enumerate(table.columns)
        ],
        "rows": rows,
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
        "text": text,
        "numeric": is_number(value),
        "href": pages.hrefs.get(name, ""),
        "to_check": isinstance(cell, Answer) and unconfirmed(cell),
    }


def why_view(name: str, figure: Answer[Any], pages: Pages) -> dict[str, Any]:
    """Return the page of one figure: the figure, its tree and how many rule values are to check."""
    traced = trace(figure.because, pages.publication.locate)
    size = sum(1 for _ in traced.walk())
    return {
        "figure": figure_view(name, figure, pages),
        "tree": _reason(figure.because, traced, pages, size, 0),
        "to_check": len({reason.rule for reason in traced.walk() if reason.to_check}),
        "findings": figure.findings,
    }


def _reason(because: Because, traced: Traced, pages: Pages, size: int, depth: int) -> dict[str, Any]:
    known = pages.known.get(id(because), "") if depth else ""
    cut = bool(known) and size > REASONS_SHOWN
    parts = () if cut else tuple(zip(because.parts, traced.parts, strict=True))
    return {
        "says": sentence(traced.says),
        "value": in_words(traced.value, traced.unit) if traced.value is not None else "",
        "to_check": traced.to_check,
        "details": reason_details(traced),
        "href": pages.hrefs.get(known, ""),
        "cut": cut,
        "folded": depth > 0 and size > REASONS_UNFOLDED,
        "parts": [_reason(part, told, pages, size, depth + 1) for part, told in parts],
    }


def reason_details(traced: Traced) -> list[tuple[str, str]]:
    """Return what one reason stands on as pairs of name and text: rule, dates, source, status, record, rows, act, file."""
    pairs: list[tuple[str, str]] = []
    if rule := traced.rule:
        until = f" until {in_words(rule.ends)}" if rule.ends else ""
        pairs += [
            ("Rule", rule.rule),
            ("In force", f"from {in_words(rule.starts)}{until}"),
            ("Source", rule.source),
            ("Status", "confirmed" if rule.status == "confirmed" else "to check: not confirmed yet"),
            ("Rulebook", f"{rule.layer}, edition {rule.edition}"),
        ]
        if rule.decision:
            pairs.append(("Decision", rule.decision))
    for title, reference in (("Record", traced.record), ("Data", traced.rows), ("Act that allowed it", traced.act)):
        if reference is not None:
            pairs.append((title, reference_in_words(reference)))
    if source := traced.source:
        if source.file:
            pairs.append(("File", ", ".join(filter(None, (source.file, source.lines_text)))))
        if source.sha256:
            pairs.append(("SHA-256", source.sha256))
        if source.note:
            pairs.append(("Note", source.note))
    return pairs
