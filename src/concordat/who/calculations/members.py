"""Takes relationships, a body and a day, gives what was part of it on that day as known on a day."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.records import Relationship
from concordat.who.relationships import MEMBERSHIP, all_members, because_link, members


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`kinds` are the kinds of relationship that count as membership; `all_levels` also gives members of members."""

    relationships: tuple[Relationship, ...]
    body: str
    on: date
    known_on: date | None = None
    kinds: tuple[str, ...] = tuple(sorted(MEMBERSHIP))
    all_levels: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The members' ids, each once, and the relationships that say so, nearest first."""

    members: tuple[str, ...]
    links: tuple[Relationship, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the members on the day; raises Refused for relationships that overlap or two principal systems."""
    told = refuse_faults(given.relationships)
    ask = all_members if given.all_levels else members
    links = ask(given.relationships, given.body, given.on, given.known_on, given.kinds)
    ids = tuple(dict.fromkeys(link.body for link in links))
    says = f"{len(ids)} bodies were part of {given.body} on {given.on}"
    because = Because(says, len(ids), "bodies", parts=tuple(map(because_link, links)))
    return Answer(Gives(members=ids, links=links), because, findings=told)
