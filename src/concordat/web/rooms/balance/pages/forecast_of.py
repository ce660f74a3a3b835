"""One body's forecasts: every report of the year beside its plan, its risks, what it comes to with them, and without support."""

from dataclasses import dataclass

from concordat import balance
from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.balance import forecasts

PATH = "forecasts/<str:body>"
TITLE = "Forecasts of a body"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """The financial year."""

    year: str = ""


choices = forecasts.choices


def show(ask: Ask, body: str) -> Page:
    """Show the body's reports, alerts and risks."""
    back = Link("Forecasts of the year, and how they moved", ask.path("forecasts"))
    try:
        found = forecasts.found(ask)
    except Refused as refused:
        return Page(title=TITLE, findings=refused.findings, trail=(back,))
    years = [one for one in found.years if found.history(body, one)] if found else []
    if found is None or not years:
        raise Missing(f"“{body}” has reported no forecast.", (back,))
    year = next((one for one in (forecasts.year_of(ask, found),) if one in years), years[0])
    name = ask.names.get(body, body)
    return Page(
        title=name,
        caption=f"Forecasts of {year}",
        says=tuple(balance.forecast_in_words(found, body, year, name)),
        figures=balance.forecast_of(found, body, year),
        tables=tuple(
            one
            for one in (
                balance.history_table(found, body, year),
                balance.alerts_of_forecasts(found, year, ask.names, body).only("day", "kind", "moves", "says"),
                balance.risks_table(found, body, year),
            )
            if one.rows
        ),
        links_of={
            "steps_forecast": tuple(
                ask.record("ForecastReport", body, str(one.month), str(one.reported))
                for one in found.history(body, year)
            )
        },
        links=(
            Link(f"About {name}", ask.record("Body", body)),
            Link("From how far a move is an alert", ask.path("rules/balance.forecast_alerts")),
        ),
        trail=(back,),
        to_do=(ToDo("balance.report_forecast", "Report a forecast", {"body": body}, body),),
    )
