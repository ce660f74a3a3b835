"""Sums made safe: takes values of one indicator and which of them are hidden, gives what else is hidden so that no sum gives one back.

Only what hangs together with something small is looked at: values that share no sum with it are as they were.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from concordat.publish.areas_within import Pairs
from concordat.publish.value_sums import cells_and_sums
from concordat.watch import AreaValue, Policy, Release, Sum, disclosed


@dataclass(frozen=True, slots=True)
class SafeSums:
    """Names of all cells that are `hidden`, and of those that can be worked out too nearly though all that could protect them is hidden."""

    hidden: frozenset[str]
    narrow: tuple[str, ...]


def safe_sums(values: Iterable[AreaValue], within: Pairs, closed: Collection[str], policy: Policy) -> SafeSums:
    """Return what must be hidden of values of one indicator; `closed` are cells that are hidden already."""
    cells, sums = cells_and_sums(values, within)
    hidden: set[str] = set(closed)
    narrow: list[str] = []
    for own in _hanging_together(sums):
        names = {name for one in own for name in one.cells}
        release = Release({name: cells[name] for name in names}, own, policy)
        if names & hidden or any(release.too_small(cells[name]) for name in names):
            found = disclosed(release, names & hidden)
            hidden |= set(found.hidden)
            narrow += found.narrow
    return SafeSums(frozenset(hidden), tuple(narrow))


def _hanging_together(sums: Sequence[Sum]) -> Iterable[list[Sum]]:
    """Return the sums in groups that share cells with one another."""
    leader: dict[str, str] = {}

    def led_by(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for one in sums:
        first = led_by(one.whole)
        for name in one.parts:
            leader[led_by(name)] = first
    found: dict[str, list[Sum]] = {}
    for one in sums:
        found.setdefault(led_by(one.whole), []).append(one)
    return found.values()
