"""Makes bodies: takes the cast and its people, gives records of who with names and codes that cannot be taken for real."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.generate.cast import SYSTEM, Cast
from concordat.generate.chance import Chance
from concordat.generate.library import library
from concordat.generate.margins import share_whole
from concordat.who.records import (
    Appointment,
    Area,
    Body,
    Coverage,
    Identifier,
    Population,
    Post,
    Relationship,
)

AREAS_OF_A_COMMISSIONER = 3
STRIDE = 37


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up body: its id, the place it is named after, its name, kind and code."""

    id: str
    place: str
    name: str
    kind: str
    code: str


def made_bodies(cast: Cast) -> tuple[Made, ...]:
    """Return all bodies: the system first, then commissioners, then providers."""
    kinds = library()
    forms = kinds["provider_forms"]
    made = [Made(SYSTEM, "", "Generated System (generated)", kinds["system_kind"], "GEN-S")]
    for number, body in enumerate(cast.commissioners):
        place = place_name(cast.seed, number)
        made.append(Made(body, place, f"{place} Commissioner (generated)", kinds["commissioner_kind"], body.upper()))
    for number, body in enumerate(cast.providers):
        place = place_name(cast.seed, cast.commissioner_count + number)
        form = Chance(cast.seed, "form", body).pick(forms)
        made.append(Made(body, place, f"{place} {form} (generated)", kinds["provider_kind"], body.upper()))
    return tuple(made)


def place_name(seed: int, number: int) -> str:
    """Return the made-up place of this number; no two numbers share one."""
    first, last = library()["names_start"], library()["names_end"]
    count = len(first) * len(last)
    place = (Chance(seed, "places").whole(0, count - 1) + number * STRIDE) % count
    name = first[place // len(last)] + last[place % len(last)]
    return name if number < count else f"{name} {number // count + 1}"


def people_of(cast: Cast) -> tuple[int, ...]:
    """Return the people of each commissioner: the totals given, or made up."""
    if cast.totals.people:
        return tuple(cast.totals.people)
    low, high = library()["people_of_a_commissioner"]
    return tuple(Chance(cast.seed, "people", body).whole(low, high) for body in cast.commissioners)


def who_records(cast: Cast, people: Sequence[int]) -> list[Any]:
    """Return bodies, codes, relationships, areas, coverage, people, posts and appointments."""
    opened = date(cast.year.starts_in - 4, 4, 1)
    records: list[Any] = []
    for made in made_bodies(cast):
        records.append(
            Body(
                id=made.id,
                kind=made.kind,
                name=made.name,
                short_name=made.place or "Generated System",
                legal_person=made.id != SYSTEM,
                established=opened,
                source=cast.source,
            )
        )
        records.append(Identifier(body=made.id, scheme="local", value=made.code, starts=opened, source=cast.source))
        if made.id != SYSTEM:
            records += [
                Relationship(body=made.id, kind=kind, to=SYSTEM, starts=opened, source=cast.source)
                for kind in ("in system", "principal system")
            ]
    for body, number in zip(cast.commissioners, people, strict=True):
        records += _places(cast, body, number, opened)
    return records + _officers(cast, opened)


def _places(cast: Cast, body: str, people: int, opened: date) -> list[Any]:
    records: list[Any] = [_population(cast, body, people)]
    chance = Chance(cast.seed, "areas", body)
    weights = [chance.whole(60, 140) for _ in range(AREAS_OF_A_COMMISSIONER)]
    for number, part in enumerate(share_whole(people, weights), 1):
        area = f"{body}-area-{number}"
        records += [
            Area(id=area, name=f"Area {number} of {body} (generated)", kind="small area", source=cast.source),
            Coverage(body=body, area=area, starts=opened, source=cast.source),
            _population(cast, area, part),
        ]
    return records


def _population(cast: Cast, of: str, people: int) -> Population:
    return Population(of=of, year=cast.year.starts_in, basis="resident", people=people, source=cast.source)


def _officers(cast: Cast, opened: date) -> list[Any]:
    """Give every commissioner an accountable officer; every fourth shares the one before it."""
    post = Post(id="gen-officer", title="Accountable officer", role="accountable officer", source=cast.source)
    holders = [number - (number % 4 == 3) for number in range(cast.commissioner_count)]
    return [
        post,
        *(
            Appointment(post=post.id, body=body, holder=f"Officer {holder + 1:03d}", starts=opened, source=cast.source)
            for body, holder in zip(cast.commissioners, holders, strict=True)
        ),
    ]
