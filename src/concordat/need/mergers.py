"""Mergers that nobody recorded: takes lines, gives a finding where one stops and another rises there by about as much."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from concordat.kernel.finding import Finding, Place
from concordat.need.given_lines import MonthlyLine, last_of
from concordat.need.months import month_after, months_between

# Months that are compared before and after; a rise is the size of a line from and up to these shares of it, and of this part of its own level.
WINDOW, LIKE, OF_OWN = 3, (0.6, 1.4), 0.2
# A line that stopped before it had so many months, or fewer months ago, is not looked at.
LEAST_BEFORE, LEAST_AFTER = 12, 3
NEXT = "If they merged, record it and restate the earlier months as both together; if not, accept the step with its reason."

Months = Mapping[date, float]


def merger_findings(lines: Sequence[MonthlyLine], accepted: Mapping[str, tuple[date, ...]]) -> Iterator[Finding]:
    """Give a finding for each line that stopped where another rose by about as much, and no step of that one is accepted there."""
    last = last_of(tuple(lines))
    months = {line.id: _months(line) for line in lines}
    for name, own in months.items():
        if len(own) < LEAST_BEFORE or months_between(max(own), last) < LEAST_AFTER:
            continue
        stopped = month_after(max(own), 1)
        before, after = _window(stopped, -WINDOW), _window(stopped, min(WINDOW, months_between(stopped, last) + 1))
        size = _mean(own, before)
        risen = {
            other: rise
            for other, rise in _rises(months, name, before, after).items()
            if size and LIKE[0] <= rise / size <= LIKE[1]
            if not any(abs(months_between(day, stopped)) <= 1 for day in accepted.get(other, ()))
        }
        if risen:
            other = min(risen, key=lambda one: abs(risen[one] / size - 1))
            what = f"{name} has no numbers from {stopped:%Y-%m} on, and {other} rose there by {risen[other]:,.0f} a month; {name} had {size:,.0f}."
            why = "It looks like a merger, and a forecast takes it for growth."
            yield Finding("looks-like-a-merger", what, why, NEXT, Place(field=f"lines.{other}"), "warning")


def _rises(
    months: Mapping[str, Months], stopped: str, before: Sequence[date], after: Sequence[date]
) -> dict[str, float]:
    """Return by how much each line rose beyond what all others did, where that is a part of its level worth the name."""
    whole = {
        name: (_mean(own, before), _mean(own, after))
        for name, own in months.items()
        if name != stopped and all(day in own for day in (*before, *after))
    }
    found = {}
    for name, (earlier, later) in whole.items():
        others = [levels for other, levels in whole.items() if other != name]
        usual = sum(one for _, one in others) / sum(one for one, _ in others) if others else 1.0
        rise = later - earlier * usual
        if rise > OF_OWN * earlier:
            found[name] = rise
    return found


def _months(line: MonthlyLine) -> Months:
    """Return the months that have a number above nought."""
    return {
        month_after(line.first_month, place): float(value)
        for place, value in enumerate(line.values)
        if value and value > 0
    }


def _window(start: date, number: int) -> tuple[date, ...]:
    """Return so many months from a month on, or before it where the number is below nought."""
    return tuple(month_after(start, step) for step in (range(number) if number > 0 else range(number, 0)))


def _mean(own: Months, days: Sequence[date]) -> float:
    """Return the mean of the months that have a number."""
    there = [own[day] for day in days if day in own]
    return sum(there) / len(there) if there else 0.0
