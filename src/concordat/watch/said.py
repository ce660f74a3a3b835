"""Figures of statistics in sentences: takes binary numbers, gives four figures of them, and nothing for no number."""

import math
from decimal import Decimal

FIGURES = 4


def said(number: float | None) -> str:
    """Return a number as it stands in a sentence: four figures, whole numbers whole, no exponent."""
    if number is None or not math.isfinite(number):
        return "no value"
    if number == int(number):
        return f"{int(number):,}"
    written = Decimal(f"{number:.{FIGURES}g}")
    return f"{written:,f}".replace("-", "−")


def kept(number: float) -> float | None:
    """Return a number, None in place of one that is none."""
    return float(number) if math.isfinite(number) else None
