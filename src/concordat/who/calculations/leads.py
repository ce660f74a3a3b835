"""Takes posts and appointments and a day, gives who led what on that day as known on a day."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.officers import LEADING, Holding, because_holding, leads
from concordat.who.records import Appointment, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`body` narrows to one body; `roles` are the roles that count as leading (chair, lead and accountable officer)."""

    posts: tuple[Post, ...]
    appointments: tuple[Appointment, ...]
    on: date
    known_on: date | None = None
    body: str = ""
    roles: tuple[str, ...] = LEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Every leading post held on the day, by body; an empty holder is a vacancy; `ends` is the first day no longer."""

    leads: tuple[Holding, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give who leads; raises Refused for appointments to unknown posts and overlapping dates."""
    told = refuse_faults(given.posts, given.appointments)
    found = leads(given.posts, given.appointments, given.on, given.known_on, given.body, given.roles)
    says = f"{len(found)} leading posts of {given.body or 'all bodies'} were held on {given.on}"
    because = Because(says, len(found), "posts", parts=tuple(map(because_holding, found)))
    return Answer(Gives(leads=found), because, findings=told)
