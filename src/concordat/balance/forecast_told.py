"""Forecasts to read: takes what was forecast, gives each body against its plan, all bodies month by month, and what the system comes to."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.balance.forecast_alerts import Alert
from concordat.balance.forecast_history import NONE, Told
from concordat.balance.forecasts import Forecasts, alert_because, report_because, risk_because
from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted

RISKS = ("risk_adjusted", "if_all_risks")
WORDS = {
    "plan": "plan of the year",
    "forecast": "forecast of the year",
    "off_plan": "forecast less plan",
    "off_to_date": "year to date less its plan",
    "support_lost": "support money lost",
    "underlying": "forecast without support and without what is of this year alone",
    "risk_adjusted": "forecast with each risk and mitigation by its probability",
    "if_all_risks": "forecast with every risk in full and no mitigation",
    "moved": "against the forecast before it",
    "slipped": "against the first forecast of the year",
}


def told_cell(found: Forecasts, one: Told, field: str, on: Any = None) -> Answer[Decimal] | None:
    """Return one figure of a report (£) with the report, and the risks where it counts them; None where it was not told."""
    value = getattr(one, field)
    if value is None:
        return None
    risks = found.risks_of(one.body, one.year, on or one.reported) if field in RISKS else ()
    before = [each for each in found.history(one.body, one.year) if each.reported < one.reported]
    others = {"moved": before[-1:], "slipped": before[:1]}.get(field, [])
    parts = (report_because(one), *map(report_because, others), *map(risk_because, risks))
    return Answer(value, Because(WORDS[field], value, "£", parts=parts), unit="£")


def forecast_figures(found: Forecasts, year: str) -> tuple[Answer[Any], ...]:
    """Return what all bodies of the system come to by their last reports: plan, forecast, with risks, underlying; and how many alerts there are."""
    standing = found.of_system(year)
    made: list[Answer[Any]] = []
    for field in ("plan", "forecast", "risk_adjusted", "underlying") if standing else ():
        cells = [cell for one in standing if (cell := told_cell(found, one, field, found.on))]
        whole = sum((cell.value for cell in cells), NONE)
        because = Because(
            f"{WORDS[field]}, {counted(len(cells), 'body', 'bodies')}", whole, "£", parts=_becauses(cells)
        )
        made.append(Answer(whole, because, f"balance.forecasts.{field}", "£"))
    alerts = found.alerts(year)
    reasons = tuple(alert_because(found, one) for one in alerts) or tuple(map(report_because, found.standing(year)))
    says = counted(len(alerts), "alert")
    made.append(Answer(len(alerts), Because(says, len(alerts), parts=reasons), "balance.forecasts.alerts"))
    return tuple(made)


def standing_table(found: Forecasts, year: str, names: Mapping[str, str]) -> Table:
    """Return each body's last report: plan, forecast, what of the difference is lost support, with risks, underlying, slippage (£)."""
    columns = {
        "body": "Body",
        "reported": "Told on",
        "plan": "Plan [£]",
        "forecast": "Forecast [£]",
        "off_plan": "Off plan [£]",
        "support_lost": "Of it, support lost [£]",
        "slipped": "Moved since the first forecast [£]",
        "risk_adjusted": "With risks [£]",
        "underlying": "Underlying [£]",
        "outside": "Counted",
    }
    rows = (
        (
            names.get(one.body, one.body),
            one.reported,
            *(told_cell(found, one, field, found.on) for field in list(columns)[2:-1]),
            "" if one.body in found.inside else "not here: of another system",
        )
        for one in found.standing(year)
    )
    says = "A surplus is above nought, a deficit below. Underlying leaves out support money and what is of this year alone."
    return table("forecasts_standing", f"Each body's last forecast, {year}", columns, rows, says)


def months_table(found: Forecasts, year: str) -> Table:
    """Return all bodies together, month by month (£): the forecast beside the plan; nothing where a body has not reported."""
    columns = {
        "on": "Month from",
        "value": "Forecast of the year [£]",
        "against": "Plan of the year [£]",
        "risk_adjusted": "With risks [£]",
        "underlying": "Underlying [£]",
        "missing": "Not reported [bodies]",
    }
    bodies = {one.body for one in found.of_system(year)}
    rows = []
    for month in found.months:
        told = tuple(one for one in _last_of(found, year, month.month) if one.body in bodies)
        if told:
            cells = (_whole(month, field, told) for field in ("forecast", "plan", "risk_adjusted", "underlying"))
            rows.append((month.month, *cells, _missing(len(bodies), told)))
    says = "What all bodies together told of the year, each month. No sum is told while a body's report is missing."
    return table("steps_all", "All bodies together", columns, rows, says)


def alerts_of_forecasts(found: Forecasts, year: str, names: Mapping[str, str], body: str = "") -> Table:
    """Return alerts, the newest first: a forecast that moved too far too fast, support that was lost, a risk that became a fact."""
    columns = {
        "body": "Body",
        "day": "On",
        "kind": "What happened",
        "moves": "Moves the surplus by [£]",
        "says": "In words",
    }
    rows = (
        (
            names.get(one.body, one.body),
            one.day,
            one.kind,
            Answer(one.moves, alert_because(found, one), unit="£"),
            alert_in_words(found, one),
        )
        for one in found.alerts(year, body)
    )
    return table("forecast_alerts", "What changed by more than it should", columns, rows)


def alert_in_words(found: Forecasts, one: Alert) -> str:
    """Return what an alert says, with the title of its risk in place of the code."""
    if one.kind != "risk became fact":
        return f"{one.says[:1].upper()}{one.says[1:]}."
    titles = [
        each.title for each in found.risks if (each.body, each.since, each.effect) == (one.body, one.day, one.moves)
    ]
    held = one.says.rpartition("; ")[2]
    return f"“{titles[0] if titles else one.says}” became a fact; {held}."


def _last_of(found: Forecasts, year: str, month: Any) -> tuple[Told, ...]:
    last = {one.body: one for one in found.gives.history if (one.year, one.month) == (year, month)}
    return tuple(last.values())


def _whole(month: Any, field: str, told: tuple[Told, ...]) -> Answer[Decimal] | None:
    value = getattr(month, field)
    if value is None:
        return None
    parts = tuple(report_because(one, value=getattr(one, field)) for one in told)
    return Answer(value, Because(f"{WORDS[field]}, all bodies", value, "£", parts=parts), unit="£")


def _missing(bodies: int, told: tuple[Told, ...]) -> Answer[int]:
    parts = tuple(report_because(one, value=one.forecast) for one in told)
    number = bodies - len(told)
    return Answer(
        number,
        Because(f"of {counted(bodies, 'body', 'bodies')}, less those that reported", number, "bodies", parts=parts),
    )


def _becauses(cells: list[Answer[Any]]) -> tuple[Because, ...]:
    return tuple(_of(cells))


def _of(cells: list[Answer[Any]]) -> Iterator[Because]:
    for cell in cells:
        yield cell.because
