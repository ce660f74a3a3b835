"""Bodies by the names of a ledger: takes what a folder knows, gives the body that a name means, also where it was cut short."""

from collections import defaultdict
from datetime import date

from concordat.bring.drafting import slug
from concordat.bring.known import Known
from concordat.kernel.period import holds
from concordat.who.records import Name

# A name of a ledger may be cut short; with fewer letters than this it could be anybody's.
LEAST = 20


class Names:
    """The bodies of a folder by code and by every name they bear or bore."""

    def __init__(self, known: Known):
        self._known = known
        self._named: dict[str, list[tuple[str, date | None, date | None]]] = defaultdict(list)
        for body in known.bodies.values():
            for name in filter(None, dict.fromkeys((body.name, body.short_name))):
                self._named[slug(name)].append((body.id, None, None))
        for one in known.system.all(Name):
            if one.withdrawn is None:
                self._named[slug(one.name)].append((one.body, one.starts, one.ends))

    def body(self, name: str, on: date) -> str:
        """Return the id of the one body that a name or code means on a day; empty where it is none's, or several's."""
        found = self._known.body(on, name.strip())
        if found:
            return found
        words = slug(name)
        if words in self._named:
            return self._one([words], on)
        if len(words) < LEAST:
            return ""
        return self._one([own for own in self._named if own.startswith(words)], on)

    def _one(self, names: list[str], on: date) -> str:
        rows = [row for own in names for row in self._named[own]]
        bodies = {body for body, starts, ends in rows if holds(starts, ends, on) and self._known.alive(body, on)}
        return bodies.pop() if len(bodies) == 1 else ""
