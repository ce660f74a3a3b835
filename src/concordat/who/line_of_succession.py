"""A body in the line of its predecessors and successors: takes successions, gives each step before and after, nearest last and first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.who.lineage import Relative, because_path, lineage
from concordat.who.records import Succession


@dataclass(frozen=True, slots=True)
class Step:
    """One body before or after: the day, the kind of event, and how many steps away it is."""

    body: str
    on: date
    kind: str
    steps: int


@dataclass(frozen=True)
class Line:
    """Predecessors, earliest first, and successors, earliest first, of one body."""

    body: str
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    rows: Table


def line_of(system: System, body: str, names: dict[str, str]) -> Line:
    """Return the line of a body, as known now."""
    lines = lineage(system.all(Succession))
    before = tuple(reversed(lines.predecessors(body)))
    after = lines.successors(body)
    rows = [*_rows(before, "came before", names), *_rows(after, "comes after", names)]
    columns = {"body": "Body", "where": "Where", "on": "On", "event": "Event", "share": "Share passed on"}
    shown = table("succession", "Bodies before and after", columns, rows)
    return Line(body, tuple(map(_before, before)), tuple(map(_after, after)), shown)


def _before(one: Relative) -> Step:
    return Step(one.body, one.on, one.path[0].kind, len(one.path))


def _after(one: Relative) -> Step:
    return Step(one.body, one.on, one.path[-1].kind, len(one.path))


def _rows(found: Iterable[Relative], where: str, names: dict[str, str]) -> list[tuple[Any, ...]]:
    return [
        (
            names.get(one.body, one.body),
            where,
            one.on,
            ", ".join(dict.fromkeys(step.kind for step in one.path)),
            None if one.share is None else Answer(one.share, because_path(one)),
        )
        for one in found
    ]
