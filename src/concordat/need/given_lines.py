"""Lines of monthly numbers as they are given: takes them as they stand, gives every fault of the whole that no single series shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding, Place
from concordat.need.in_range import too_far, too_large
from concordat.need.months import month_after

MOST_MONTHS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyLine:
    """One line: its `numbers` month by month from the month of `first` on, nothing (null or an empty text) where there is none."""

    id: str
    first: date
    numbers: tuple[Decimal | Literal[""] | None, ...]

    @property
    def values(self) -> tuple[Decimal | None, ...]:
        """Its numbers, None where there is none."""
        return tuple(None if value == "" else value for value in self.numbers)

    @property
    def first_month(self) -> date:
        """The first day of its first month."""
        return self.first.replace(day=1)

    @property
    def last_month(self) -> date:
        """The first day of the last month it was given for."""
        return month_after(self.first_month, len(self.numbers) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedStep:
    """A change of level of a `line` in the month of `from_month`, with the reason (`why`) it is accepted for."""

    line: str
    from_month: date
    why: str


def faults(lines: tuple[MonthlyLine, ...], steps: tuple[AcceptedStep, ...] = ()) -> Iterator[Finding]:
    """Give what is wrong with lines as a whole: none, none with numbers, two of one name, a step of a line that is not there."""
    if not lines:
        yield Finding(
            "no-lines",
            "there is no line.",
            "There is nothing to work on.",
            "Give monthly numbers.",
            Place(field="lines"),
        )
    for line in lines:
        if len(line.numbers) > MOST_MONTHS:
            what, why = f"{line.id} has {len(line.numbers):,} months.", f"At most {MOST_MONTHS} are read."
            yield Finding("number-out-of-range", what, why, "Leave out the oldest.", Place(field=f"lines.{line.id}"))
        if not line.numbers:
            where = Place(field=f"lines.{line.id}")
            yield Finding(
                "no-months",
                f"{line.id} has no months.",
                "There is nothing to work on.",
                "Give its monthly numbers.",
                where,
            )
        yield from too_far(line.first, f"lines.{line.id}.first")
        yield from too_large(line.values, f"lines.{line.id}.numbers")
    names = [line.id for line in lines]
    for name in sorted({name for name in names if names.count(name) > 1}):
        what = f"{name} is there {names.count(name)} times."
        next_step = "Add the numbers of one line together, or give each a name of its own."
        yield Finding("duplicate-key", what, "Which numbers are meant cannot be told.", next_step, Place(field="lines"))
    for step in steps:
        where = Place(field="accepted_steps")
        if step.line not in names:
            what = f"{step.line} is not one of the lines."
            yield Finding("unknown-name", what, "Its step would be passed over.", "Correct the name.", where)
        if not step.why.strip():
            what = f"the step of {step.line} has no reason."
            yield Finding("no-reason", what, "A step is accepted for a reason that others can check.", "Say it.", where)


def last_of(lines: tuple[MonthlyLine, ...]) -> date:
    """Return the last month that any line was given for."""
    return max(line.last_month for line in lines)


def rows_of(lines: tuple[MonthlyLine, ...]) -> Iterator[tuple[str, date, Decimal | None]]:
    """Give line, month and number of each month, the content of what was given."""
    for line in lines:
        for place, value in enumerate(line.values):
            yield line.id, month_after(line.first_month, place), value
