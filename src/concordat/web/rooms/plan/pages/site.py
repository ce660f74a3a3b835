"""One site: what is there, its backlog by year and risk, how old the survey is, and the schemes at it."""

from collections.abc import Iterator

from concordat import plan
from concordat.kernel.text import pounds
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.plan import estates

PATH = "estates/<str:site>"
TITLE = "Site"
AUDIENCE = PUBLIC
RECORD = "Site"


def show(ask: Ask, site: str) -> Page:
    """Show one site."""
    own = estates.estate(ask)
    one = own.sites.get(site)
    trail = (Link("Estates and backlog", ask.path("estates")),)
    if one is None:
        raise Missing(f"No site is recorded as “{site}”.", trail)
    schemes = own.schemes_at(site)
    returns = [own.returns[key] for key in own.returns if key[0] == site]
    return Page(
        title=one.name,
        caption=ask.names.get(one.body, one.body),
        says=tuple(_says(ask, own, site)),
        tables=(
            *((plan.schemes_table(own, schemes, ask.names),) if schemes else ()),
            *((plan.site_years_table(returns),) if returns else ()),
        ),
        links_of={"schemes": tuple(ask.record("EstateScheme", scheme.id) for scheme in schemes)},
        trail=trail,
        links=(
            Link("Body that answers for it", ask.record("Body", one.body)),
            Link("Everything on record about the site", ask.path(f"records/Site/{one.id}")),
        ),
        empty="" if returns else "No backlog of this site was returned; plan/backlog.csv takes it.",
    )


def _says(ask: Ask, own: plan.Estate, site: str) -> Iterator[str]:
    one = own.sites[site]
    what = one.kind or "site"
    where = f" in {ask.names.get(one.area, one.area)}" if one.area else ""
    yield f"{what.capitalize()}{where}{f', {one.tenure}' if one.tenure else ''}: {', '.join(one.services) or 'services are not recorded'}."
    if one.floor_area is not None:
        cost = (
            f"; it cost £{pounds(one.running_cost)} to run in {one.running_year}"
            if one.running_cost is not None
            else ""
        )
        yield f"It has {one.floor_area:,} square metres{cost}."
    last = own.last_of(site)
    if last is not None:
        age = plan.survey_age(last, ask.day)
        old = "" if age is None else f" The survey behind it was made on {last.surveyed} and is {age} years old."
        yield f"Its backlog of {last.financial_year} is £{pounds(plan.total_of(last))}; worst risk: {plan.worst_word(last)}.{old}"
    if not one.stays:
        yield "It may be given up where what it gives stays within reach."
