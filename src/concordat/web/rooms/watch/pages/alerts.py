"""Alerts: what has changed in contracts, measures, outcomes, forecasts and reorganisations, how sure that is, who owns it, since when, and where to look."""

from dataclasses import dataclass
from typing import Any

from concordat import watch
from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.watch import alerts

PATH = "alerts"
TITLE = "Alerts"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 40)


@dataclass(frozen=True)
class Filters:
    """What narrows the page: one body that owns what has changed."""

    body: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the bodies that own an alert."""
    try:
        bodies = sorted(watch.owners_of(alerts.found(ask)), key=lambda one: ask.names.get(one, one))
    except Refused:
        bodies = []
    return {"body": [("", "any"), *((body, ask.names.get(body, body)) for body in bodies)]}


def show(ask: Ask) -> Page:
    """Show every alert, or those of one body, the worst and surest first."""
    links = (
        Link("Limits from which something is an alert", ask.path("rules/watch.signal_limits")),
        Link("How sure an alert is", ask.path("rules/watch.how_sure")),
        Link("Key dates", ask.path("key-dates")),
        Link("Promises", ask.path("promises")),
    )
    try:
        found = watch.owned_by(alerts.found(ask), ask.filters.body)
    except Refused as refused:
        return Page(title=TITLE, findings=refused.findings, links=links)
    return Page(
        title=TITLE,
        says=(
            "What is watched is the activity of the year told, as far as it was known on the day, against its plan, its forecast and its "
            "own months, every measure of every area, and the days of outcomes, reviews and monitoring. What chance would often make is no alert; how many it would still make is told.",
            "Told besides is what records ask somebody to act on: forecasts that moved, returns of pooled funds, and duties and conditions of "
            "reorganisations. Disputes between two bodies are told to those who may read them. What one forecast signals is one alert: the "
            "worst sign of it, with the others as its reasons.",
        ),
        figures=(*watch.alert_figures(found), *alerts.by_chance(ask)),
        tables=(watch.alerts_table(found, ask.names), watch.kinds_table(found)) if found else (),
        links_of={"alerts": tuple(_where(ask, one) for one in found)},
        findings=alerts.on_record(ask).findings,
        links=links,
        empty=""
        if found
        else "Nothing is signalled: nothing that is watched has changed by more than chance, and no day has gone by.",
    )


def _where(ask: Ask, one: watch.Signal) -> str:
    return ask.path(one.page) if one.page else ask.record(*watch.record_of(one))
