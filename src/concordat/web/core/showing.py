"""Presents a page: takes a page and who asks, gives plain views of figures, tables and acts that templates only lay out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlencode

from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Column, Table, plain
from concordat.publish.charts import chart_of
from concordat.publish.figures import named_figures, slug, table_address
from concordat.publish.folding import folded_tables
from concordat.publish.words import bare, days_in_words, in_words, is_number, label, sentence
from concordat.web.core.ask import Ask
from concordat.web.core.first_findings import first_findings
from concordat.web.core.page import ROWS_SHOWN, Page
from concordat.web.core.wording import in_cell, plainly, worded

# A text longer than this gets a column that is wide enough to read it; a table of more columns than this is set smaller.
LONG_TEXT, MANY_COLUMNS = 48, 7
# Columns of codes that people need not see where the words stand beside them; the files have both.
WORDS_BESIDE = {"line": "service", "new_line": "service"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A page in the shape in which figures get their permanent names."""

    room: str
    title: str
    says: tuple[str, ...]
    figures: tuple[Answer[Any], ...]
    tables: tuple[Table, ...]
    findings: tuple[Any, ...] = ()
    brief: tuple[Table, ...] = ()


def shown(name: str, page: Page) -> Shown:
    """Return a page as a story of one part."""
    return Shown(name.partition(".")[0], page.title, page.says, page.figures, page.tables)


def why_href(path: str, query: str, figure: str) -> str:
    """Return the address of the reasons of a figure on a page."""
    kept = f"{query}&" if query else ""
    return f"{path}.why?{kept}figure={quote(figure, safe='')}"


def page_view(name: str, page: Page, ask: Ask, path: str, query: Mapping[str, str]) -> dict[str, Any]:
    """Return everything a template shows of a page."""
    story = shown(name, page)
    figures, addresses = named_figures((story,))  # type: ignore[arg-type]  # the same shape as an outcome
    kept = urlencode({key: value for key, value in query.items() if key != "page"})
    hrefs = {figure: why_href(path, kept, figure) for figure in figures}
    names = ask.names
    number = _page_number(query)
    folds = folded_tables(page.tables, page.folds, page.seldom)
    tables = [_table(story, table, page, hrefs, addresses, path, kept, number, names) for table in page.tables]
    about = frozenset(map(unquote, path.split("/")[2:]))
    return {
        "name": name,
        "title": page.title,
        "caption": page.caption,
        "says": tuple(plainly(one, names) for one in page.says),
        "figures": _figures(page, hrefs, names, about),
        "tables": [table | {"folded": fold} for table, fold in zip(tables, folds, strict=True)],
        "findings": tuple(worded(one, names) for one in first_findings(page.findings)),
        "links": page.links,
        "to_do": [one for one in page.to_do if ask.may(one)],
        "trail": page.trail,
        "empty": page.empty,
        "files": [(one.ending, one.text or one.ending.upper()) for one in page.files],
        **page.view,
    }


def to_check(because: Because, known: dict[int, bool] | None = None) -> bool:
    """Say whether a rule below these reasons is not confirmed yet; a reason that is shared is looked at once."""
    known = {} if known is None else known
    found = known.get(id(because))
    if found is None:
        own = because.rule is not None and because.rule.status == "to check"
        found = known[id(because)] = own or any(to_check(part, known) for part in because.parts)
    return found


def _page_number(query: Mapping[str, str]) -> int:
    text = query.get("page", "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def _figures(
    page: Page, hrefs: Mapping[str, str], names: Mapping[str, str], about: frozenset[str]
) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    before = ""
    for figure in page.figures:
        says = sentence(plainly(figure.because.says, names))
        made.append(
            {
                "name": figure.name,
                "label": label(figure.name, names, about) or ("Result" if isinstance(figure.value, str) else "Value"),
                "value": plainly(in_words(figure.value, figure.unit), {}),
                # What several figures in a row stand on is said once.
                "says": "" if says == before else says,
                "href": hrefs[figure.name],
                "to_check": to_check(figure.because),
            }
        )
        before = says
    return made


def _table(
    story: Shown,
    table: Table,
    page: Page,
    hrefs: Mapping[str, str],
    addresses: Mapping[tuple[str, int, int], str],
    path: str,
    query: str,
    number: int,
    names: Mapping[str, str],
) -> dict[str, Any]:
    address = table_address(story, table)  # type: ignore[arg-type]  # the same shape as an outcome
    said = _said(table)
    numeric = [_is_of_numbers(table, at) for at in range(len(table.columns))]
    pages = max(1, -(-len(table.rows) // ROWS_SHOWN))
    number = min(number, pages)
    first = (number - 1) * ROWS_SHOWN
    lead = said.index(True) if True in said else 0
    links = _links(table, page, lead)
    columns = [_column(column, numeric[at]) for at, column in enumerate(table.columns)]
    rows = [
        _row(table, columns, at, address, hrefs, addresses, links, names)
        for at in range(first, min(len(table.rows), first + ROWS_SHOWN))
    ]
    for row in rows:
        row[lead]["heads"] = not row[lead]["why"]
    for at, column in enumerate(columns):
        column["long"] = any(len(row[at]["text"]) > LONG_TEXT for row in rows)
    title, says = _title(table.title, page), plainly(table.says, names)
    kept = f"{query}&" if query else ""
    return {
        "id": slug(address).replace(".", "-"),
        "name": table.name,
        "title": title,
        # The heading and the words of the page are not said again above its table.
        "under_own_heading": title != page.title or table is not page.tables[0],
        "says": "" if table.says in page.says else says,
        "columns": [column for at, column in enumerate(columns) if said[at]],
        "dense": sum(said) > MANY_COLUMNS,
        "rows": [[cell for at, cell in enumerate(row) if said[at]] for row in rows],
        "to_check": any(cell["to_check"] for row in rows for cell in row),
        "count": len(table.rows),
        "page": number,
        "pages": [{"number": at, "href": f"{path}?{kept}page={at}"} for at in range(1, pages + 1)] if pages > 1 else [],
        "chart": chart_of(table, story),  # type: ignore[arg-type]  # the same shape as an outcome
        "csv": f"{path}.csv?{kept}table={quote(table.name)}",
        "json": f"{path}.json?{kept}table={quote(table.name)}",
    }


def _said(table: Table) -> list[bool]:
    """Say which columns stand on the page: one that says nothing in any row only takes room; the files have it."""
    own = {column.name for column in table.columns}
    return [
        WORDS_BESIDE.get(column.name) not in own
        and (at == 0 or any(plain(row[at]) not in (None, "", ()) for row in table.rows))
        for at, column in enumerate(table.columns)
    ]


def _links(table: Table, page: Page, lead: int) -> dict[int, tuple[str, ...]]:
    """Return where the cells of columns lead: `links_of` has the first column by the table's name, another by `table.column`."""
    named = {at: page.links_of.get(f"{table.name}.{column.name}", ()) for at, column in enumerate(table.columns)}
    return {at: own for at, own in (named | {lead: page.links_of.get(table.name, ())}).items() if own}


def _column(column: Column, numeric: bool) -> dict[str, Any]:
    """Return a column; `under` is its whole title, which each of its cells bears where columns fold."""
    unit = "" if column.unit.lower() in column.title.lower() else column.unit
    under = f"{column.title} ({unit})" if unit else column.title
    return {"title": column.title, "unit": unit, "under": under, "numeric": numeric}


def _is_of_numbers(table: Table, at: int) -> bool:
    """Say whether a column holds numbers alone, which are set to the right."""
    values = [plain(row[at]) for row in table.rows]
    return any(map(is_number, values)) and all(value in (None, "") or is_number(value) for value in values)


def _title(title: str, page: Page) -> str:
    """Return the title of a table; what the page is called is left out of it."""
    return days_in_words(sentence(title.removeprefix(f"{page.title}: ")))


def _text(value: Any, column: Column, names: Mapping[str, str]) -> str:
    text = bare(value, column.unit)
    return text if isinstance(value, bool) or is_number(value) else in_cell(text, column, names)


def _row(
    table: Table,
    columns: list[dict[str, Any]],
    row: int,
    address: str,
    hrefs: Mapping[str, str],
    addresses: Mapping[tuple[str, int, int], str],
    links: Mapping[int, tuple[str, ...]],
    names: Mapping[str, str],
) -> list[dict[str, Any]]:
    cells = []
    for at, cell in enumerate(table.rows[row]):
        is_answer = isinstance(cell, Answer)
        unit, value = table.columns[at].unit, cell.value if is_answer else cell
        own = cell.unit if is_answer and not unit else ""
        name = addresses.get((address, row, at), "") if is_answer else ""
        own_links = links.get(at, ())
        link = own_links[row] if row < len(own_links) else ""
        numeric, linked = is_number(value), bool(link)
        why = bool(name) and not linked
        cells.append(
            {
                "text": in_words(value, own) if own and value is not None else _text(value, table.columns[at], names),
                "numeric": numeric,
                "right": numeric and columns[at]["numeric"],
                "under": columns[at]["under"],
                "href": link if linked else hrefs.get(name, ""),
                "why": why,
                "heads": False,
                "to_check": is_answer and to_check(cell.because),
            }
        )
    return cells
