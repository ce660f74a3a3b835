"""Fair shares: how far each body is from its target, what it gets of an envelope and why, and what becomes of the shares of bodies that merged."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from concordat import plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "fair-shares"
TITLE = "Fair shares"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 86)
AS_ONE = "one"


@dataclass(frozen=True)
class Filters:
    """What is tried: an envelope in whole pounds, the pace and the least and most growth in per cent, and all bodies as one."""

    year: str = ""
    area: str = ""
    bodies: str = ""
    envelope: Annotated[Decimal | None, "Envelope, in pounds"] = None
    pace: Annotated[Decimal | None, "Closed of the distance in a year, in per cent"] = None
    least_growth: Annotated[Decimal | None, "Least growth, in per cent"] = None
    most_growth: Annotated[Decimal | None, "Most growth, in per cent"] = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return the years with terms, the bodies, and whether they are told as one."""
    years = plan.years_of_shares(ask.system)
    found = _shares(ask)
    areas = tuple(found.baselines) if found else ()
    return {
        "year": [("", "the last"), *((one, one) for one in years)],
        "area": [("", "the one furthest below"), *((one, one) for one in areas)],
        "bodies": [("", "as they are on the day"), (AS_ONE, "as though all were one")],
    }


def show(ask: Ask) -> Page:
    """Show the shares of a year; what is tried is not kept."""
    found = _shares(ask)
    links = (Link("Moving resource", ask.path("movements")), Link("Pooled funds", ask.path("pools")))
    if found is None:
        empty = (
            "No terms of allocation are recorded. Bring plan/allocation_terms.csv, plan/allocation_baselines.csv and "
            "plan/weighted_people.csv with the system folder."
        )
        return Page(title=TITLE, empty=empty, links=links)
    # One body alone is at its target; what matters then is what becomes of those it follows.
    tables = (
        plan.former_table(found),
        *((plan.distances_table(found),) if len(found.baselines) > 1 else ()),
        plan.shares_table(found),
        plan.waterfall_table(found, _area(ask, found)),
    )
    return Page(
        title=TITLE,
        caption=f"{ask.system.settings.name}, {found.year}",
        says=tuple(_says(ask, found)),
        figures=plan.share_figures(found),
        tables=tuple(one for one in tables if one.rows),
        findings=found.findings,
        links=links,
        view={"live": True},
    )


def _shares(ask: Ask) -> plan.SharesInYear | None:
    asked = ask.filters
    years = plan.years_of_shares(ask.system)
    if not years:
        return None
    tried = plan.Tried(
        envelope=asked.envelope,
        pace=plan.as_share(asked.pace),
        floor=plan.as_share(asked.least_growth),
        cap=plan.as_share(asked.most_growth),
        as_one=asked.bodies == AS_ONE,
    )
    year = asked.year if asked.year in years else years[0]
    found: plan.SharesInYear | None = ask.remember(
        ("fair shares", year, tried), lambda: plan.shares_in_year(ask.system, year, ask.day, tried)
    )
    return found


def _area(ask: Ask, found: plan.SharesInYear) -> str:
    """Return the body that is asked for, else the one furthest below its target."""
    if ask.filters.area in found.baselines:
        return str(ask.filters.area)
    told = found.told.value.areas if found.told else ()
    return min(told, key=lambda one: one.distance).area if told else ""


def _says(ask: Ask, found: plan.SharesInYear) -> Iterator[str]:
    yield from plan.shares_in_words(found)
    yield (
        "Each body has a fair share: what its people, weighted for need, are of all people. Nobody is moved there at once: each grows by "
        "what all grow by, more if it is below its share and less if it is above, within a least and a most growth, so that the "
        "envelope is spent to the pound."
    )
    asked = ask.filters
    if any(one is not None for one in (asked.envelope, asked.pace, asked.least_growth, asked.most_growth)):
        yield "This is what is tried. Nothing is kept; the address of this page keeps the choice."
