"""One building scheme: its clinical case with the estate beside it, its routes over the whole life, power, funding, capital, and whether it may proceed."""

from collections.abc import Iterator

from concordat import plan
from concordat.plan.records import EstateScheme
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.plan import estates

PATH = "schemes/<str:scheme>"
TITLE = "Building scheme"
AUDIENCE = PUBLIC
RECORD = "EstateScheme"


def show(ask: Ask, scheme: str) -> Page:
    """Show one scheme."""
    own = estates.estate(ask)
    one = own.schemes.get(scheme)
    trail = (Link("Building schemes", ask.path("schemes")),)
    if one is None:
        raise Missing(f"No building scheme is recorded as “{scheme}”.", trail)
    found = plan.compared(own, one, ask.day)
    return Page(
        title=one.title,
        caption=ask.names.get(one.body, one.body),
        says=tuple(_says(ask, own, one)),
        figures=(plan.capital_planned(own, scheme).named("plan.scheme.capital"),),
        tables=(
            *((plan.effects_table(own, one),) if own.effects_of(scheme) else ()),
            *((plan.routes_table(found.answer),) if found.answer else ()),
            *((plan.capital_table(own, one),) if own.capital_of(scheme) else ()),
        ),
        findings=found.findings,
        links=tuple(_links(ask, own, one)),
        to_do=tuple(_to_do(one)),
        trail=trail,
    )


def _says(ask: Ask, own: plan.Estate, one: EstateScheme) -> Iterator[str]:
    yield f"What it is for: {one.clinical_case or 'no clinical case is named, and the building follows it'}."
    yield (
        f"Legal power: {one.legal_power or 'none is named'}. Funding: {one.funding_source or 'none is named'}. "
        f"Route: {one.building_route or 'not chosen yet'}. Sites: {', '.join(own.sites[site].name for site in one.at_sites)}."
    )
    held = plan.held_by(own, one, ask.day)
    if one.state == "proposed":
        yield f"It may not proceed: {'; '.join(held)}." if held else "Nothing keeps it from proceeding."
    elif one.proceeded_on is not None:
        yield f"It may proceed since {one.proceeded_on}."
    late = plan.years_late(one)
    if late:
        years = f"{late} year{'s' if late > 1 else ''}"
        yield f"First promised for {one.first_done}, now expected in {one.expected_done}: {years} later. {one.delay_reason}."
    last = plan.last_comparison(own, one.id)
    if last is not None:
        yield f"Its routes were compared on {last.compared_on}: {last.best_route} was of best value, {last.chosen_route} was chosen."


def _links(ask: Ask, own: plan.Estate, one: EstateScheme) -> Iterator[Link]:
    if one.decision:
        yield Link("The decision that leads it", ask.record("Proposal", one.decision))
    for site in one.at_sites:
        yield Link(own.sites[site].name, estates.site_href(ask, site))
    if one.partnership:
        yield Link(ask.names.get(one.partnership, one.partnership), ask.record("EstatePartnership", one.partnership))


def _to_do(one: EstateScheme) -> Iterator[ToDo]:
    given = {"estate_scheme": one.id}
    if one.state == "proposed":
        yield ToDo("plan.compare_routes", "Record a comparison of routes", given, one.body)
        yield ToDo("plan.let_scheme_proceed", "Let it proceed", given, one.body)
