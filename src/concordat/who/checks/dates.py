"""Takes all dated records, gives a finding for each that ends before it starts or holds before or after its body's life."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, where
from concordat.who.codes import span
from concordat.who.records import (
    Appointment,
    Body,
    Committee,
    Coverage,
    Identifier,
    Name,
    Relationship,
    Seat,
    Succession,
)

DATED = (Name, Identifier, Relationship, Coverage, Appointment, Committee, Seat)
BELIEVED = (*DATED, Succession)


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `ends-before-start` (stop) and `outside-lifetime` (warning)."""
    bodies = {body.id: body for body in facts.all(Body)}
    for body in bodies.values():
        yield from _order(facts, body, "established", "abolished")
    for kind in BELIEVED:
        for record in facts.all(kind):
            yield from _order(facts, record, "recorded", "withdrawn")
    for dated in DATED:
        for fact in _all(facts, dated):
            yield from _order(facts, fact, "starts", "ends")
            if fact.body in bodies:
                yield from _lifetime(facts, fact, bodies[fact.body])


def _all(facts: Facts, kind: Any) -> tuple[Any, ...]:
    return facts.all(kind)


def _order(facts: Facts, record: Any, first: str, last: str) -> Iterator[Finding]:
    start, end = getattr(record, first), getattr(record, last)
    if start is not None and end is not None and end <= start:
        yield Finding(
            "ends-before-start",
            f"{last} {end} is not after {first} {start}.",
            "Days are half-open: the end is the first day on which it no longer holds.",
            f"Correct {first} or {last}.",
            where(facts, record, last),
        )


def _lifetime(facts: Facts, record: Any, body: Body) -> Iterator[Finding]:
    starts, ends = record.starts, record.ends
    if body.established and body.abolished and body.abolished <= body.established:
        return
    too_early = starts is not None and body.established is not None and starts < body.established
    too_late = body.abolished is not None and (ends or date.max) > body.abolished and starts is not None
    if too_early or too_late:
        kind = type(record).__name__.lower()
        yield Finding(
            "outside-lifetime",
            f"a {kind} of {body.id} holds {span(starts, ends)}, but the body {span(body.established, body.abolished)}.",
            "A fact about a body cannot hold when the body does not exist.",
            "End it with the body, start it with the body, or move it to the successor.",
            where(facts, record, "starts" if too_early else "ends"),
            "warning",
        )
