"""The other forms of a page: takes a page, gives it as JSON, its tables as CSV or as a workbook."""

import io
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import concordat
from concordat.kernel.jsonable import jsonable, without_empty
from concordat.kernel.table import Table, plain
from concordat.publish.figures import named_figures, table_address
from concordat.publish.formats import csv as csv_format
from concordat.web.core.ask import Ask
from concordat.web.core.page import Missing, Page
from concordat.web.core.showing import shown

LICENCE = "Open Government Licence v3.0"


def as_json(name: str, page: Page, ask: Ask, why: Callable[[str], str], only: str = "") -> bytes:
    """Return the page as JSON: sentences, figures and tables; `why` gives the address of the reasons of a figure."""
    story = shown(name, page)
    _, addresses = named_figures((story,))  # type: ignore[arg-type]  # the same shape as an outcome
    tables = [_table_json(story, one, addresses, why) for one in page.tables if only in ("", one.name)]
    content = {
        "page": name,
        "title": page.title,
        "says": list(page.says),
        "figures": [_figure_json(one, why) for one in page.figures],
        "tables": tables,
        "findings": [without_empty(jsonable(one)) for one in page.findings],
        "about": about(ask),
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def about(ask: Ask) -> dict[str, Any]:
    """Return what every file says of itself: system, day, versions and licence."""
    told = ask.system.settings
    return {
        "system": told.name,
        "as_at": told.as_at.isoformat(),
        "financial_year": told.financial_year,
        "generated": told.generated,
        "concordat": concordat.__version__,
        "rulebook": ask.system.rules.edition,
        "licence": LICENCE,
    }


def table_of(page: Page, name: str) -> Table:
    """Return one table of a page, the first where no name is given; raises Missing where there is none."""
    for table in page.tables:
        if name in ("", table.name):
            return table
    raise Missing(f"The page “{page.title}” has no table{f' named {name}' if name else ''}.")


def as_csv(page: Page, name: str) -> bytes:
    """Return one table as CSV in UTF-8, with a mark at the start so that spreadsheets read it right."""
    return b"\xef\xbb\xbf" + csv_format.text(table_of(page, name)).encode()


def as_workbook(page: Page) -> bytes:
    """Return every table as a sheet of a workbook; money stays exact to the penny, text is never a formula."""
    import xlsxwriter

    output = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(output, options) as book:
        bold = book.add_format({"bold": True})
        dated = book.add_format({"num_format": "d mmmm yyyy"})
        for number, table in enumerate(page.tables, 1):
            sheet = book.add_worksheet(f"{number} {_sheet_name(table.title)}"[:31])
            for at, column in enumerate(table.columns):
                sheet.write_string(0, at, f"{column.title}{f' ({column.unit})' if column.unit else ''}", bold)
            for row, cells in enumerate(table.rows, 1):
                for at, cell in enumerate(cells):
                    _write(sheet, row, at, plain(cell), dated)
            sheet.freeze_panes(1, 0)
            sheet.autofit()
        if not page.tables:
            book.add_worksheet("Empty").write_string(0, 0, page.title)
    return output.getvalue()


def _write(sheet: Any, row: int, at: int, value: Any, dated: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_string(row, at, "yes" if value else "no")
    elif isinstance(value, int | Decimal) and abs(value) < 10**15:
        sheet.write_number(row, at, value)
    elif isinstance(value, date):
        sheet.write_datetime(row, at, value, dated)
    else:
        written = jsonable(value)
        sheet.write_string(row, at, written if isinstance(written, str) else json.dumps(written, ensure_ascii=False))


def _sheet_name(title: str) -> str:
    return "".join(letter for letter in title if letter not in "[]:*?/\\'").strip()


def _figure_json(figure: Any, why: Callable[[str], str]) -> dict[str, Any]:
    return {
        "name": figure.name,
        "value": jsonable(figure.value),
        "unit": figure.unit,
        "says": figure.because.says,
        "why": why(figure.name),
    }


def _table_json(story: Any, table: Table, addresses: Any, why: Callable[[str], str]) -> dict[str, Any]:
    address = table_address(story, table)
    return {
        "name": table.name,
        "title": table.title,
        "says": table.says,
        "columns": [{"name": one.name, "title": one.title, "unit": one.unit} for one in table.columns],
        "rows": [[jsonable(plain(cell)) for cell in row] for row in table.rows],
        "why": [
            {"row": row, "column": table.columns[column].name, "href": why(figure)}
            for (where, row, column), figure in addresses.items()
            if where == address
        ],
    }
