"""Takes relationships, a body and a day, gives what it was part of on that day as known on a day."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.records import Relationship
from concordat.who.relationships import MEMBERSHIP, all_parents, because_link, parents


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`kinds` are the kinds of relationship that count as membership; `all_levels` also gives parents of parents."""

    relationships: tuple[Relationship, ...]
    body: str
    on: date
    known_on: date | None = None
    kinds: tuple[str, ...] = tuple(sorted(MEMBERSHIP))
    all_levels: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The parents' ids, each once, and the relationships that say so, nearest first."""

    parents: tuple[str, ...]
    links: tuple[Relationship, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the parents on the day; raises Refused for relationships that overlap or two principal systems."""
    told = refuse_faults(given.relationships)
    ask = all_parents if given.all_levels else parents
    links = ask(given.relationships, given.body, given.on, given.known_on, given.kinds)
    ids = tuple(dict.fromkeys(link.to for link in links))
    says = f"{given.body} was part of {len(ids)} bodies on {given.on}"
    because = Because(says, len(ids), "bodies", parts=tuple(map(because_link, links)))
    return Answer(Gives(parents=ids, links=links), because, findings=told)
