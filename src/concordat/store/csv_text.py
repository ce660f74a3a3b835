"""Writes CSV: takes rows of cells, gives text in which every cell comes back exactly, the same on every machine."""

from collections.abc import Iterable, Sequence

_NEEDS_QUOTES = frozenset(',"\r\n')


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV: commas, line ends as on Unix, quotation marks only where a cell needs them."""
    return "".join(f"{','.join(_quoted(cell) for cell in row)}\n" for row in rows)


def _quoted(cell: str) -> str:
    if _NEEDS_QUOTES.isdisjoint(cell) and cell == cell.strip():
        return cell
    return '"' + cell.replace('"', '""') + '"'
