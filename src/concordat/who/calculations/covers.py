"""Takes coverage and areas, a place and a day, gives every body that covers the place: whole, through a larger place, or in part."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.who.checking import refuse_faults
from concordat.who.footprints import Cover, covers
from concordat.who.places import places
from concordat.who.records import Area, Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`area` is the id of the place, `on` the day; `areas` say what lies within what and may stay empty."""

    coverage: tuple[Coverage, ...]
    areas: tuple[Area, ...] = ()
    area: str
    on: date
    known_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Every covering body with the area its coverage names, how (`whole`, `through`, `part`) and the share of people (0 to 1)."""

    covers: tuple[Cover, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Give the covering bodies; raises Refused for unknown areas, impossible shares and overlapping dates."""
    told = refuse_faults(given.coverage, given.areas)
    found = covers(given.coverage, places(given.areas), given.area, given.on, given.known_on)
    parts = tuple(
        because_record(
            f"{one.body} covers {one.area} ({one.extent})",
            "Coverage",
            one.body,
            one.area,
            str(one.starts),
            value=one.share,
        )
        for one in found
    )
    because = Because(f"{len(found)} bodies cover {given.area} on {given.on}", len(found), "bodies", parts=parts)
    return Answer(Gives(covers=found), because, findings=told)
