"""Forecasts: what each body last told of its year against its plan, what risks and support do to it, and what moved too far too fast."""

from dataclasses import dataclass

from concordat import balance
from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.balance import forecasts

PATH = "forecasts"
TITLE = "Forecasts of the year, and how they moved"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 104)


@dataclass(frozen=True)
class Filters:
    """The financial year."""

    year: str = ""


choices = forecasts.choices


def show(ask: Ask) -> Page:
    """Show every body's last forecast and all of them together."""
    body = next(iter(sorted(ask.bodies)), "")
    to_do = (ToDo("balance.report_forecast", "Report a forecast", {"body": body}, body),)
    links = (
        Link("Does the system balance?", ask.path("position")),
        Link("Do both sides plan with the same money?", ask.path("mismatches")),
    )
    try:
        found = forecasts.found(ask)
    except Refused as refused:
        return Page(title=TITLE, findings=refused.findings, links=links)
    if found is None:
        empty = "Nobody has reported a forecast yet: bring balance/forecast_reports.csv, or report one when you are signed in."
        return Page(title=TITLE, empty=empty, links=links, to_do=to_do)
    year = forecasts.year_of(ask, found)
    alerts = balance.alerts_of_forecasts(found, year, ask.names)
    standing, figures = balance.standing_table(found, year, ask.names), balance.forecast_figures(found, year)
    return Page(
        title=TITLE,
        caption=year,
        says=(
            *balance.forecasts_in_words(figures, year),
            "Each month every body tells what it expects of its year. Everything that was ever told is kept, so that it can be seen how a "
            "forecast moved, and when.",
        ),
        figures=figures,
        tables=tuple(one for one in (standing, alerts, balance.months_table(found, year)) if one.rows),
        links_of={
            standing.name: tuple(ask.path(f"forecasts/{one.body}?year={year}") for one in found.standing(year)),
            alerts.name: tuple(ask.path(f"forecasts/{one.body}?year={year}") for one in found.alerts(year)),
        },
        findings=found.findings,
        links=(*links, Link("From how far a move is an alert", ask.path("rules/balance.forecast_alerts"))),
        to_do=to_do,
    )
