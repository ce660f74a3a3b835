"""People by succession: takes people recorded for bodies and succession lines, gives the people of a body made wholly of others."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because, RowsRef
from concordat.who.lineage import Lineage, because_line
from concordat.who.people import Edition
from concordat.who.records import Body
from concordat.who.succession_shares import moves_people, shares_of


def people_by_succession(
    body: str,
    on: date,
    recorded: Mapping[str, int],
    lineage: Lineage,
    bodies: Mapping[str, Body],
    edition: Edition,
) -> Because | None:
    """Return the people of `body` as the sum of those it was wholly made of by `on`, with the reason; None where that is not exact.

    It is exact where the body began with the event, and each predecessor passed whole and has people, recorded or by the same rule.
    """
    return _people(body, on, recorded, lineage, bodies, edition, frozenset())


def _people(
    body: str,
    on: date,
    recorded: Mapping[str, int],
    lineage: Lineage,
    bodies: Mapping[str, Body],
    edition: Edition,
    passed: frozenset[str],
) -> Because | None:
    if body in recorded:
        rows = RowsRef("populations", {"of": body, "year": str(edition.year), "basis": edition.basis})
        return Because(f"people of {body}, as recorded ({edition})", recorded[body], "people", rows=rows)
    began = bodies[body].established if body in bodies else None
    lines = [line for line in lineage.entering.get(body, ()) if line.on <= on and moves_people(line)]
    if body in passed or not lines or any(line.on != began for line in lines):
        return None
    parts: list[Because] = []
    for line in lines:
        leaving = [other for other in lineage.leaving[line.predecessor] if other.on == line.on]
        if shares_of(leaving) != {body: Fraction(1)}:
            return None
        part = _people(line.predecessor, line.on, recorded, lineage, bodies, edition, passed | {body})
        if part is None:
            return None
        parts += [part, because_line(line)]
    total = sum(part.value for part in parts[::2])
    return Because(f"people of {body}, by succession ({edition})", total, "people", parts=tuple(parts))
