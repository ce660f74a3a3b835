"""Takes succession lines and a body, gives every body it followed, closed over time, with the dated path and the exact share."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.lineage import Relative, because_path, lineage
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Events after `after` (all, if empty) and up to `until` (all, if empty) count, as known on `known_on`."""

    successions: tuple[Succession, ...]
    body: str
    after: date | None = None
    until: date | None = None
    known_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each predecessor once, latest day first; its share is the part of that predecessor which came to the body."""

    predecessors: tuple[Relative, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give predecessors; self-successors and cycles are survived and told, shares that are not 1 are Refused."""
    told = refuse_faults(given.successions)
    found = lineage(given.successions, given.known_on).predecessors(given.body, given.until, given.after)
    says = f"{given.body} followed {len(found)} bodies"
    because = Because(says, len(found), "bodies", parts=tuple(map(because_path, found)))
    return Answer(Gives(predecessors=found), because, findings=told)
