"""Somebody in two pools: takes a system and a case, gives a finding for each person of the case who stands in more than one pool, without a name."""

from collections.abc import Iterator

from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System, key_of
from concordat.kernel.text import counted
from concordat.merge.people_of import people_of
from concordat.merge.records import PoolPerson, Reorganisation


def pool_findings(system: System, case: Reorganisation) -> Iterator[Finding]:
    """Give one for each such person; who it is, and in which pools, is read by those alone who may open the file."""
    rows: dict[str, list[PoolPerson]] = {}
    for one in people_of(system, case.id):
        rows.setdefault(one.id, []).append(one)
    for own in rows.values():
        pools = {one.pool for one in own}
        if len(pools) > 1:
            stands = system.places.get((PoolPerson.__name__, key_of(own[-1])), Place(PoolPerson.FILE))
            what = f"Somebody stands in {counted(len(pools), 'pool')} of “{case.title}”."
            why = "Nobody may be counted or matched twice; while it is so no outcome can be told on the page of posts."
            then = "Keep the person in one pool: take the other row out."
            yield Finding("two-pools", what, why, then, Place(stands.file, stands.line, "pool"), "warning")
