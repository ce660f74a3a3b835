"""Drafts of a register: takes names and codes as a file has them, gives bodies of the folder, or drafts of those it lacks."""

import re
from datetime import date

from concordat.bring.known import Known
from concordat.kernel.finding import Finding, Place
from concordat.who.records import Body

# What is not said about payment is drafted as the plainest form there is; the report says so.
ASSUMED_FORM = "block"
# Where a file does not say which service a line is for, the line counts as unmapped until it is typed.
UNMAPPED = "unmapped"
_BETWEEN = re.compile(r"[^a-z0-9]+")


class Drafts:
    """Bodies by the names and codes of a file; a body that the folder lacks is drafted once, under its name in plain letters."""

    def __init__(self, known: Known, source: str):
        self._known, self._source = known, source
        self._by_name: dict[str, str] = {}
        for body in known.bodies.values():
            for name in filter(None, (body.name, body.short_name)):
                self._by_name.setdefault(_words(name), body.id)
        self._made: dict[str, Body] = {}

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies drafted, in the order of the file."""
        return tuple(self._made.values())

    def body(self, named: str, on: date, kind: str, name: str = "") -> str:
        """Return the id of the body that a code or name means: one of the folder, else a draft of this kind."""
        found = self._known.body(on, named) or self._known.ever(named) or self._by_name.get(_words(name or named), "")
        if found:
            return found
        key = named if name else slug(named)
        if key not in self._made:
            says = f"drafted from its name: {self._source}"
            self._made[key] = Body(id=key, kind=kind, name=name or named, legal_person=True, source=says)
        return key

    def told(self, file: str) -> tuple[Finding, ...]:
        """Return what has to be said about the drafts; nothing where there are none."""
        if not self._made:
            return ()
        names = "; ".join(body.name for body in self.bodies[:5])
        more = f" and {len(self._made) - 5:,} more" if len(self._made) > 5 else ""
        return (
            Finding(
                "drafted-bodies",
                f"{len(self._made):,} bodies are not in the folder and were drafted: {names}{more}.",
                "The file names them and has no code of theirs that the folder knows.",
                "Look through who/bodies.csv; give each its code in who/identifiers.csv, or bring the ODS file first.",
                Place(file),
                "warning",
            ),
        )


def lacks(file: str, what: str, why: str, then: str) -> Finding:
    """Return the warning that a kind of file does not say something a register needs."""
    return Finding("not-said", f"{file} does not say {what}.", why, then, Place(file), "warning")


def slug(name: str) -> str:
    """Return a name in small letters with single strokes, to be the id of a draft."""
    return _BETWEEN.sub("-", name.casefold()).strip("-") or "unnamed"


def _words(name: str) -> str:
    return slug(name)
