"""Takes succession lines and a body, gives every body that followed it, closed over time, with the dated path and the exact share."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

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
    """`successors`: each once, earliest day first; its share is what passed to it at any time, empty where a split states none.

    `held`: where the whole of the body lies in the end, in exact shares; `unplaced`: what split without stated shares.
    `held` and `unplaced` sum to exactly 1.
    """

    successors: tuple[Relative, ...]
    held: Mapping[str, Fraction]
    unplaced: Fraction


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give successors; self-successors and cycles are survived and told, shares that are not 1 are Refused."""
    told = refuse_faults(given.successions)
    lines = lineage(given.successions, given.known_on)
    found = lines.successors(given.body, given.after, given.until)
    placement = lines.placement(given.body, given.after, given.until)
    says = f"{len(found)} bodies followed {given.body}"
    because = Because(says, len(found), "bodies", parts=tuple(map(because_path, found)))
    unplaced = sum(placement.unplaced.values(), Fraction(0))
    gives = Gives(successors=found, held=dict(sorted(placement.held.items())), unplaced=unplaced)
    return Answer(gives, because, findings=told)
