"""People of each body on a day: takes a system and a state, gives whole people with the reason, all on one year and basis."""

from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.system import System
from concordat.who.footprint_people import spread_people
from concordat.who.footprints import footprints
from concordat.who.people import Edition, latest_edition, people_by_place
from concordat.who.places import places
from concordat.who.records import Area, Coverage, Population
from concordat.who.state import State

COUNCIL = "council"


@dataclass(frozen=True, kw_only=True)
class BodyPeople:
    """People by body id, each an answer in whole people, and the year and basis that all of them share."""

    edition: Edition
    by_body: dict[str, Answer[int]]

    def of(self, body: str) -> int | None:
        """Return the people of a body, None where nothing says."""
        return self.by_body[body].value if body in self.by_body else None


def body_people(system: System, state: State) -> BodyPeople | None:
    """Return the people of every body that has any: as recorded for the body itself, else by the areas it covers.

    The latest year not after the day is used, resident before registered before weighted people. None without populations.
    """
    populations = system.all(Population)
    edition = latest_edition(populations, state.on.year)
    if edition is None:
        return None
    recorded = people_by_place(populations, edition)
    areas = {area.id for area in system.all(Area)}
    feet = footprints(system.all(Coverage), places(system.all(Area)), state.on, state.known_on, state.bodies)
    by_area = {area: people for area, people in recorded.items() if area in areas or area not in state.bodies}
    found: dict[str, Answer[int]] = {}
    for kind in sorted({body.kind for body in state.bodies.values()}):
        own = [body for body in state.bodies if state.bodies[body].kind == kind]
        spread = spread_people({body: feet[body] for body in own if body in feet}, by_area)
        for body in own:
            if body in recorded:
                found[body] = _recorded(state, body, recorded[body], edition)
            elif body in spread.by_body and any(area in by_area for area in feet[body]):
                found[body] = _spread(state, body, spread.by_body[body], len(feet[body]), edition)
    return BodyPeople(edition=edition, by_body=found)


def area_people(area: str, state: State, people: BodyPeople) -> Answer[int] | None:
    """Return the people of the area a system is about: of the body that stands for it, else of its members that are no councils."""
    name = "who.people"
    if area in people.by_body:
        return people.by_body[area].named(name)
    members = state.members(area) or tuple(state.bodies)
    by_kind: dict[str, list[str]] = {}
    for body in members:
        kind = state.bodies[body].kind
        if body in people.by_body and COUNCIL not in kind.lower():
            by_kind.setdefault(kind, []).append(body)
    if not by_kind:
        return None
    kind, own = max(by_kind.items(), key=lambda one: (sum(people.by_body[body].value for body in one[1]), one[0]))
    total = sum(people.by_body[body].value for body in own)
    says = f"people of {len(own)} bodies of kind “{kind}” ({people.edition})"
    parts = tuple(people.by_body[body].because for body in own)
    return Answer(total, Because(says, total, "people", parts=parts), name, "people")


def _recorded(state: State, body: str, heads: int, edition: Edition) -> Answer[int]:
    rows = RowsRef("populations", {"of": body, **_where(edition)})
    says = f"people of {state.name(body)}, as recorded ({edition})"
    return Answer(heads, Because(says, heads, "people", rows=rows), f"who.people.{body}", "people")


def _spread(state: State, body: str, heads: int, count: int, edition: Edition) -> Answer[int]:
    parts = (
        Because(f"it covers {count} smallest areas", count, "areas", rows=RowsRef("coverage", {"body": body})),
        Because(f"people of these areas ({edition})", heads, "people", rows=RowsRef("populations", _where(edition))),
    )
    because = Because(f"people of {state.name(body)}, by the areas it covers ({edition})", heads, "people", parts=parts)
    return Answer(heads, because, f"who.people.{body}", "people")


def _where(edition: Edition) -> dict[str, str]:
    return {"year": str(edition.year), "basis": edition.basis}
