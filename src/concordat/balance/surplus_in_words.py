"""A position in words: takes pounds, gives whether they are a surplus or a deficit, and of how much."""

from decimal import Decimal

from concordat.kernel.text import amount


def surplus_in_words(value: Decimal) -> str:
    """Return a position in pounds in words, such as “a deficit of £300,000”."""
    if not value:
        return "neither surplus nor deficit"
    return f"a {'surplus' if value > 0 else 'deficit'} of {amount(abs(value), '£')}"
