"""The path through `who`: takes a system, gives what the room tells of the day it is told as at: bodies, people, members, officers, councils."""

from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.outcome import Outcome
from concordat.kernel.system import System
from concordat.kernel.table import Table
from concordat.who.body_people import COUNCIL, BodyPeople, area_people, body_people
from concordat.who.checking import findings
from concordat.who.coterminosity import Coterminosity
from concordat.who.officers import because_holding, dependent_boards, holdings, shared_officers
from concordat.who.questions import against_councils
from concordat.who.records import Coverage
from concordat.who.relationships import because_link
from concordat.who.state import State, state
from concordat.who.tables import bodies_table, coterminosity_table, members_table, posts_table, shared_table


def tell(system: System) -> Outcome:
    """Tell who is there on the day, with which codes and people, who is part of what, who leads, and who falls outside."""
    now = state(system, system.settings.as_at)
    people = body_people(system, now)
    figures: list[Answer[Any]] = [_bodies(now)]
    tables: list[Table] = [bodies_table(now, people)]
    says = [f"{len(now.bodies)} bodies exist on {now.on}."]
    for part in (_people(system, now, people), _members(system, now), _officers(now), _councils(system, now, people)):
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


def _officers(now: State) -> Outcome:
    held = holdings(now.posts, now.appointments, now.on)
    if not held:
        return _part()
    shared = shared_officers(now.posts, now.appointments, now.on)
    parts = tuple(because_holding(one) for officer in shared for one in officer.posts)
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
    tables = (posts_table(now, held), *((shared_table(now, shared),) if shared else ()))
    return _part(sentences, figures, tables)


def _councils(system: System, now: State, people: BodyPeople | None) -> Outcome:
    """Compare the area with its councils, where both have footprints and the councils are of one tier."""
    covered = {one.body for one in now.coverage}
    area = system.settings.area
    councils = [body for body in covered & set(now.bodies) if _is_upper_tier(now.bodies[body].kind)]
    subjects = [area] if area in covered else []
    if people is None or not councils or not subjects:
        return _part()
    result = against_councils(
        system, area, sorted(councils), now.on, year=people.edition.year, basis=people.edition.basis
    )
    outside = sum(one.people for one in result.outside)
    figure = Answer(
        outside,
        Because(
            f"people of {now.name(area)} outside {now.name(result.main_council)} ({people.edition})",
            outside,
            "people",
            parts=tuple(_outside(now, result)),
        ),
        "who.outside_main_council",
        "people",
    )
    sentence = f"{outside:,} of its {result.people:,} people live outside {now.name(result.main_council)}."
    return _part((sentence,), (figure,), (coterminosity_table(now, result, people.edition),))


def _is_upper_tier(kind: str) -> bool:
    words = kind.lower()
    return COUNCIL in words and "district" not in words and "borough" not in words


def _outside(now: State, result: Coterminosity) -> list[Because]:
    found = [Because(f"{one.name}, in {now.name(one.council)}", one.people, "people") for one in result.outside]
    key = next((one for one in now.coverage if one.body == result.body), None)
    record = Coverage.__name__
    return found + (
        [because_record("its footprint", record, key.body, key.area, str(key.starts))] if key is not None else []
    )


def _part(says: tuple[str, ...] = (), figures: tuple[Answer[Any], ...] = (), tables: tuple[Table, ...] = ()) -> Outcome:
    return Outcome("who", "", says, figures, tables)
