"""Forecast of a table: takes a long table of line, month and number of whatever library, gives the months ahead as a table of the same."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import narwhals as nw

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.need.forecast_told import line_told
from concordat.need.forecasting import forecast_lines
from concordat.need.given_lines import MonthlyLine, faults, last_of
from concordat.need.months import months_between
from concordat.need.prior import prior_on
from concordat.need.window import window, window_faults

TENTHS = (0.1, 0.5, 0.9)
DRAWS = 100
NO_NUMBER = "NaN"
UNREADABLE = Decimal(NO_NUMBER)


@dataclass(frozen=True, slots=True)
class TableAhead:
    """`frame`: line, month, middle, a column for each level, and the method; what was found on the way."""

    frame: Any
    findings: tuple[Finding, ...]


def forecast_table(
    frame: Any,
    rules: Rulebook,
    *,
    line: str = "line",
    month: str = "month",
    number: str = "number",
    ahead: int = 12,
    levels: Sequence[float] = TENTHS,
    method: str = "",
) -> TableAhead:
    """Return the months ahead of every line of a table; raises Refused for columns that are not there and for months told twice."""
    table = nw.from_native(frame, eager_only=True)
    if absent := [name for name in (line, month, number) if name not in table.columns]:
        what = f"the table has no column {', '.join(absent)}; it has {', '.join(table.columns)}."
        raise Refused(
            Finding("missing-field", what, "A forecast needs line, month and number.", "Say which columns they are.")
        )
    lines = _lines(list(zip(*(table.get_column(name).to_list() for name in (line, month, number)), strict=True)))
    if wrong := tuple(faults(lines)):
        raise Refused(wrong)
    asked = window(last_of(lines), ahead, None)
    if wrong := tuple(window_faults(asked)):
        raise Refused(wrong)
    prior, _ = prior_on(rules, asked.origin)
    found = forecast_lines(lines, asked, prior, method=method, steps=(), draws=DRAWS, seed=1)
    told = [line_told(one.id, found, asked, tuple(Decimal(str(level)) for level in levels), "none") for one in lines]
    rows = [(one.id, ahead_of, one.method) for one in told for ahead_of in one.months]
    columns = {
        line: [name for name, _, _ in rows],
        month: [ahead_of.month for _, ahead_of, _ in rows],
        "middle": [float(ahead_of.middle) for _, ahead_of, _ in rows],
        **{
            f"q{level}": [float(ahead_of.quantiles[place]) for _, ahead_of, _ in rows]
            for place, level in enumerate(levels)
        },
        "method": [name for _, _, name in rows],
    }
    return TableAhead(nw.from_dict(columns, backend=table.implementation).to_native(), found.findings)


def _lines(rows: list[tuple[Any, Any, Any]]) -> tuple[MonthlyLine, ...]:
    """Return the lines of rows in order of name; a month that is not there has no number."""
    months, numbers_of = [_month(day) for _, day, _ in rows], [_number(value) for _, _, value in rows]
    if bad := [
        str(row) for row, day, value in zip(rows, months, numbers_of, strict=True) if day is None or value is UNREADABLE
    ]:
        what = f"{len(bad)} rows have no month or a number that is none, such as {bad[0]}."
        raise Refused(Finding("bad-value", what, "They would be passed over.", "Correct them.", Place(field="month")))
    keyed = [(str(row[0]), day) for row, day in zip(rows, months, strict=True) if day is not None]
    twice = sorted({f"{name} {day:%Y-%m}" for (name, day), times in Counter(keyed).items() if times > 1})
    if twice:
        what = f"told more than once: {', '.join(twice[:10])}{' …' if len(twice) > 10 else ''}."
        raise Refused(
            Finding(
                "duplicate-key", what, "Which number is meant cannot be told.", "Add them up.", Place(field="month")
            )
        )
    values = dict(zip(keyed, numbers_of, strict=True))
    spans: dict[str, list[date]] = {}
    for name, day in keyed:
        spans.setdefault(name, []).append(day)
    lines = []
    for name, days in sorted(spans.items()):
        first, last = min(days), max(days)
        numbers: list[Decimal | None] = [None] * (months_between(first, last) + 1)
        for day in days:
            numbers[months_between(first, day)] = values[name, day]
        lines.append(MonthlyLine(id=name, first=first, numbers=tuple(numbers)))
    return tuple(lines)


def _month(day: Any) -> date | None:
    """Return the first day of the month of a day, a moment or an ISO text; None where it is no day."""
    try:
        if isinstance(day, str):
            day = date.fromisoformat(day[:10])
        return date(day.year, day.month, 1)
    except (AttributeError, ValueError):
        return None


def _number(value: Any) -> Decimal | None:
    """Return a number exactly as it is written, None where there is none, a number that is none where it cannot be read."""
    if value is None or value == "" or value != value:
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return UNREADABLE
