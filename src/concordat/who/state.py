"""The state on a day as known on a day: takes a system and two days, gives the facts of `who` that held then."""

from dataclasses import dataclass, replace
from datetime import date

from concordat.kernel.system import System
from concordat.who.bodies import alive, names_on
from concordat.who.codes import codes_on
from concordat.who.knowledge import in_force
from concordat.who.records import (
    Appointment,
    Body,
    Committee,
    Coverage,
    Identifier,
    Name,
    Post,
    Relationship,
    Seat,
)
from concordat.who.relationships import MEMBERSHIP


@dataclass(frozen=True, kw_only=True)
class State:
    """Bodies alive on `on` by id, with the names, codes (by scheme), links, coverage, appointments, committees and seats of that day."""

    on: date
    known_on: date | None
    bodies: dict[str, Body]
    names: dict[str, str]
    codes: dict[str, dict[str, str]]
    relationships: tuple[Relationship, ...]
    coverage: tuple[Coverage, ...]
    posts: tuple[Post, ...]
    appointments: tuple[Appointment, ...]
    committees: tuple[Committee, ...]
    seats: tuple[Seat, ...]

    def name(self, body: str) -> str:
        """Return the name of a body on the day, its id where it is unknown."""
        return self.names.get(body, body)

    def of(self, kind: str = "", words: str = "") -> "State":
        """Return the state with the bodies alone that are of a kind and have every word in name, id or a code."""
        wanted = words.casefold().split()
        found = {
            body: one
            for body, one in self.bodies.items()
            if kind in ("", one.kind) and all(word in self._text(body) for word in wanted)
        }
        return replace(self, bodies=found)

    def _text(self, body: str) -> str:
        return " ".join((body, self.name(body), self.bodies[body].name, *self.codes.get(body, {}).values())).casefold()

    def members(self, body: str) -> tuple[str, ...]:
        """Return the ids of the bodies alive that were part of `body`, each once."""
        links = (link for link in self.relationships if link.to == body and link.kind in MEMBERSHIP)
        return tuple(dict.fromkeys(link.body for link in links if link.body in self.bodies))

    def parents(self, body: str) -> tuple[str, ...]:
        """Return the ids of what `body` was part of, each once."""
        links = (link for link in self.relationships if link.body == body and link.kind in MEMBERSHIP)
        return tuple(dict.fromkeys(link.to for link in links))


def state(system: System, on: date, known_on: date | None = None) -> State:
    """Return what held on the day `on` as known on `known_on` (all that was never withdrawn, without it)."""
    bodies = alive(system.all(Body), on)
    return State(
        on=on,
        known_on=known_on,
        bodies={body.id: body for body in bodies},
        names=names_on(bodies, system.all(Name), on, known_on),
        codes=codes_on(system.all(Identifier), on, known_on),
        relationships=in_force(system.all(Relationship), on, known_on),
        coverage=in_force(system.all(Coverage), on, known_on),
        posts=system.all(Post),
        appointments=in_force(system.all(Appointment), on, known_on),
        committees=in_force(system.all(Committee), on, known_on),
        seats=in_force(system.all(Seat), on, known_on),
    )
