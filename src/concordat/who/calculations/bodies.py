"""Takes bodies with names and codes, a day and the day of knowledge, gives the bodies alive on that day under their name and codes then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.who.bodies import alive, names_on
from concordat.who.checking import refuse_faults
from concordat.who.codes import codes_on
from concordat.who.records import Body, Identifier, Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`on` is the day asked for, `known_on` the day whose knowledge counts (all that was never withdrawn, if empty).

    `kind` narrows to one kind of body.
    """

    bodies: tuple[Body, ...]
    names: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    on: date
    known_on: date | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyOnDay:
    """One body on the day: its id, the name it bore, its kind, whether it is a legal person, its code by scheme."""

    id: str
    name: str
    kind: str
    legal_person: bool
    codes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The bodies alive on the day in the order given, and their number."""

    bodies: tuple[BodyOnDay, ...]
    count: int


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the bodies alive on the day; raises Refused for unknown bodies and for names or codes that overlap."""
    told = refuse_faults(given.bodies, given.names, given.identifiers)
    there = alive(given.bodies, given.on, given.kind)
    names = names_on(there, given.names, given.on, given.known_on)
    codes = codes_on(given.identifiers, given.on, given.known_on)
    found = tuple(
        BodyOnDay(
            id=body.id,
            name=names[body.id],
            kind=body.kind,
            legal_person=body.legal_person,
            codes=codes.get(body.id, {}),
        )
        for body in there
    )
    parts = tuple(because_record(names[body.id], "Body", body.id) for body in there)
    because = Because(f"{len(found)} bodies are alive on {given.on}", len(found), "bodies", parts=parts)
    return Answer(Gives(bodies=found, count=len(found)), because, findings=told)
