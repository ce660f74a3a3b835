"""One body to read: takes a system and a body, gives its names, codes, links, posts and seats through time, each with day and source."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from concordat.kernel.recorded import recorded
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who.bodies import names_on
from concordat.who.knowledge import in_force, known
from concordat.who.people import Edition, latest_edition, people_by_place
from concordat.who.people_tables import people_of_place
from concordat.who.places import places
from concordat.who.records import (
    Appointment,
    Area,
    Body,
    Coverage,
    Identifier,
    Name,
    Population,
    Post,
    Relationship,
)
from concordat.who.relationships import read
from concordat.who.state import State

Rows = tuple[tuple[Any, ...], ...]


def names_table(system: System, body: str) -> Table:
    """Return the names the body bore, the present one first, then the former ones, the newest first."""
    own = system.one(Body, body)
    rows = [(own.name, own.established, own.abolished, own.source)]
    former = sorted((one for one in known(system.all(Name)) if one.body == body), key=lambda one: one.starts)
    rows += [(one.name, one.starts, one.ends, one.source) for one in reversed(former)]
    columns = {"name": "Name", "starts": "From", "ends": "Until before", "source": "Source"}
    return table("names", "Names", columns, rows)


def codes_table(system: System, body: str) -> Table:
    """Return the codes of the body in every scheme, with their dates."""
    own = (one for one in known(system.all(Identifier)) if one.body == body)
    rows = ((one.scheme, one.value, one.purpose, one.starts, one.ends, one.source) for one in own)
    columns = {
        "scheme": "Scheme",
        "code": "Code",
        "purpose": "For",
        "starts": "From",
        "ends": "Until before",
        "source": "Source",
    }
    return table("codes", "Codes", columns, rows)


def links_of(system: System, body: str) -> tuple[tuple[Relationship, str], ...]:
    """Return every link from and to the body with the body at its other end, in order of day."""
    found = [
        (one, one.to if one.body == body else one.body)
        for one in known(system.all(Relationship))
        if body in (one.body, one.to)
    ]
    return tuple(sorted(found, key=lambda link: (link[0].starts or date.min, link[0].kind, link[1])))


def relationships_table(system: System, body: str, names: dict[str, str]) -> Table:
    """Return what the body is part of, what is part of it, and every other link, with shares and dates."""
    rows = (
        (
            names.get(other, other),
            f"{names.get(one.body, one.body)} {read(one.kind)} {names.get(one.to, one.to)}",
            recorded(one, "share"),
            one.starts,
            one.ends,
            one.source,
        )
        for one, other in links_of(system, body)
    )
    columns = {
        "body": "Body",
        "link": "Link",
        "share": "Share",
        "starts": "From",
        "ends": "Until before",
        "source": "Source",
    }
    return table("relationships", "Part of, and parts", columns, rows)


def coverage_of(system: System, body: str, on: date) -> tuple[Coverage, ...]:
    """Return the areas that the body covers on a day, as they are named."""
    return tuple(one for one in in_force(system.all(Coverage), on) if one.body == body)


def coverage_table(system: System, body: str, now: State) -> Table:
    """Return the areas the body covers on the day, with their people in one year and on one basis."""
    there = places(system.all(Area))
    populations = system.all(Population)
    edition = latest_edition(populations, now.on.year)
    people = people_by_place(populations, edition) if edition else {}
    rows = (
        (there.name(one.area), there.kind(one.area), recorded(one, "share"), *_people(one.area, people, edition))
        for one in coverage_of(system, body, now.on)
    )
    columns = {"area": "Area", "kind": "Kind", "share": "Share of its people"}
    if edition:
        columns |= {"people": f"People, {edition.basis}, {edition.year} [people]"}
    return table("coverage", f"Areas covered on {now.on}", columns, rows)


def posts_of(system: System, body: str, names: dict[str, str]) -> Table:
    """Return who held which post of the body, the newest first, with reason and source."""
    titles = {post.id: post for post in system.all(Post)}
    own = sorted((one for one in known(system.all(Appointment)) if one.body == body), key=lambda one: one.starts)
    rows = (
        (
            titles[one.post].title if one.post in titles else one.post,
            titles[one.post].role if one.post in titles else "",
            one.holder or "vacant",
            one.starts,
            one.ends,
            one.reason,
            one.source,
        )
        for one in reversed(own)
    )
    columns = {
        "post": "Post",
        "role": "Role",
        "holder": "Who",
        "starts": "From",
        "ends": "Until before",
        "reason": "Why",
        "source": "Source",
    }
    return table("posts", "Posts, and who held them", columns, rows)


def seats_table(system: System, body: str, now: State) -> Table:
    """Return the seats of the body by class on the day."""
    rows = [(one.seat_class, recorded(one, "number"), one.voting, one.source) for one in now.seats if one.body == body]
    columns = {"seat_class": "Class", "number": "Seats", "voting": "Votes", "source": "Source"}
    return table("seats", f"Seats on {now.on}", columns, rows)


def names_ever(system: System, on: date) -> dict[str, str]:
    """Return a name for every body there ever was: that of the day where it lived then, else its last one."""
    every = system.all(Body)
    return {body.id: body.name for body in every} | names_on(every, system.all(Name), on)


def _people(area: str, people: dict[str, int], edition: Edition | None) -> Iterable[Any]:
    if edition is not None:
        yield people_of_place(area, people.get(area), edition)
