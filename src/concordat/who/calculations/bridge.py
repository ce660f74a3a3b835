"""Takes bodies or places, two days and successions, coverage, people or weights, gives the bridge between the two structures."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.records import Area, Basis, Body, Coverage, Population, Succession
from concordat.who.restating.bridging import bridge
from concordat.who.restating.grounds import ground
from concordat.who.restating.links import How, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`keys` are ids of bodies or places on `from_day`; `to_day` may lie before it.

    Each key takes the first way that answers: `weights`, whole-body succession, stated shares, `populations` by small
    area under `coverage`, the same body still there. `bodies`, where given, decide who is alive and which kinds receive.
    """

    keys: tuple[str, ...]
    from_day: date
    to_day: date
    known_on: date | None = None
    successions: tuple[Succession, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    areas: tuple[Area, ...] = ()
    populations: tuple[Population, ...] = ()
    year: int | None = None
    basis: Basis | None = None
    weights: tuple[Weight, ...] = ()
    bodies: tuple[Body, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The exact share (0 to 1) of `old` that `new` receives and how it was found; `new` may be `unallocated`."""

    old: str
    new: str
    share: Fraction
    how: How
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The lines of the bridge; the shares out of each key sum to exactly 1. `unallocated` names keys not wholly placed."""

    lines: tuple[Line, ...]
    unallocated: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the bridge; what could not be placed is told as `not-placed`; raises Refused for faults of the records."""
    told = refuse_faults(given.successions, given.coverage, given.areas, given.populations, given.bodies)
    stands_on = ground(
        given.from_day,
        given.to_day,
        successions=given.successions,
        coverage=given.coverage,
        areas=given.areas,
        populations=given.populations,
        weights=given.weights,
        bodies=given.bodies,
        known_on=given.known_on,
        year=given.year,
        basis=given.basis or "",
    )
    made = bridge(given.keys, given.from_day, given.to_day, stands_on)
    lines = tuple(
        Line(old=link.old, new=link.new, share=link.share, how=link.how, why=link.because.says) for link in made.links
    )
    lost = tuple(dict.fromkeys(finding.where.field for finding in made.findings))
    says = f"bridge from the structure of {given.from_day} to that of {given.to_day}: {len(lines)} lines"
    because = Because(says, len(lines), "lines", parts=tuple(link.because for link in made.links))
    return Answer(Gives(lines=lines, unallocated=lost), because, findings=(*told, *made.findings))
