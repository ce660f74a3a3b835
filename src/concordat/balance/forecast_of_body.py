"""One body's forecasts to read: takes what was forecast, gives every report beside the plan, the risks as they stand, and what is left without support."""

from collections.abc import Iterator
from typing import Any

from concordat.balance.forecast_history import Told
from concordat.balance.forecast_told import told_cell
from concordat.balance.forecasts import Forecasts, risk_because
from concordat.balance.surplus_in_words import surplus_in_words
from concordat.kernel.answer import Answer, Because
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted


def forecast_of(found: Forecasts, body: str, year: str) -> tuple[Answer[Any], ...]:
    """Return the figures of one body's last report (£), with risks as they stand on the day."""
    one = next(one for one in found.standing(year) if one.body == body)
    fields = ("forecast", "off_plan", "slipped", "risk_adjusted", "underlying")
    return tuple(
        cell.named(f"balance.forecast_of.{body}.{field}")
        for field in fields
        if (cell := told_cell(found, one, field, found.on))
    )


def history_table(found: Forecasts, body: str, year: str) -> Table:
    """Return every report of one body's year (£), in the order in which they were told; none is ever overwritten."""
    columns = {
        "on": "Told on",
        "month": "Of the month from",
        "value": "Forecast [£]",
        "against": "Plan [£]",
        "moved": "Moved [£]",
        "off_to_date": "Year to date, off plan [£]",
        "support_lost": "Support lost [£]",
        "risk_adjusted": "With risks [£]",
        "underlying": "Underlying [£]",
        "note": "What was said",
    }
    said = {(one.month, one.reported): one.note for one in found.reports if one.body == body}
    fields = ("forecast", "plan", "moved", "off_to_date", "support_lost", "risk_adjusted", "underlying")
    rows = (
        (
            one.reported,
            one.month,
            *(told_cell(found, one, field) for field in fields),
            said.get((one.month, one.reported), ""),
        )
        for one in found.history(body, year)
    )
    says = "Every forecast as it was told, with the risks as they stood that day. A later one is added, never written over."
    return table("steps_forecast", "Every forecast of the year", columns, rows, says)


def risks_table(found: Forecasts, body: str, year: str) -> Table:
    """Return the risks and mitigations of one body's year as they stand on the day, the largest first."""
    columns = {
        "title": "Risk or mitigation",
        "kind": "Which",
        "probability": "Probability",
        "effect": "In full [£]",
        "expected": "By its probability [£]",
        "state": "Stands",
        "since": "Since",
    }
    words = {"open": "open", "fact": "has become a fact", "gone": "is gone"}
    own = sorted(found.risks_of(body, year, found.on), key=lambda one: -abs(one.effect))
    rows = (
        (
            one.title,
            one.kind,
            recorded(one, "probability"),
            recorded(one, "effect", "£"),
            Answer(value, Because("probability × effect", value, "£", parts=(risk_because(one),)), unit="£")
            if one.state == "open"
            else None,
            words[one.state],
            one.since,
        )
        for one in own
        for value in (pence(as_fraction(one.probability) * as_fraction(one.effect)),)
    )
    return table("forecast_risks", "Risks and mitigations", columns, rows)


def forecast_in_words(found: Forecasts, body: str, year: str, name: str) -> Iterator[str]:
    """Say what the body told last, how far that is from its plan and its first forecast, and what would be left without support."""
    own = found.history(body, year)
    one, first = own[-1], own[0]
    yield (
        f"{name} told on {one.reported} that it expects {surplus_in_words(one.forecast)} for {year}; it planned {surplus_in_words(one.plan)}."
    )
    if len(own) > 1:
        slipped = one.forecast - first.forecast
        way = f"{'better' if slipped > 0 else 'worse'} by {amount(abs(slipped), '£')}" if slipped else "the same"
        yield f"It has reported {counted(len(own), 'time')} since {first.reported}: the forecast is {way} now."
    yield from _support(one)


def _support(one: Told) -> Iterator[str]:
    if one.support_lost:
        yield f"{amount(-one.support_lost, '£')} of the difference is support money that the plan counted on and that will not come."
    if one.underlying != one.forecast:
        yield f"Without support money, and without what is of this year alone, it would be {surplus_in_words(one.underlying)}."
