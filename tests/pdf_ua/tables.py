"""Tables: takes a PDF, gives what is wrong with their header cells and whether every cell finds its headers."""

import pikepdf

from pdf_ua.elements import Element, all_elements

SCOPES = {"/Row", "/Column", "/Both"}


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return the faults of tables."""
    return [fault for element in all_elements(pdf) if element.type == "Table" for fault in _faults_of(element)]


def _faults_of(table: Element) -> list[str]:
    cells = [cell for cell in table.walk() if cell.type in ("TH", "TD")]
    heads = [cell for cell in cells if cell.type == "TH"]
    if not heads:
        return [f"ISO 14289-1 7.5: {table.says} has no header cell"]
    named = {str(cell.of.ID) for cell in heads if "/ID" in cell.of}
    found = []
    for cell in cells:
        unknown = [name for name in _headers(cell) if name not in named]
        if unknown:
            found.append(
                f"ISO 14289-1 7.5: a cell of {table.says} names headers that are not there: {', '.join(unknown)}"
            )
    by_name = all(_headers(cell) for cell in cells if cell.type == "TD")
    if not by_name and any(str(head.attribute("Table", "Scope")) not in SCOPES for head in heads):
        found.append(f"15-003: a header cell of {table.says} says neither its scope nor do cells name their headers")
    return found + _widths(table)


def _headers(cell: Element) -> list[str]:
    return [str(name) for name in cell.attribute("Table", "Headers") or ()]


def _widths(table: Element) -> list[str]:
    """Every row is as wide as the others, cells that span counted for all they cover."""
    rows = [[cell for cell in row.children if cell.type in ("TH", "TD")] for row in table.walk() if row.type == "TR"]
    widths, hanging = [], [0] * len(rows)
    for place, cells in enumerate(rows):
        widths.append(hanging[place] + sum(_span(cell, "ColSpan") for cell in cells))
        for cell in cells:
            for below in range(place + 1, min(place + _span(cell, "RowSpan"), len(rows))):
                hanging[below] += _span(cell, "ColSpan")
    return [f"ISO 14289-1 7.5: rows of {table.says} are of different widths: {widths}"] if len(set(widths)) > 1 else []


def _span(cell: Element, name: str) -> int:
    given = cell.attribute("Table", name)
    return int(given) if given is not None else 1
