"""Takes posts and appointments and a day, gives the holders who sit on several bodies and the boards that makes dependent."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.officers import DependentBoards, SharedOfficer, because_holding, dependent_boards, shared_officers
from concordat.who.records import Appointment, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Posts, appointments (holders are pseudonyms) and the day, as known on `known_on`."""

    posts: tuple[Post, ...]
    appointments: tuple[Appointment, ...]
    on: date
    known_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The shared officers with their bodies and posts, and the groups of boards that are not independent of each other."""

    officers: tuple[SharedOfficer, ...]
    dependent: tuple[DependentBoards, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give shared officers; raises Refused for appointments to unknown posts and overlapping dates."""
    told = refuse_faults(given.posts, given.appointments)
    officers = shared_officers(given.posts, given.appointments, given.on, given.known_on)
    parts = tuple(
        Because(
            f"{one.holder} sits on {', '.join(one.bodies)}",
            len(one.bodies),
            "bodies",
            parts=tuple(map(because_holding, one.posts)),
        )
        for one in officers
    )
    because = Because(
        f"{len(officers)} holders sit on several bodies on {given.on}", len(officers), "holders", parts=parts
    )
    return Answer(Gives(officers=officers, dependent=dependent_boards(officers)), because, findings=told)
