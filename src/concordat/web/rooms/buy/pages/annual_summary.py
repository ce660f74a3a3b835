"""The yearly summary of buying: awards by route, new and lost providers, and how much of the register nobody has classified."""

from dataclasses import dataclass
from datetime import date

from concordat.buy.summary.from_register import annual_summary
from concordat.buy.summary.told import awards_table, first_day, providers_table, representations_table, summary_figures
from concordat.kernel.finding import Refused
from concordat.publish.words import bare
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "yearly-summary"
TITLE = "Yearly summary of buying"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 49)


@dataclass(frozen=True)
class Filters:
    """Any day of the year asked for."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the summary of the period that the day lies in."""
    says = (
        "It falls out of the register of contracts and of awards that a notice told of; what is not recorded is counted as not known.",
    )
    links = (
        Link("Register of contracts", ask.path("contracts")),
        Link("Which providers are new and which are lost", ask.path("rules/procurement.new_and_lost_providers")),
    )
    try:
        found = ask.remember(("annual summary", ask.filters), lambda: annual_summary(ask.system, ask.filters.on))
    except Refused as refused:
        before = all(finding.kind == "no-rule-value" for finding in refused.findings)
        began = bare(first_day(ask.system.rules))
        empty = f"There is no yearly summary for this day: the duty to publish one began on {began}." if before else ""
        return Page(title=TITLE, says=says, findings=() if before else refused.findings, links=links, empty=empty)
    tables = (awards_table(found), representations_table(found), providers_table(found, ask.names))
    return Page(
        title=TITLE,
        says=says,
        figures=summary_figures(found),
        tables=tuple(one for one in tables if one.rows),
        findings=found.findings,
        links=links,
    )
