"""Keeps text from becoming a formula: takes text, gives a cell that no spreadsheet calculates and that loses nothing.

A spreadsheet calculates a cell that starts with `=`, `+`, `-`, `@`, a tab or a carriage return. Such text is written with
one apostrophe before it, which reading takes away again. A plain number such as `-5` and a lone sign are no formulas.
Text that starts with apostrophes followed by one of these signs gets one more, so that every text comes back as it was.
"""

import re

_STARTS = re.compile(r"[=+\-@\t\r]", re.ASCII)
_GUARDED = re.compile(r"'+[=+\-@\t\r]", re.ASCII)
_HARMLESS = re.compile(r"[+\-]?(\d[\d,]*(\.\d+)?%?)?", re.ASCII)


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet would calculate this cell."""
    return bool(_STARTS.match(text)) and not _HARMLESS.fullmatch(text)


def guarded(text: str) -> str:
    """Return `text` as a cell that stays text."""
    return f"'{text}" if is_formula(text) or _GUARDED.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell
