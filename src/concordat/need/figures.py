"""Statistics as they are told: takes binary numbers, gives decimals cut to so many places, the same on every machine."""

from decimal import Decimal

PLACES = 6


def figure(number: float, places: int = PLACES) -> Decimal:
    """Return a statistic rounded to so many places; raises OverflowError for what is no finite number."""
    text = f"{number:.{places}f}"
    if not text.lstrip("-").replace(".", "").isdigit():
        raise OverflowError(f"{number} is no statistic")
    # Adding nought turns a negative nought into nought.
    return Decimal(text) + 0
