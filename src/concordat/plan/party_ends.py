"""Ends of parties: takes bodies and a day, gives the first day on which each is no more, as far as that is known on the day."""

from collections.abc import Iterable
from datetime import date

from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.records import Body, Succession


def party_ends(system: System, bodies: Iterable[str], on: date) -> dict[str, date]:
    """Return the end of each body that has one: by a succession that is known on the day, or by the body's own last day.

    Where successions tell when a body's end became known, it is not told before.
    """
    ends = {one.id: one.abolished for one in system.all(Body) if one.abolished is not None}
    followed: dict[str, list[Succession]] = {}
    for one in system.all(Succession):
        followed.setdefault(one.predecessor, []).append(one)
    found = {}
    for body in bodies:
        known = [one.on for one in followed.get(body, ()) if holds(one.recorded, one.withdrawn, on)]
        if body in ends and (known or not followed.get(body) or ends[body] <= on):
            found[body] = ends[body]
    return found
