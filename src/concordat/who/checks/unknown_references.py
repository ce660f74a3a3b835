"""Takes all records, gives a finding for every body, area or post that is named but does not exist."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, where
from concordat.who.records import (
    Appointment,
    Area,
    Body,
    Committee,
    Coverage,
    Identifier,
    Name,
    Population,
    Post,
    Relationship,
    Seat,
    Succession,
)

NAMES_A_BODY = (
    (Name, ("body",)),
    (Identifier, ("body",)),
    (Relationship, ("body", "to")),
    (Succession, ("predecessor", "successor")),
    (Coverage, ("body",)),
    (Appointment, ("body",)),
    (Committee, ("body",)),
    (Seat, ("body",)),
)


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `unknown-body`, `unknown-area` and `unknown-post`; a kind of which nothing at all was given is not asked."""
    bodies = {body.id for body in facts.all(Body)}
    areas = {area.id for area in facts.all(Area)}
    posts = {post.id for post in facts.all(Post)}
    if bodies:
        for kind, fields in NAMES_A_BODY:
            yield from _missing(facts, kind, fields, bodies, "body")
    if areas:
        yield from _missing(facts, Coverage, ("area",), areas, "area")
        yield from _missing(facts, Area, ("within",), areas, "area")
    if posts or bodies:
        yield from _missing(facts, Appointment, ("post",), posts, "post")
    if areas and bodies:
        yield from _missing(facts, Population, ("of",), areas | bodies, "area")


def _missing(facts: Facts, kind: Any, fields: tuple[str, ...], known: set[str], what: str) -> Iterator[Finding]:
    for record in facts.all(kind):
        for field in fields:
            value = getattr(record, field)
            if value and value not in known:
                near = get_close_matches(value, known, n=1) if len(known) < 1000 else []
                yield Finding(
                    f"unknown-{what}",
                    f"there is no {what} “{value}”.",
                    f"A {kind.__name__.lower()} names it.",
                    f"Did you mean {near[0]}?" if near else f"Add the {what}, or correct the name.",
                    where(facts, record, field),
                )
