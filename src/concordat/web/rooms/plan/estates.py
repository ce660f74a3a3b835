"""What pages of estates share: takes a question to the service, gives the estate, the rule and year that are asked for, and the map."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from concordat import need, plan, publish
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Place
from concordat.kernel.text import pounds
from concordat.web.core.ask import Ask

EMPTY = (
    "No site is recorded yet. Sites and their backlog come with the system folder: plan/sites.csv and plan/backlog.csv. "
    "“concordat returns FOLDER FILE” adds them from the estates return of a year, as it was published."
)


def estate(ask: Ask) -> plan.Estate:
    """Return the estate of the system."""
    made: plan.Estate = ask.remember("estate", lambda: plan.Estate(ask.system))
    return made


def fullness(ask: Ask) -> Mapping[str, Answer[Decimal]]:
    """Return how full the beds of each body are."""
    made: Mapping[str, Answer[Decimal]] = ask.remember(
        "fullness", lambda: plan.fullness_of(need.bed_uses(ask.system, ask.day))
    )
    return made


def choices(ask: Ask) -> dict[str, Any]:
    """Return the years and rules there are."""
    years = [("", "the last year"), *((one, one) for one in reversed(estate(ask).years))]
    return {"year": years, "rule": list(plan.area_rules())}


def year_of(ask: Ask) -> tuple[str, tuple[Finding, ...]]:
    """Return the year asked for; the last one, with a finding, where nothing is on record of it."""
    years = estate(ask).years
    last, asked = next(reversed(years), ""), ask.filters.year
    if asked in ("", *years):
        return asked or last, ()
    what = f"No estates return is on record for “{asked[:20]}”."
    then = "Choose a year below."
    return last, (
        Finding("no-such-year", what, f"{last or 'No year'} is shown.", then, Place(field="year"), "warning"),
    )


def site_href(ask: Ask, site: str) -> str:
    """Return the address of the page of a site."""
    return ask.record("Site", site)


def map_view(ask: Ask, year: str) -> dict[str, Any]:
    """Return the map and what it says; nothing where no site has a place."""
    own = estate(ask)
    marks = [
        publish.Mark(
            number=number,
            name=site.name,
            says=f"£{pounds(plan.total_of(one))} of backlog, worst risk: {plan.worst_word(one)}",
            latitude=latitude,
            longitude=longitude,
            worth=plan.total_of(one),
            band=plan.worst_band(one),
            href=site_href(ask, site.id),
        )
        for number, site, one, latitude, longitude in plan.placed_sites(own, year)
    ]
    if not marks:
        return {}
    first = marks[0]
    says = f"{first.name} has the most backlog of the {len(marks)} sites on the map: {first.says}."
    return {"map": publish.site_map(marks, says), "map_says": says, "marks": marks}
