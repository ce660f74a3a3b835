"""Values as people read them: takes numbers, days and lists, gives text in one way everywhere."""

import math
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.kernel.money import PENNY


def shown(value: Any) -> str:
    """Return a value as people read it: thousands separated, measured numbers to six figures, days as ISO dates."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal | int):
        return f"{value:,}"
    if isinstance(value, float):
        return _measured(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | set | frozenset):
        return ", ".join(shown(item) for item in value)
    return str(value)


def amount(value: Any, unit: str) -> str:
    """Return a value with its unit: £1,200, −£4.50, 4 people; just the value where there is no unit."""
    text = pounds(value) if unit == "£" and isinstance(value, Decimal) else shown(value)
    if unit == "£" and text:
        return f"−£{text[1:]}" if text.startswith("-") else f"£{text}"
    return f"{text} {unit}".strip()


def _measured(value: float) -> str:
    """Return a float to six figures, or all before the point where there are more, and never with an exponent."""
    if not math.isfinite(value):
        return str(value)
    figures = max(6, len(f"{abs(value):.0f}"))
    return f"{Decimal(f'{value:.{figures}g}'):,f}"


def pounds(value: Decimal) -> str:
    """Return pounds as they stand in a sentence, with pence only where there are any; parts of a penny are kept."""
    if value == value.to_integral_value():
        return f"{value:,.0f}"
    return f"{value.quantize(PENNY) if value == value.quantize(PENNY) else value:,}"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: 1 body, 3 bodies (`many` where adding an s is wrong)."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def escape(text: str) -> str:
    """Return `text` safe inside HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
