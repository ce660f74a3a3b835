"""The tables the room shows: takes a state and answers, gives bodies, members, posts, shared officers and co-terminosity to read."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from concordat.kernel.table import Table, table
from concordat.who.body_people import BodyPeople
from concordat.who.codes import span
from concordat.who.coterminosity import OUTSIDE, Coterminosity
from concordat.who.officers import Holding, SharedOfficer
from concordat.who.people import Edition
from concordat.who.records import Relationship
from concordat.who.state import State


def bodies_table(now: State, people: BodyPeople | None) -> Table:
    """Return every body with its codes and people; a body whose people nothing says has none, not nought."""
    schemes = sorted({scheme for codes in now.codes.values() for scheme in codes})
    columns = {
        "body": "Id",
        "name": "Name",
        "kind": "Kind",
        "legal_person": "Legal person",
        **{f"code_{scheme.lower()}": f"{scheme} code" for scheme in schemes},
    }
    if people is not None:
        columns["people"] = f"People, {people.edition.basis}, {people.edition.year} [people]"

    def row(body: str) -> Iterable[Any]:
        codes = now.codes.get(body, {})
        yield from (body, now.name(body), now.bodies[body].kind, now.bodies[body].legal_person)
        yield from (codes.get(scheme) for scheme in schemes)
        if people is not None:
            yield people.by_body.get(body)

    return table("bodies", f"Bodies on {now.on}", columns, map(row, now.bodies))


def members_table(now: State, links: Iterable[Relationship]) -> Table:
    """Return what is part of the area, each body once, with its relationships and since when each holds."""
    columns = {"body": "Id", "name": "Name", "kind": "Kind", "relationships": "Relationships"}
    by_body: dict[str, list[str]] = {}
    for one in links:
        by_body.setdefault(one.body, []).append(f"{one.kind} ({span(one.starts, one.ends)})")
    rows = ((body, now.name(body), now.bodies[body].kind, tuple(says)) for body, says in by_body.items())
    return table("members", f"Members on {now.on}", columns, rows)


def changes_table(now: State, moved: Iterable[tuple[date, str, Holding]]) -> Table:
    """Return who takes up and who leaves which post in the year, in order of day; the reason stands with the later event."""
    columns = {"day": "Day", "body": "Body", "post": "Post", "holder": "Holder", "event": "Event", "reason": "Reason"}
    events = list(moved)
    last = {one: day for day, _, one in events}
    rows = (
        (
            day,
            now.name(one.body),
            one.title,
            one.holder or None,
            event,
            one.reason if one.reason and day == last[one] else None,
        )
        for day, event, one in events
    )
    return table("changes_of_post", "Posts taken up and left in the year", columns, rows)


def posts_table(now: State, held: Iterable[Holding]) -> Table:
    """Return every post held on the day; holders are pseudonyms, an empty holder is a vacancy."""
    columns = {"body": "Body", "post": "Post", "role": "Role", "holder": "Holder", "when": "When"}
    rows = ((now.name(one.body), one.title, one.role, one.holder or None, span(one.starts, one.ends)) for one in held)
    return table("posts", f"Who holds which post on {now.on}", columns, rows)


def shared_table(now: State, officers: Iterable[SharedOfficer]) -> Table:
    """Return the holders who sit on several bodies, with their posts there."""
    columns = {"holder": "Holder", "bodies": "Bodies", "posts": "Posts"}
    rows = (
        (
            one.holder,
            tuple(map(now.name, one.bodies)),
            tuple(f"{held.title}, {now.name(held.body)}" for held in one.posts),
        )
        for one in officers
    )
    says = "A board that shares an officer with another is not independent of it."
    return table("shared_officers", f"Officers of several bodies on {now.on}", columns, rows, says)


def coterminosity_table(now: State, result: Coterminosity, edition: Edition) -> Table:
    """Return the people in both, and then each area outside the main council."""
    unit = f"{edition.basis}, {edition.year} [people]"
    columns = {
        "council": "Council",
        "area": "Area",
        "both": f"In both, {unit}",
        "council_only": f"Council only, {unit}",
    }
    whole = [(now.name(one.council), "all", one.both, one.council_only) for one in result.councils]
    outside = [
        (None if one.council == OUTSIDE else now.name(one.council), one.name, one.people, None)
        for one in result.outside
    ]
    says = {
        True: "The footprint is exactly that of its councils together.",
        False: "The footprint is not that of whole councils.",
        None: "Whether the footprint is that of whole councils is not known: not all their places need be listed.",
    }[result.coterminous]
    return table(
        "coterminosity", f"{now.name(result.body)} and its councils on {now.on}", columns, [*whole, *outside], says
    )
