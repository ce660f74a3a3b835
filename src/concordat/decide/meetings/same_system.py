"""The bodies of one system: takes relationships and a body, gives the others that are in the same system on a day."""

from datetime import date

from concordat.decide.meetings.clock import parents_of
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.bodies import is_alive
from concordat.who.records import Body, Relationship

IN_SYSTEM = ("in system", "principal system", "in group", "in cluster with")


def same_system(system: System, body: str, on: date) -> tuple[str, ...]:
    """Return them in file order, committees with the bodies they act for; every body of the folder where no system is recorded."""
    links = [
        one
        for one in system.all(Relationship)
        if one.kind in IN_SYSTEM and one.withdrawn is None and holds(one.starts, one.ends, on)
    ]
    alive = [one.id for one in system.all(Body) if is_alive(one, on) and one.id != body]
    acting_for = {link.to for link in parents_of(system, body, on)}
    systems = {one.to for one in links if one.body in {body, *acting_for}}
    if not systems:
        return tuple(alive)
    inside = {one.body for one in links if one.to in systems}

    def belongs(code: str) -> bool:
        return code in inside or any(link.to in inside for link in parents_of(system, code, on))

    return tuple(code for code in alive if belongs(code))
