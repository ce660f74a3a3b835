"""In-year update: takes how far a part of the year lay off the forecast, gives how far the rest of it is expected to."""

from typing import NamedTuple


class Shock(NamedTuple):
    """A shock on the log scale: its middle and spread."""

    middle: float
    spread: float


def updated(shock: float, seen: float, error: float) -> Shock:
    """Return the year's shock after its first months.

    `shock` is its spread beforehand, `seen` the log ratio of actual to forecast so far, `error` the spread of that ratio by chance alone.
    """
    whole = shock**2 + error**2
    if not whole:
        return Shock(0.0, 0.0)
    return Shock(shock**2 * seen / whole, shock * error / whole**0.5)
