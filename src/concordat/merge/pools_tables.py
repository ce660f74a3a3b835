"""Pools of people as a table: takes what was worked out, gives how many in each are placed, leave or wait, as far as the reader may see it."""

from collections.abc import Iterable, Mapping

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.merge.calculations import match
from concordat.merge.outcomes import LEAVING
from concordat.merge.records import PeoplePool, Reorganisation

HIDDEN = "not shown"
FEW_BY_ONE_WAY = "too few leave by one of the ways"


def waiting_figure(case: Reorganisation, pools: Table) -> Answer[int] | None:
    """Return how many people of the pools that a table of pools shows are still to be placed; None where it shows none."""
    numbers = [one for one in pools.column("waiting") if one != HIDDEN]
    if not numbers:
        return None
    says, parts = "people of the pools shown", (because_record(case.title, "Reorganisation", case.id),)
    return Answer(sum(numbers), Because(says, sum(numbers), parts=parts), "merge.still_to_be_placed", "people")


def pools_table(found: match.Gives, pools: Iterable[PeoplePool], names: Mapping[str, str]) -> Table:
    """Return each pool: how many came in, and how many are placed, leaving or still without a post; small pools are not shown."""
    by_code = {one.id: one for one in pools}
    rows = []
    for one in found.pools:
        pool, out = by_code[one.pool], one.outcomes
        placed = sum(out.get(name, 0) for name in ("slot-in", "placed"))
        waiting = sum(out.get(name, 0) for name in ("offered", "to be offered", "still displaced"))
        ways = tuple(None if one.ways_hidden else out.get(name, 0) for name in ("redundancy", "voluntary exit"))
        leaving = sum(out.get(name, 0) for name in LEAVING)
        cells = (None,) * 6 if one.hidden else (one.people, placed, leaving, *ways, waiting)
        says = (
            "fewer than 5 people, or next to such a pool" if one.hidden else FEW_BY_ONE_WAY if one.ways_hidden else ""
        )
        rows.append((pool.title, names.get(pool.owner, pool.owner), *_counts(pool, cells), says))
    columns = {
        "pool": "Pool",
        "owner": "Looked after by",
        "people": "People in it",
        "placed": "Placed",
        "leaving": "Leaving",
        "redundancy": "Of these by redundancy",
        "voluntary": "Of these by voluntary exit",
        "waiting": "Still to be placed",
        "not_shown": "Why not shown",
    }
    says = (
        "People in a pool are placed, leaving, or still to be placed: the three add up, and nobody is left out. Of those who leave some do so "
        "in another way, such as at the end of a contract, or in one that nobody recorded."
    )
    return table("pools", "Pools of people", columns, rows, says)


def _counts(pool: PeoplePool, cells: tuple[int | None, ...]) -> tuple[object, ...]:
    return tuple(HIDDEN if number is None else _people(pool, number) for number in cells)


def _people(pool: PeoplePool, number: int) -> Answer[int]:
    return Answer(number, because_record(pool.title, "PeoplePool", pool.id, value=number), unit="people")
