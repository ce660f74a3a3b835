"""A common basis: takes lines with their days and what is in their value, gives them cut to one window and without the factor, step by step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import pence
from concordat.kernel.period import Interval


@dataclass(frozen=True, slots=True)
class Basis:
    """What one line stands for: `value` in pounds and `activity` for its days; `factor` is the market forces factor in its value."""

    id: str
    value: Fraction
    activity: Fraction
    days: Interval | None = None
    factor: Fraction | None = None
    people: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisStep:
    """One step towards a common basis, with the value of all lines (£, to the penny) before and after it."""

    says: str
    before: Decimal
    after: Decimal


def on_common_basis(
    lines: Sequence[Basis], window: Interval | None, without_factor: bool
) -> tuple[tuple[Basis, ...], tuple[BasisStep, ...], tuple[Finding, ...]]:
    """Return the lines cut to the window by days and without the factor, each step with its sums, and lines outside the window."""
    made, steps, found = tuple(lines), [BasisStep(says="as given", before=_sum(lines), after=_sum(lines))], []
    if window is not None:
        before = _sum(made)
        made = tuple(_cut(line, window) for line in made)
        found = [_outside(line, window) for line in lines if line.days and line.days.overlap(window) is None]
        says = f"cut to the days from {window.start} up to {window.end}"
        steps.append(BasisStep(says=says, before=before, after=_sum(made)))
    if without_factor:
        before = _sum(made)
        made = tuple(
            line if line.factor is None else replace(line, value=line.value / line.factor, factor=None) for line in made
        )
        steps.append(BasisStep(says="market forces factor taken out", before=before, after=_sum(made)))
    return made, tuple(steps), tuple(found)


def interval(starts: date | None, ends: date | None) -> Interval | None:
    """Return the days of a line; None where its first or last day is not known."""
    return Interval(starts, ends) if starts is not None and ends is not None and starts < ends else None


def _cut(line: Basis, window: Interval) -> Basis:
    if line.days is None or line.days.days is None:
        return line
    inside = line.days.overlap(window)
    share = Fraction((inside.days if inside else 0) or 0, line.days.days)
    return replace(line, value=line.value * share, activity=line.activity * share, days=inside)


def _sum(lines: Sequence[Basis]) -> Decimal:
    return pence(sum((line.value for line in lines), Fraction(0)))


def _outside(line: Basis, window: Interval) -> Finding:
    return Finding(
        "outside-window",
        f"Line {line.id} (£{pence(line.value):,}) has no day from {window.start} up to {window.end}.",
        "Nothing of it is compared.",
        "Widen the window, or leave the line out.",
        Place(field=f"lines {line.id}"),
        "warning",
    )
