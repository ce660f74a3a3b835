"""Takes a table keyed by body or place and what a bridge stands on, gives the table on the structure of another day, its total proved."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.records import Area, Basis, Body, Coverage, Population, Succession
from concordat.who.restating.bridging import bridge
from concordat.who.restating.grounds import ground
from concordat.who.restating.links import Weight
from concordat.who.restating.restate import Restated, Row, Unit, restate


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`rows` are the table (values in whole people, or in pounds and pence with unit `money`); the rest as for `who.bridge`."""

    rows: tuple[Row, ...]
    unit: Unit
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
class Gives:
    """The restated table: `before` = `placed` + `unallocated`, exactly, in whole people or in pounds and pence."""

    result: Restated


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the table; what could not be placed is told as `not-placed`; raises Refused for values that are not whole."""
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
    made = bridge((row.key for row in given.rows), given.from_day, given.to_day, stands_on)
    answer = restate(given.rows, made, given.unit)
    return Answer(Gives(result=answer.value), answer.because, unit=answer.unit, findings=(*told, *answer.findings))
