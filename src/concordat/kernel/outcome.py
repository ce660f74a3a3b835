"""What a room tells: headline sentences, named figures, tables and findings in one shape that every shell can show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding
from concordat.kernel.table import Table


@dataclass(frozen=True, slots=True)
class Outcome:
    """The part of the story one room tells. Every figure is a named answer; names start with the room's own.

    `brief` holds the few small tables that stand for the others where there is little room, such as a terminal.
    """

    room: str
    title: str
    says: tuple[str, ...]
    figures: tuple[Answer[Any], ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()
    brief: tuple[Table, ...] = ()

    def __post_init__(self) -> None:
        for figure in self.figures:
            if not figure.name.startswith(f"{self.room}."):
                raise ValueError(
                    f"the figure “{figure.name}” of {self.room} needs a name that starts with “{self.room}.”"
                )

    def figure(self, name: str) -> Answer[Any]:
        """Return one figure by its full name; raises LookupError where there is none."""
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise LookupError(f"{self.room} has no figure named {name}")

    def _repr_html_(self) -> str:
        from concordat.kernel.html import outcome_html

        return outcome_html(self)


def joined(room: str, title: str, parts: Iterable[Outcome], brief: Mapping[str, tuple[str, ...]]) -> Outcome:
    """Return what a room tells in several parts as one, findings once each; `brief` has the columns of the small tables by name."""
    told = tuple(parts)
    tables = tuple(one for part in told for one in part.tables)
    return Outcome(
        room,
        title,
        tuple(one for part in told for one in part.says),
        tuple(one for part in told for one in part.figures),
        tables,
        tuple(dict.fromkeys(one for part in told for one in part.findings)),
        tuple(one.only(*brief[one.name]) for one in tables if one.name in brief),
    )
