"""People of a pool to choose from: takes the pool, gives under random ids those to whom a post can be offered, and those of whom something can be recorded."""

from collections.abc import Iterator, Mapping

from concordat.kernel.system import System
from concordat.merge.offers import Standing, standing
from concordat.merge.records import PoolPerson


def people_to_offer(system: System, pool: str) -> Mapping[str, str]:
    """Return the people to whom a post can be offered, by themselves: nothing is settled, and no offer is open."""
    return {one.person.id: one.person.id for one in _of(system, pool) if not one.outcome and one.live is None}


def people_to_record(system: System, pool: str) -> Mapping[str, str]:
    """Return the people of whom a reply, the end of a trial or that they leave can be recorded, by themselves."""
    return {one.person.id: one.person.id for one in _of(system, pool) if not one.outcome or one.trial_until}


def _of(system: System, pool: str) -> Iterator[Standing]:
    found = (standing(system, pool, one.id) for one in system.all(PoolPerson) if one.pool == pool)
    return (one for one in found if one is not None)
