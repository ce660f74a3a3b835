"""Who answers for a service: takes a service and a day, gives for each population the one body that answers for it, and any gap."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.table import HasTable, Table, table
from concordat.publish.names import names_of
from concordat.who.records import Body

_NOT_IN_AN_ADDRESS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, repr=False)
class Accountable(HasTable):
    """Who answers for one service on one day: a body for each population, with the lines that say so, and what is wrong."""

    service: str
    on: date
    address: str
    bodies: dict[str, Answer[str]]
    findings: tuple[Finding, ...]
    rows: Table

    def table(self) -> Table:
        """Return one row for each population."""
        return self.rows


def services(system: System) -> tuple[str, ...]:
    """Return every service that is bought, in order."""
    return tuple(sorted({line.service for line in system.all(Line)}))


def service_address(service: str) -> str:
    """Return the permanent part of a service's page address."""
    return _NOT_IN_AN_ADDRESS.sub("-", service.lower()).strip("-")


def accountable(system: System, service: str, day: date) -> Accountable:
    """Return the body that answers for a service on a day, for each population whose care is bought."""
    names = names_of(system)
    known = {body.id: body for body in system.all(Body)}
    by_population: dict[str, list[Line]] = defaultdict(list)
    for line in system.all(Line):
        if line.service == service and holds(line.starts, line.ends, day):
            by_population[line.population or line.commissioner].append(line)
    findings = [] if by_population else [_nobody(service, day)]
    bodies: dict[str, Answer[str]] = {}
    rows = []
    for population, lines in sorted(by_population.items()):
        buyers = tuple(dict.fromkeys(line.commissioner for line in lines))
        if len(buyers) > 1:
            findings.append(_several(service, population, buyers, day))
        body = known.get(buyers[0])
        if body is None or not holds(body.established, body.abolished, day):
            findings.append(_gone(service, buyers[0], day))
        bodies[population] = _answer(service, population, lines, day)
        givers = "; ".join(dict.fromkeys(names.get(line.provider, line.provider) for line in lines))
        agreements = "; ".join(dict.fromkeys(line.contract for line in lines))
        who = Answer(names.get(buyers[0], buyers[0]), bodies[population].because)
        rows.append((names.get(population, population), who, givers, agreements))
    columns = {
        "population": "For whom",
        "body": "Who answers",
        "providers": "Who gives the care",
        "contracts": "Contracts",
    }
    said = table("accountable", f"Who answers for {service}", columns, rows, f"As on {day}.")
    return Accountable(service, day, f"services/{service_address(service)}", bodies, tuple(findings), said)


def gaps(system: System, service: str, since: date, until: date) -> tuple[Finding, ...]:
    """Return what is wrong on any day from `since` up to `until`: it is looked at on each day on which anything changes."""
    lines = [line for line in system.all(Line) if line.service == service]
    turns = {since, *(day for line in lines for day in (line.starts, line.ends) if day and since <= day < until)}
    turns |= {
        day for body in system.all(Body) for day in (body.established, body.abolished) if day and since <= day < until
    }
    found = (finding for day in sorted(turns) for finding in accountable(system, service, day).findings)
    return tuple(dict.fromkeys(found))


def _answer(service: str, population: str, lines: list[Line], day: date) -> Answer[str]:
    parts = tuple(
        because_record(f"{line.commissioner} buys it from {line.provider} under {line.contract}", "Line", line.id)
        for line in lines
    )
    because = Because(f"{lines[0].commissioner} answers for {service} on {day}", lines[0].commissioner, parts=parts)
    return Answer(lines[0].commissioner, because, f"publish.accountable.{service_address(service)}.{population}")


def _nobody(service: str, day: date) -> Finding:
    return Finding(
        "no-accountable-body",
        f"Nobody answers for {service} on {day}.",
        "Every service has one body that answers for it on every day.",
        "Add the line that buys it, or say that the service has ended.",
        Place("contract/lines.csv", field="service"),
    )


def _several(service: str, population: str, buyers: tuple[str, ...], day: date) -> Finding:
    return Finding(
        "several-accountable-bodies",
        f"{', '.join(buyers)} all buy {service} for {population} on {day}.",
        "Where several answer, nobody does.",
        "End all lines but one, or give each its own population.",
        Place("contract/lines.csv", field="commissioner"),
    )


def _gone(service: str, body: str, day: date) -> Finding:
    return Finding(
        "accountable-body-gone",
        f"{body} answers for {service} on {day} and does not exist on that day.",
        "A body that is not there cannot answer.",
        "Move the line to the body that followed it.",
        Place("contract/lines.csv", field="commissioner"),
    )
