"""Every service, and for each the body that answers for it."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.table import table
from concordat.publish.accountable import accountable, service_address, services
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page

PATH = "services"
TITLE = "Who answers for which service"
AUDIENCE = PUBLIC
MENU = ("Organisations", 50)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show every service with those who answer for it on a day."""
    day = ask.filters.on or ask.day
    found = [accountable(ask.system, service, day) for service in services(ask.system)]
    columns = {"service": "Service", "bodies": "Who answers"}
    rows = (
        (one.service, "; ".join(dict.fromkeys(ask.names.get(body.value, body.value) for body in one.bodies.values())))
        for one in found
    )
    return Page(
        title=TITLE,
        says=(
            "Every service has one body that answers for it for each population, on every day; where it has none or several, that is a finding.",
        ),
        tables=(table("services", "Services", columns, rows),) if found else (),
        links_of={"services": tuple(ask.path(f"services/{service_address(one.service)}") for one in found)},
        findings=tuple(finding for one in found for finding in one.findings),
        empty="" if found else "No service is bought yet.",
    )
