"""Bodies that open contracting data names: takes parties and references to them, gives one body for each identity, with its names.

An id of a register (GB-NHS-06W) names a body wherever it stands. An id that only its notice knows (org-7) does not: such a
body is known by its name. One body under two names, and one name under two ids, is noted and never put together.
"""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.values import Json, inner, rows, text, texts, walk
from concordat.contract.ocds_parts import BODY_SCHEME
from concordat.kernel.rulebook import Rulebook

PORTALS = "procurement.portals_as_buyers"
LOCAL = "local-"
# How like two names of buyers are (from nought to one) that may be of one body.
ALIKE = 0.88
_REGISTERED = re.compile(r"[A-Z]{2}-[A-Za-z0-9]+-.+", re.ASCII)
_BETWEEN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedBody:
    """A body that the data names: the id it has here, its name, and its code in a register with the register's scheme."""

    id: str
    name: str
    scheme: str = ""
    code: str = ""


class Bodies:
    """Every body met so far."""

    def __init__(self, notes: Notes, rules: Rulebook):
        self._notes = notes
        self._found: dict[str, NamedBody] = {}
        self._ids: dict[str, str] = {}
        self._here: dict[str, str] = {}
        self._buyers: dict[str, str] = {}
        self._portals = tuple(str(name).casefold() for name in rules.on(PORTALS, date.max).value)

    @property
    def all(self) -> tuple[NamedBody, ...]:
        """The bodies in the order in which they were met."""
        return tuple(self._found.values())

    def begin(self, release: Json, at: str) -> None:
        """Meet every body of the first release of a process, or of a later one; ids that only a notice knows hold within it."""
        for place, party in walk(release.get("parties"), f"{at}/parties"):
            self.met(party, place)
        buyer = inner(release, "buyer")
        named = (
            [buyer] if buyer else [one for one in rows(release.get("parties")) if "buyer" in texts(one.get("roles"))]
        )
        for one in named:
            self._buyer(self.met(one, f"{at}/buyer"), f"{at}/buyer")

    def forget(self) -> None:
        """Forget the ids that only the notices of one process know."""
        self._here = {}

    def met(self, party: Json, at: str) -> str:
        """Return the id of the body that a party or a reference to one names, empty where it names none."""
        own, name = text(party.get("id")), text(party.get("name"))
        identifier = inner(party, "identifier")
        scheme, code = text(identifier.get("scheme")), text(identifier.get("id"))
        key = self._here.get(own) or identity(own, name)
        if not key:
            return ""
        if own:
            self._here[own] = key
        known = self._found.get(key)
        if known is None:
            made = NamedBody(id=key, name=name or key, scheme=scheme, code=code)
            self._found[key] = made
            self._same_name(made, at)
        elif name and plain(name) != plain(known.name):
            what = f"{own or key} is called “{known.name}”, and here “{name}”."
            self._notes.warn("two-names", what, "It may be two bodies under one id.", "The first name is kept.", at)
        return key

    def _buyer(self, key: str, at: str) -> None:
        """Note a buyer that is a portal, not a body that buys, and one that is called almost like another."""
        if not key or key in self._buyers:
            return
        name = self._found[key].name
        if any(word in name.casefold() for word in self._portals):
            what = f"The buyer is “{name}”, which is a portal that publishes for others."
            self._notes.warn("portal-as-buyer", what, "Who buys is not said.", "Put the buyer in its place.", at)
        for like in get_close_matches(plain(name), self._buyers.values(), 1, ALIKE):
            if like != plain(name):
                other = next(self._found[one].name for one, words in self._buyers.items() if words == like)
                what = f"The buyers “{other}” and “{name}” are called almost alike."
                why = "It may be one body under two names; it is read as two."
                self._notes.warn("two-names", what, why, "Keep one name, and use it in both places.", at)
        self._buyers[key] = plain(name)

    def _same_name(self, body: NamedBody, at: str) -> None:
        first = self._ids.setdefault(plain(body.name), body.id)
        if first != body.id:
            what = f"“{body.name}” has the ids {first} and {body.id}."
            why = "It may be one body; it is read as two, and nothing is put together."
            self._notes.warn("two-ids", what, why, "Keep one, and name it in both places.", at)


def identity(own: str, name: str) -> str:
    """Return the id of a body: its organisation code, our own local id, its id in a register, else its name in plain letters."""
    if own.startswith(f"{BODY_SCHEME}-"):
        return own.removeprefix(f"{BODY_SCHEME}-")
    if own.startswith(LOCAL):
        return own.removeprefix(LOCAL)
    return own if _REGISTERED.fullmatch(own) else plain(name) or own


def plain(name: str) -> str:
    """Return a name in small letters with single strokes, so that capitals and points do not make another name."""
    return _BETWEEN.sub("-", name.casefold()).strip("-")
