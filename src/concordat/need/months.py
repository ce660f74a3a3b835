"""Months: takes a first month and a number of months, gives their days, and numbers a day out of numbers a month."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import numpy as np

from concordat.need.arrays import SEASON, Numbers


def month_after(first: date, months: int) -> date:
    """Return the first day of the month that comes so many months after another."""
    place = first.year * SEASON + first.month - 1 + months
    return date(place // SEASON, place % SEASON + 1, 1)


def months_between(first: date, last: date) -> int:
    """Return how many months lie from one month to another; nought for the same."""
    return (last.year - first.year) * SEASON + last.month - first.month


def months_from(first: date, number: int) -> Iterator[date]:
    """Give the first days of so many months."""
    return (month_after(first, month) for month in range(number))


def days_of(first: date, number: int) -> Numbers:
    """Return how many days each of so many months has."""
    return np.array([monthrange(month.year, month.month)[1] for month in months_from(first, number)], dtype=float)


def logs_a_day(counts: Numbers, first: date) -> Numbers:
    """Return the log of the number a day of each month; every number must be above nought."""
    return np.asarray(np.log(counts) - np.log(days_of(first, counts.shape[1])))


def chance_alone(counts: Numbers) -> Numbers:
    """Return the spread on the log scale that chance alone makes of a month, by the number of an average month of the last year."""
    return np.asarray(1 / np.sqrt(np.maximum(counts[:, -SEASON:].mean(axis=1), 1.0)))
