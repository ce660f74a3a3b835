"""One service on a day: the one body that answers for it for each population, who gives the care, under which contracts."""

from dataclasses import dataclass
from datetime import date

from concordat.publish.accountable import accountable, service_address, services
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page

PATH = "services/<str:service>"
TITLE = "Who answers for a service"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask, service: str) -> Page:
    """Show who answers for the service."""
    name = next((one for one in services(ask.system) if service_address(one) == service), None)
    if name is None:
        raise Missing(f"No service “{service}” is bought here.", (Link("All services", ask.path("services")),))
    made = accountable(ask.system, name, ask.filters.on or ask.day)
    return Page(
        title=name.capitalize(),
        caption="Who answers for",
        says=("If something is wrong with this service, the body named here answers for it.",),
        tables=(made.table(),) if made.bodies else (),
        findings=made.findings,
        trail=(Link("Services", ask.path("services")),),
        empty="" if made.bodies else "Nobody answers for it on this day.",
    )
