"""Estates: every site on a map beside its list, backlog by risk, year, body and area under a rule that can be changed, and pressure beside delay."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from concordat import plan
from concordat.kernel.text import counted, pounds
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.plan import estates

PATH = "estates"
TITLE = "Estates and backlog"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 110)


@dataclass(frozen=True)
class Filters:
    """What is shown: the year, and the rule by which a body that serves several areas is shared out."""

    year: str = ""
    rule: str = plan.DEFAULT_RULE


def choices(ask: Ask) -> dict[str, Any]:
    """Return the years and rules there are."""
    return estates.choices(ask)


def show(ask: Ask) -> Page:
    """Show the estate in one year under one rule."""
    own, rule = estates.estate(ask), ask.filters.rule
    year, unknown = estates.year_of(ask)
    found, findings = plan.backlog_of(own, rule)
    if found is None and {one.kind for one in findings} != {"no-area"}:
        return Page(title=TITLE, findings=findings, empty="" if findings else estates.EMPTY)
    sites = plan.sites_table(own, year, ask.names, ask.day)
    links_of = {"sites": tuple(estates.site_href(ask, site) for site, _ in plan.sites_by_backlog(own, year))}
    by_body = plan.by_body_table(own, year, ask.names)
    if found is None:
        # Where it is not known which area a site lies in, all but areas can still be told.
        tables = (sites, plan.by_year_table(own), by_body)
        return Page(title=TITLE, caption=ask.system.settings.name, tables=tables, links_of=links_of, findings=findings)
    return Page(
        title=TITLE,
        caption=ask.system.settings.name,
        says=tuple(_says(own, found, year)),
        figures=plan.estate_figures(own, year),
        tables=(
            sites,
            plan.by_year_table(own),
            plan.by_area_table(own, year, rule, ask.names),
            *((plan.estate_shares_table(own, ask.names),) if found.several else ()),
            by_body,
            plan.pressure_table(own, year, estates.fullness(ask), ask.names),
        ),
        links_of=links_of,
        findings=(*unknown, *findings),
        links=(
            Link(
                "Building schemes",
                ask.path("schemes"),
                "what is to be built, by which route, and whether it may proceed",
            ),
            Link("Which schemes, and which sites to keep", ask.path("estates/portfolio")),
            Link("Beds and the bed question", ask.path("beds")),
        ),
        template="plan/estates.html",
        view=estates.map_view(ask, year),
    )


def _says(own: plan.Estate, found: Any, year: str) -> Iterator[str]:
    total = next(one for one in found.all_sites if one.year == year)
    change = ", as much as a year before" if total.change == 0 else ""
    if total.change:
        change = f", £{pounds(abs(total.change))} {'more' if total.change > 0 else 'less'} than a year before"
    yield (
        f"To put right everything that was found at these sites in {year} would cost £{pounds(total.total)}{change}; "
        f"£{pounds(total.high)} of it is high risk."
    )
    late = plan.late_schemes(own)
    if late:
        yield f"{counted(len(late), 'building scheme')} {'is' if len(late) == 1 else 'are'} later than first promised."
    yield f"By area: {found.rule}. Another rule can be chosen; nothing of it is kept."
