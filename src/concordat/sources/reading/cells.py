"""Reads single cells: takes text as published, gives exact values, or raises CellFault that says what is wrong."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeVar

from concordat.kernel.money import decimal_from

Value = TypeVar("Value")
_FORMULA = re.compile(r"[=@]|[+-](?![\d.(][\d\s,.()-]*$)(?!$)")
_WHOLE = re.compile(r"\d+(\.0+)?", re.ASCII)
_DAY = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)( 00:00:00)?", re.ASCII),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)", re.ASCII),
    re.compile(r"(?P<d>\d\d?)/(?P<m>\d\d?)/(?P<y>\d{4})", re.ASCII),
)
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]


class CellFault(ValueError):
    """A cell that cannot be read: the stable kind of its finding and why."""

    def __init__(self, kind: str, why: str):
        super().__init__(why)
        self.kind = kind


def text(cell: str) -> str:
    """Return the text of a cell, line breaks and repeated blanks as single blanks; a formula is refused."""
    plain = " ".join(cell.split())
    if plain and plain[0] in "=@+-" and _FORMULA.match(plain):
        raise CellFault("formula-in-cell", "It begins like a formula, which a spreadsheet would run.")
    return plain


def needed(cell: str) -> str:
    """Return the text of a cell that must not be empty."""
    plain = text(cell)
    if not plain:
        raise CellFault("missing-value", "It is empty, but every row needs a value here.")
    return plain


def gss(cell: str) -> str:
    """Return a code of the Office for National Statistics: a letter and eight digits."""
    plain = needed(cell)
    if len(plain) != 9 or not plain[0].isalpha() or not plain.isascii() or not plain[1:].isdigit():
        raise CellFault("bad-code", "A code of the Office for National Statistics is a letter and eight digits.")
    return plain


def code(cell: str) -> str:
    """Return a short code of letters and digits, such as that of a body or a price group."""
    plain = needed(cell)
    if not plain.isascii() or not plain.replace("_", "").isalnum() or len(plain) > 12:
        raise CellFault("bad-code", "A code is at most twelve letters and digits.")
    return plain


def count(cell: str) -> int:
    """Return a whole number that is not negative, written plainly, with thousands commas, or with noughts after a point."""
    if cell.isascii() and cell.isdigit() and len(cell) < 16:
        return int(cell)
    plain = cell.strip().replace(",", "") if "," in cell else cell.strip()
    if _WHOLE.fullmatch(plain) and len(plain) < 20 and str(decimal(cell)):
        return int(plain.partition(".")[0])
    if decimal(cell) < 0:
        raise CellFault("negative-number", "A count cannot be negative.")
    raise CellFault("bad-number", "A count is a whole number.")


def count_or_none(cell: str) -> int | None:
    """Return a whole number, None where the cell is empty: empty is not nought."""
    return count(cell) if cell.strip() else None


class Remembered(dict[str, Value]):
    """Values by cell: large tables repeat the same few cells very often, so each is read once by `read`."""

    MOST = 100_000

    def __init__(self, read: Callable[[str], Value]):
        self._read = read

    def __missing__(self, cell: str) -> Value:
        value = self._read(cell)
        if len(self) < self.MOST:
            self[cell] = value
        return value


def decimal(cell: str) -> Decimal:
    """Return an exact decimal, thousands commas allowed."""
    plain = cell.strip()
    if not plain.isascii() or len(plain) > 40:
        raise CellFault("bad-number", "It is not a plain number such as 1234.50.")
    try:
        return decimal_from(plain)
    except ValueError:
        kind = "formula-in-cell" if _FORMULA.match(plain) else "bad-number"
        raise CellFault(kind, "It is not a plain number such as 1234.50.") from None


def positive(cell: str) -> Decimal:
    """Return an exact decimal above nought."""
    value = decimal(cell)
    if value <= 0:
        raise CellFault("negative-number" if value < 0 else "bad-number", "It must be above nought.")
    return value


def price(cell: str) -> Decimal | None:
    """Return an exact price, None where the cell is empty or `-`, which mean that there is no price."""
    if cell.strip() in ("", "-", "–"):
        return None
    value = decimal(cell.strip().removeprefix("£"))
    if value < 0:
        raise CellFault("negative-number", "A price cannot be negative.")
    return value


def pounds(cell: str) -> Decimal:
    """Return a sum of money that must be there, with or without its sign; not below nought."""
    value = price(cell)
    if value is None:
        raise CellFault("missing-value", "It is empty, but every row needs a sum here.")
    return value


def day(cell: str) -> date:
    """Return a date written 2018-06-07, 20180607 or 07/06/2018."""
    for form in _DAY:
        if match := form.fullmatch(cell.strip()):
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                break
    raise CellFault("bad-date", "A date is written 2018-06-07, 20180607 or 07/06/2018.")


def day_or_none(cell: str) -> date | None:
    """Return a date, None where the cell is empty."""
    return day(cell) if cell.strip() else None


def month(cell: str) -> date:
    """Return the first day of a month written 2020-06, 2020_06 or with its name, such as RTT-January-2026."""
    plain = cell.strip().casefold()
    try:
        if match := re.fullmatch(r"(\d{4})[-_/](\d\d)(-\d\d)?", plain, re.ASCII):
            return date(int(match[1]), int(match[2]), 1)
        if match := re.search(r"([a-z]+)[-_ ]+(\d{4})$", plain, re.ASCII):
            return date(int(match[2]), _MONTHS.index(match[1]) + 1, 1)
    except ValueError:
        pass
    raise CellFault("bad-date", "A month is written 2020-06 or January-2026.")
