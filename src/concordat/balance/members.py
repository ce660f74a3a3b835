"""Members: takes dated relationships and the system's area, gives the bodies whose positions make up the system's."""

from collections.abc import Iterable
from datetime import date

from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.who.knowledge import in_force
from concordat.who.records import Relationship

IN_SYSTEM, PRINCIPAL = "in system", "principal system"


def members(system: System, on: date) -> tuple[tuple[str, ...], tuple[Finding, ...]]:
    """Return the members of a system on a day, as known on the day it is told as at.

    Where no relationship of the kind `in system` says who is a member, every body with a line in force or a budget is
    taken as one, and a finding says so.
    """
    found = members_of(system.all(Relationship), system.settings.area, on, system.settings.as_at)
    if found:
        return found, ()
    return (), (
        Finding(
            "no-membership",
            f"Nothing says which bodies are in the system {system.settings.area or system.settings.name} on {on}.",
            "Every body with a line or a budget is taken as a member.",
            "Add relationships of the kind “in system” to who/relationships.csv, and `area` to system.toml.",
            Place(file=Relationship.FILE),
            "warning",
        ),
    )


def members_of(
    relationships: Iterable[Relationship], area: str, on: date, known_on: date | None = None
) -> tuple[str, ...]:
    """Return the bodies in the system `area` on a day; a body in two systems belongs to its principal one only."""
    held = in_force(relationships, on, known_on)
    principal = {link.body: link.to for link in held if link.kind == PRINCIPAL}
    linked = (link.body for link in held if link.kind in (IN_SYSTEM, PRINCIPAL) and link.to == area)
    return tuple(sorted({body for body in linked if principal.get(body, area) == area}))
