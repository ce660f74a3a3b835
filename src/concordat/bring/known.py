"""What a folder knows: takes a system, gives its bodies by published code on a day, and its places."""

from collections import defaultdict
from datetime import date

from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.records import Area, Body, Identifier

PUBLISHED = ("ODS", "GSS")
PART = "part of district"


class Known:
    """The bodies of a system by the codes that publishers use, and the areas by id."""

    def __init__(self, system: System):
        self.system = system
        self.bodies = {body.id: body for body in system.all(Body)}
        self.areas = {area.id: area for area in system.all(Area)}
        self.split = {area.within for area in system.all(Area) if area.kind == PART}
        self._by_code: dict[str, list[Identifier]] = defaultdict(list)
        for one in system.all(Identifier):
            if one.scheme in PUBLISHED and one.withdrawn is None:
                self._by_code[one.value].append(one)

    def body(self, on: date, *codes: str) -> str:
        """Return the id of the body, there on the day, that one of these codes names, empty where none does.

        A code in force on the day goes before one that is not, and one that only ever named one body may be undated.
        """
        named = (self._in_force(code, on) for code in codes)
        ever = (self.ever(code) for code in codes)
        return next((body for body in (*named, *ever) if body and self.alive(body, on)), "")

    def _in_force(self, code: str, on: date) -> str:
        held = {one.body for one in self._by_code.get(code, ()) if holds(one.starts, one.ends, on)}
        return held.pop() if len(held) == 1 else ""

    def ever(self, code: str) -> str:
        """Return the id of the one body that the code ever named, empty where it named none or several."""
        bodies = {one.body for one in self._by_code.get(code, ())} & self.bodies.keys()
        if not bodies and code not in self._by_code and code in self.bodies:
            return code
        return bodies.pop() if len(bodies) == 1 else ""

    def alive(self, body: str, on: date) -> bool:
        """Say whether the body was there on the day, as far as the folder says."""
        own = self.bodies[body]
        return holds(own.established, own.abolished, on)

    def until(self, *bodies: str) -> date | None:
        """Return the first day on which one of these bodies is no more: a link between them ends then at the latest."""
        ends = [end for body in bodies if body in self.bodies and (end := self.bodies[body].abolished)]
        return min(ends, default=None)

    @property
    def codes(self) -> frozenset[str]:
        """Every published code of a body, ids included."""
        return frozenset({*self._by_code, *self.bodies})
