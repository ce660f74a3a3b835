"""Whom lines are for: takes a system on a day, gives of each line whether its people are known and lie in its commissioner's places."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.system import System
from concordat.who import BodyPeople, Edition, Places, body_people, people_by_place, places, state
from concordat.who.footprints import named_areas
from concordat.who.records import Area, Body, Coverage, Population

Known = Literal["", "orphan", "unmapped"]


@dataclass(frozen=True)
class Cover:
    """The places of every body on a day by their smallest areas, and the people of places and bodies in one edition."""

    there: Places
    bodies: Mapping[str, str]
    areas_of: Mapping[str, frozenset[str]]
    people: BodyPeople | None
    by_place: Mapping[str, int]

    def places_of(self, line: Line) -> frozenset[str] | None:
        """Return the smallest areas whose people a line is for; None where it names people that are no place or body on record."""
        if not line.population:
            return self.areas_of.get(line.commissioner, frozenset())
        if line.population in self.there.by_id:
            return frozenset(self.there.smallest(line.population))
        return self.areas_of.get(line.population, frozenset()) if line.population in self.bodies else None

    def standing(self, line: Line) -> tuple[Known, str]:
        """Return whether a line is outside its commissioner's places, or cannot be placed, and why; nothing where it is inside."""
        if not line.service:
            return "unmapped", "it names no service"
        if not line.population or line.population == line.commissioner:
            return "", ""
        own, footprint = self.places_of(line), self.areas_of.get(line.commissioner, frozenset())
        if own is None:
            return "unmapped", f"“{line.population}” is neither a place nor a body on record"
        if not own or not footprint:
            return "unmapped", "no places are on record to say where its people live"
        if own & footprint:
            return "", ""
        return "orphan", f"{self.name(line.population)} lies outside the places of its commissioner"

    def share_people(self, first: Line, second: Line) -> bool:
        """Say whether two lines of one commissioner are for some of the same people: a line that names nobody is for all."""
        if not first.population or not second.population or first.population == second.population:
            return True
        one, other = self.places_of(first), self.places_of(second)
        return bool(one and other and one & other)

    def people_of(self, key: str) -> Answer[int] | None:
        """Return the people of a body or a place; None where no population says."""
        if self.people is None:
            return None
        if key in self.people.by_body:
            return self.people.by_body[key]
        if key not in self.by_place:
            return None
        heads, edition = self.by_place[key], self.people.edition
        rows = RowsRef("populations", {"of": key, "year": str(edition.year), "basis": edition.basis})
        return Answer(
            heads, Because(f"people of {self.name(key)} ({edition})", heads, "people", rows=rows), unit="people"
        )

    def name(self, key: str) -> str:
        """Return how a body or place is called."""
        return self.bodies.get(key) or self.there.name(key)


def cover(system: System, on: date) -> Cover:
    """Return who covers which places on a day, with their people."""
    there = places(system.all(Area))
    named: Mapping[str, Mapping[str, Fraction]] = named_areas(system.all(Coverage), on)
    found = body_people(system, state(system, on))
    edition: Edition | None = found.edition if found else None
    return Cover(
        there,
        {body.id: body.short_name or body.name for body in system.all(Body)},
        {body: frozenset(small for area in own for small in there.smallest(area)) for body, own in named.items()},
        found,
        people_by_place(system.all(Population), edition) if edition else {},
    )
