"""Takes the coverage of a body and of councils with people by area, gives the people in both and those who fall outside."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.coterminosity import Coterminosity, coterminosity
from concordat.who.footprints import footprints, named_areas
from concordat.who.people import one_edition, people_by_place
from concordat.who.places import places
from concordat.who.records import Area, Basis, Coverage, Population


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`councils` are ids of bodies of one tier; `level` is the kind of area by which those outside are listed.

    `year` and `basis` choose the population and are asked for where there are several.
    """

    body: str
    councils: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    areas: tuple[Area, ...] = ()
    populations: tuple[Population, ...]
    on: date
    known_on: date | None = None
    year: int | None = None
    basis: Basis | None = None
    level: str = "district"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The comparison, with the year and basis of its people (whole people)."""

    result: Coterminosity
    year: int
    basis: Basis


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the comparison; raises Refused for mixed populations and for councils that overlap each other."""
    told = refuse_faults(given.coverage, given.areas, given.populations)
    edition = one_edition(given.populations, given.year, given.basis or "")
    people = people_by_place(given.populations, edition)
    there = places(given.areas)
    feet = footprints(given.coverage, there, given.on, given.known_on, (given.body, *given.councils))
    named = named_areas(given.coverage, given.on, given.known_on)
    result = coterminosity(given.body, given.councils, feet, there, people, given.level, named)
    rows = RowsRef("populations", {"year": str(edition.year), "basis": edition.basis})
    outside = sum(one.people for one in result.outside)
    parts = (
        *(Because(f"{one.both:,} in {one.council}", one.both, "people", rows=rows) for one in result.councils),
        *(
            Because(f"{one.people:,} in {one.name}, which lies in {one.council}", one.people, "people", rows=rows)
            for one in result.outside
        ),
    )
    says = (
        f"{outside:,} of {result.people:,} people of {given.body} live outside {result.main_council or 'any council'}"
    )
    return Answer(
        Gives(result=result, year=edition.year, basis=edition.basis),
        Because(f"{says} ({edition})", outside, "people", parts=parts),
        findings=told,
    )
