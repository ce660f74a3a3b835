"""The path through `who`: takes a system, gives what the room tells of the day it is told as at: bodies, people, members, officers, councils."""

from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.outcome import Outcome
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.table import Table
from concordat.who.body_people import COUNCIL, BodyPeople, answering, area_people, body_people
from concordat.who.checking import findings
from concordat.who.coterminosity import Coterminosity, coterminosity
from concordat.who.footprints import footprints, named_areas
from concordat.who.officers import because_holding, changes, dependent_boards, holdings, shared_officers
from concordat.who.people import Edition, people_by_place
from concordat.who.places import places
from concordat.who.records import Appointment, Area, Coverage, Population
from concordat.who.relationships import because_link
from concordat.who.state import State, state
from concordat.who.tables import (
    bodies_table,
    changes_table,
    coterminosity_table,
    members_table,
    posts_table,
    shared_table,
)


def tell(system: System) -> Outcome:
    """Tell who is there on the day, with which codes and people, who is part of what, who leads, and who falls outside."""
    now = state(system, system.settings.as_at)
    people = body_people(system, now)
    figures: list[Answer[Any]] = [_bodies(now)]
    tables: list[Table] = [bodies_table(now, people)]
    says = [f"{len(now.bodies)} bodies exist on {now.on}."]
    for part in (
        _people(system, now, people),
        _members(system, now),
        _officers(system, now),
        _councils(system, now, people),
    ):
        says += part.says
        figures += part.figures
        tables += part.tables
    short = [column.name for column in tables[0].columns if column.name in ("name", "code_ods", "people")]
    brief = (tables[0].only(*short),)
    return Outcome("who", "Who is there?", tuple(says), tuple(figures), tuple(tables), findings(system), brief)


def _bodies(now: State) -> Answer[int]:
    parts = tuple(because_record(now.name(body), "Body", body) for body in now.bodies)
    says = f"bodies established and not yet abolished on {now.on}"
    return Answer(len(parts), Because(says, len(parts), "bodies", parts=parts), "who.bodies", "bodies")


def _people(system: System, now: State, people: BodyPeople | None) -> Outcome:
    if people is None:
        return _part()
    own = area_people(system.settings.area, now, people)
    says = (f"Together they answer for {own.value:,} people ({people.edition}).",) if own else ()
    return _part(says, (*((own,) if own else ()), *people.by_body.values()))


def _members(system: System, now: State) -> Outcome:
    area = system.settings.area
    members = now.members(area)
    if not members:
        return _part()
    links = tuple(link for link in now.relationships if link.to == area and link.body in members)
    says = f"bodies that were part of {now.name(area)} on {now.on}"
    because = Because(says, len(members), "bodies", parts=tuple(map(because_link, links)))
    figure = Answer(len(members), because, "who.members", "bodies")
    return _part((f"{len(members)} of them are part of {now.name(area)}.",), (figure,), (members_table(now, links),))


def _officers(system: System, now: State) -> Outcome:
    held = holdings(now.posts, now.appointments, now.on)
    if not held:
        return _part()
    shared = shared_officers(now.posts, now.appointments, now.on)
    # Nobody is a number too: it stands on every post that was looked at.
    parts = tuple(because_holding(one) for officer in shared for one in officer.posts) or tuple(
        map(because_holding, held)
    )
    says = f"holders of posts in several bodies on {now.on}"
    posts = Because(f"posts held on {now.on}", len(held), "posts", parts=tuple(map(because_holding, held)))
    figures = (
        Answer(len(held), posts, "who.posts", "posts"),
        Answer(len(shared), Because(says, len(shared), "holders", parts=parts), "who.shared_officers", "holders"),
    )
    sentences = tuple(
        f"{', '.join(map(now.name, group.bodies))} are not independent of each other: they share {', '.join(group.through)}."
        for group in dependent_boards(shared)
    )
    year = FinancialYear.parse(system.settings.financial_year).interval
    moved = changes(now.posts, system.all(Appointment), year.start, year.end or now.on)
    tables = [posts_table(now, held)]
    tables += [shared_table(now, shared)] if shared else []
    tables += [changes_table(now, moved)] if moved else []
    return _part(sentences, figures, tuple(tables))


def _councils(system: System, now: State, people: BodyPeople | None) -> Outcome:
    """Compare the area with its councils; where it has no footprint of its own, it is that of the bodies that answer for it."""
    area = system.settings.area
    if people is None or area not in now.bodies:
        return _part()
    coverage, there = system.all(Coverage), places(system.all(Area))
    feet = footprints(coverage, there, now.on, bodies=now.bodies)
    own = feet.get(area) or _together(feet, answering(area, now, people))
    councils = sorted(body for body in feet if _is_upper_tier(now.bodies[body].kind))
    if not own or not councils:
        return _part()
    by_place = people_by_place(system.all(Population), people.edition)
    named = named_areas(coverage, now.on)
    result = coterminosity(area, councils, {**feet, area: own}, there, by_place, named=named)
    outside = sum(one.people for one in result.outside)
    main = now.name(result.main_council)
    says = f"people of {now.name(area)} outside {main} ({people.edition})"
    parts = tuple(_outside(now, result, people.edition)) or (
        because_record(f"places of {now.name(area)}", "Body", area),
    )
    because = Because(says, outside, "people", parts=parts)
    figure = Answer(outside, because, "who.outside_main_council", "people")
    sentence = f"{outside:,} of its {result.people:,} people live outside {main}."
    return _part((sentence,), (figure,), (coterminosity_table(now, result, people.edition),))


def _together(feet: dict[str, dict[str, Fraction]], bodies: tuple[str, ...]) -> dict[str, Fraction]:
    joined: dict[str, Fraction] = {}
    for body in bodies:
        for area, share in feet.get(body, {}).items():
            joined[area] = min(Fraction(1), joined.get(area, Fraction(0)) + share)
    return joined


def _is_upper_tier(kind: str) -> bool:
    words = kind.lower()
    return COUNCIL in words and "district" not in words and "borough" not in words


def _outside(now: State, result: Coterminosity, edition: Edition) -> list[Because]:
    where = {"year": str(edition.year), "basis": edition.basis}
    return [
        Because(
            f"{one.name}, in {now.name(one.council)}",
            one.people,
            "people",
            rows=RowsRef("populations", {"of": one.area, **where}),
        )
        for one in result.outside
    ]


def _part(says: tuple[str, ...] = (), figures: tuple[Answer[Any], ...] = (), tables: tuple[Table, ...] = ()) -> Outcome:
    return Outcome("who", "", says, figures, tables)
