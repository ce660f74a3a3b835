"""Mismatch desk: where commissioners and providers plan with different money, what the system comes to either way, and each dispute with its clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from concordat import balance
from concordat.kernel.finding import Refused
from concordat.kernel.table import Table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.balance import mismatches

PATH = "mismatches"
TITLE = "Do both sides plan with the same money?"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 102)


@dataclass(frozen=True)
class Filters:
    """The year that is planned."""

    year: str = ""


choices = mismatches.choices


def show(ask: Ask) -> Page:
    """Show the totals to everyone, and pair by pair to those who work for a body of the system."""
    year = mismatches.year_of(ask)
    links = (Link("Does the system balance?", ask.path("position")), Link("Forecasts", ask.path("forecasts")))
    if not year:
        empty = "Nobody has stated a figure yet: bring balance/plan_figures.csv, or state one when you are signed in."
        return Page(title=TITLE, empty=empty, links=links, to_do=tuple(_to_do(ask, year)))
    try:
        found = mismatches.matrix(ask, year)
    except Refused as refused:
        return Page(title=TITLE, caption=year, findings=refused.findings, links=links)
    inside = ask.sees(*mismatches.desk(ask))
    return Page(
        title=TITLE,
        caption=f"Plans for {year}",
        says=tuple(_says(found, inside=inside)),
        figures=balance.plan_figures(found, ask.system.settings.area),
        tables=tuple(one for one in _tables(ask, found, inside=inside) if one.rows),
        links_of={"mismatch_pairs": tuple(_address(ask, *one) for one in balance.pairs_in_order(found))}
        | {
            "mismatch_disputes": tuple(
                _address(ask, one.commissioner, one.provider) for one in balance.open_disputes(found.lines)
            )
        },
        findings=found.findings if inside else (),
        links=(*links, Link("With whom a dispute lies, and how long", ask.path("rules/balance.dispute_steps"))),
        to_do=tuple(_to_do(ask, year)),
    )


def _says(found: balance.PlanMatrix, *, inside: bool) -> Iterator[str]:
    yield balance.gap_in_words(found)
    yield (
        "Every commissioner plans what it will pay each provider, and every provider what it will receive. Where the two differ, "
        "somebody plans with money that nobody else has."
    )
    if found.without_plan:
        yield "What the system comes to cannot be told: some bodies have not reported the plan of their own surplus."
    if not inside:
        yield "You read the totals. What two bodies plan before they agree is open to the bodies of the system, when they are signed in."


def _tables(ask: Ask, found: balance.PlanMatrix, *, inside: bool) -> Iterator[Table]:
    area = ask.system.settings.area
    if not found.without_plan:
        yield balance.totals_table(found, area)
    if inside:
        yield balance.matrix_table(found, ask.names)
        yield balance.disputes_table(found.lines, ask.system.rules, ask.names, ask.day)
        yield balance.pairs_table(found, ask.names)
        yield balance.gap_reasons_table(found)
    yield balance.gap_over_time_table(balance.gaps_over_time(ask.system, found.year, ask.day), area)


def _address(ask: Ask, commissioner: str, provider: str) -> str:
    return ask.path(f"mismatches/{commissioner}/{provider}")


def _to_do(ask: Ask, year: str) -> Any:
    body = next(iter(sorted(ask.bodies)), "")
    yield ToDo("balance.state_plan_figure", "State a figure of your plan", {"body": body, "financial_year": year}, body)
