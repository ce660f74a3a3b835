"""Periods: takes dates, gives half-open intervals, months, financial years, working days and clear days."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
_FINANCIAL_YEAR = re.compile(r"(\d{4})[/-](\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The days from `start` up to but not including `end`; no `end` means still open."""

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end <= self.start:
            raise ValueError(f"an interval must end after it starts, but {self.end} is not after {self.start}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    @property
    def last_day(self) -> date | None:
        """The last full day, for display; None while still open."""
        return None if self.end is None else self.end - ONE_DAY

    @property
    def days(self) -> int | None:
        """The number of days, None while still open."""
        return None if self.end is None else (self.end - self.start).days

    def overlap(self, other: "Interval") -> "Interval | None":
        """Return the days in both, or None."""
        ends = [end for end in (self.end, other.end) if end is not None]
        start, end = max(self.start, other.start), min(ends) if ends else None
        return Interval(start, end) if end is None or start < end else None


def holds(start: date | None, end: date | None, day: date) -> bool:
    """Say whether `day` lies in the half-open span; a missing bound is open."""
    return (start is None or start <= day) and (end is None or day < end)


@dataclass(frozen=True, slots=True, order=True)
class FinancialYear:
    """An English public-sector financial year, 1 April to 31 March, named by the year it starts in."""

    starts_in: int

    @classmethod
    def of(cls, day: date) -> "FinancialYear":
        """Return the year that `day` falls in."""
        return cls(day.year if day.month >= 4 else day.year - 1)

    @classmethod
    def is_one(cls, text: str) -> bool:
        """Say whether a text is a financial year, such as `2017/18`."""
        try:
            cls.parse(text)
        except ValueError:
            return False
        return True

    @classmethod
    def parse(cls, text: str) -> "FinancialYear":
        """Read `2017/18` or `2017-18`; raises ValueError for anything else."""
        match = _FINANCIAL_YEAR.fullmatch(text.strip())
        if not match or (int(match[1]) + 1) % 100 != int(match[2]):
            raise ValueError(f"“{text}” is not a financial year such as 2017/18")
        return cls(int(match[1]))

    @property
    def interval(self) -> Interval:
        """The days of the year."""
        return Interval(date(self.starts_in, 4, 1), date(self.starts_in + 1, 4, 1))

    def months(self) -> tuple[date, ...]:
        """The first day of each month, April first."""
        return tuple(date(self.starts_in + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16))

    def __str__(self) -> str:
        return f"{self.starts_in}/{(self.starts_in + 1) % 100:02d}"


def month_of(day: date) -> date:
    """Return the first day of the month, which stands for the month everywhere."""
    return day.replace(day=1)


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    """Say whether `day` is neither at a weekend nor a bank holiday."""
    return day.weekday() < 5 and day not in holidays


def working_days(after: date, holidays: Collection[date], step: int = 1) -> Iterator[date]:
    """Give the working days strictly after `after` (or before it, with `step` -1), without end."""
    day = after
    while True:
        day += step * ONE_DAY
        if is_working_day(day, holidays):
            yield day


def add_working_days(day: date, number: int, holidays: Collection[date]) -> date:
    """Return the working day that lies `number` working days after `day` (before it where negative)."""
    if number == 0:
        return day
    days = working_days(day, holidays, 1 if number > 0 else -1)
    for _ in range(abs(number) - 1):
        next(days)
    return next(days)


def clear_days_between(published: date, meeting: date, holidays: Collection[date] | None = None) -> int:
    """Count the complete days strictly between the two; only working days where `holidays` is given."""
    between = (published + number * ONE_DAY for number in range(1, (meeting - published).days))
    return sum(1 for day in between if holidays is None or is_working_day(day, holidays))


def latest_publication(meeting: date, clear_days: int, holidays: Collection[date] | None = None) -> date:
    """Return the latest day with `clear_days` complete days strictly between it and the meeting.

    With `holidays` the days counted, and the answer, are working days; without, calendar days.
    """
    if clear_days < 0:
        raise ValueError("clear days cannot be negative")
    if holidays is None:
        return meeting - (clear_days + 1) * ONE_DAY
    return add_working_days(meeting, -(clear_days + 1), holidays)
