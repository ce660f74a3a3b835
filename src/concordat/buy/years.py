"""Lifetime values: takes pounds a year and the days of a contract, gives the value over its whole life."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.decide.challenge import months_after
from concordat.kernel.money import as_fraction, pence

MONTHS = 12


def years_between(starts: date, ends: date) -> Fraction:
    """Return the years from the first day until before the end: full years, and the days left as a share of the year they lie in."""
    full = max(0, ends.year - starts.year - 1)
    while months_after(starts, MONTHS * (full + 1)) <= ends:
        full += 1
    last, following = months_after(starts, MONTHS * full), months_after(starts, MONTHS * (full + 1))
    return full + Fraction((ends - last).days, (following - last).days)


def lifetime_value(yearly: Decimal, starts: date, ends: date | None) -> Decimal | None:
    """Return the value over the life of a contract, rounded once to the penny; None where it has no end."""
    return None if ends is None else pence(as_fraction(yearly) * years_between(starts, ends))
