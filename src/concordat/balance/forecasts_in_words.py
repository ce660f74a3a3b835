"""Forecasts in a sentence: takes the figures of all bodies, gives what they expect together beside what they planned."""

from collections.abc import Sequence
from typing import Any

from concordat.balance.surplus_in_words import surplus_in_words
from concordat.kernel.answer import Answer


def forecasts_in_words(figures: Sequence[Answer[Any]], year: str) -> tuple[str, ...]:
    """Return what all bodies of the system expect of the year, beside what they planned; nothing where none of them reported."""
    told = {one.name: one.value for one in figures}
    if "balance.forecasts.forecast" not in told:
        return ()
    expected, planned = (surplus_in_words(told[f"balance.forecasts.{field}"]) for field in ("forecast", "plan"))
    return (f"All bodies together expect {expected} for {year}; they planned {planned}.",)
