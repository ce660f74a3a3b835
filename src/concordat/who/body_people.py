"""People of each body on a day: takes a system and a state, gives whole people with the reason, all on one year and basis."""

from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.system import System
from concordat.who.footprint_people import spread_people
from concordat.who.footprints import named_areas
from concordat.who.lineage import lineage
from concordat.who.people import Edition, latest_edition, people_by_place
from concordat.who.records import Area, Body, Coverage, Population, Succession
from concordat.who.state import State
from concordat.who.succession_people import people_by_succession

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
    """Return the people of every body that has any: as recorded, else by the areas it covers, else of those it was made of.

    The latest year not after the day is used, resident before registered before weighted people. None without populations.
    A body that covers a larger place, such as a county, has people only where that place has a population of its own:
    the districts listed in it need not be all.
    """
    populations = system.all(Population)
    edition = latest_edition(populations, state.on.year)
    if edition is None:
        return None
    recorded = people_by_place(populations, edition)
    areas = {area.id for area in system.all(Area)}
    named = named_areas(system.all(Coverage), state.on, state.known_on)
    lines = lineage(system.all(Succession), state.known_on)
    bodies = {body.id: body for body in system.all(Body)}
    by_area = {area: people for area, people in recorded.items() if area in areas or area not in state.bodies}
    found: dict[str, Answer[int]] = {}
    for kind in sorted({body.kind for body in state.bodies.values()}):
        own = [body for body in state.bodies if state.bodies[body].kind == kind]
        spread = spread_people({body: named[body] for body in own if body in named}, by_area)
        for body in own:
            if body in recorded:
                found[body] = _recorded(state, body, recorded[body], edition)
            elif body in spread.by_body and set(named[body]) <= set(by_area):
                found[body] = _spread(state, body, spread.by_body[body], len(named[body]), edition)
            elif because := people_by_succession(body, state.on, recorded, lines, bodies, edition):
                found[body] = Answer(because.value, because, f"who.people.{body}", "people")
    return BodyPeople(edition=edition, by_body=found)


def area_people(area: str, state: State, people: BodyPeople) -> Answer[int] | None:
    """Return the people of the area a system is about: of the body that stands for it, else of those who answer for it."""
    name = "who.people"
    if area in people.by_body:
        return people.by_body[area].named(name)
    own = answering(area, state, people)
    if not own:
        return None
    total = sum(people.by_body[body].value for body in own)
    says = f"people of {len(own)} bodies of kind “{state.bodies[own[0]].kind}” ({people.edition})"
    parts = tuple(people.by_body[body].because for body in own)
    return Answer(total, Because(says, total, "people", parts=parts), name, "people")


def answering(area: str, state: State, people: BodyPeople) -> tuple[str, ...]:
    """Return the members of the area (all bodies, if it has none) that answer for its people: the kind, no council, with most."""
    by_kind: dict[str, list[str]] = {}
    for body in state.members(area) or tuple(state.bodies):
        kind = state.bodies[body].kind
        if body in people.by_body and COUNCIL not in kind.lower():
            by_kind.setdefault(kind, []).append(body)
    most = max(by_kind, key=lambda kind: (sum(people.by_body[body].value for body in by_kind[kind]), kind), default="")
    return tuple(by_kind.get(most, ()))


def _recorded(state: State, body: str, heads: int, edition: Edition) -> Answer[int]:
    rows = RowsRef("populations", {"of": body, **_where(edition)})
    says = f"people of {state.name(body)}, as recorded ({edition})"
    return Answer(heads, Because(says, heads, "people", rows=rows), f"who.people.{body}", "people")


def _spread(state: State, body: str, heads: int, count: int, edition: Edition) -> Answer[int]:
    parts = (
        Because(f"it covers {count} areas", count, "areas", rows=RowsRef("coverage", {"body": body})),
        Because(f"people of these areas ({edition})", heads, "people", rows=RowsRef("populations", _where(edition))),
    )
    because = Because(f"people of {state.name(body)}, by the areas it covers ({edition})", heads, "people", parts=parts)
    return Answer(heads, because, f"who.people.{body}", "people")


def _where(edition: Edition) -> dict[str, str]:
    return {"year": str(edition.year), "basis": edition.basis}
