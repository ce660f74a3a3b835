"""Line states: takes the lines in force on a day and whom each is for, gives the state of each line, and the services that nobody buys for some."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from concordat.contract.cover import Cover
from concordat.contract.records import Line
from concordat.contract.register import Register

CellState = Literal["single", "overlap", "gap", "orphan", "unmapped"]


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line in force, its state, and why where it is not simply the only one."""

    line: Line
    state: CellState
    why: str = ""


def placed_lines(live: Register, covered: Cover) -> tuple[PlacedLine, ...]:
    """Return every line with its state: the only one, one of several for the same people, an orphan, or unmapped."""
    twice = _twice(live, covered)
    return tuple(_placed(line, covered, twice) for line in live.lines)


def _placed(line: Line, covered: Cover, twice: Mapping[str, tuple[str, ...]]) -> PlacedLine:
    known, why = covered.standing(line)
    if known:
        return PlacedLine(line, known, why)
    if line.id in twice:
        return PlacedLine(line, "overlap", f"for some of the same people as {', '.join(twice[line.id])}")
    return PlacedLine(line, "single")


def _twice(live: Register, covered: Cover) -> Mapping[str, tuple[str, ...]]:
    groups: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in live.lines:
        if not covered.standing(line)[0]:
            groups[line.commissioner, line.provider, line.service].append(line)
    found: dict[str, list[str]] = defaultdict(list)
    for lines in groups.values():
        for first, second in combinations(lines, 2):
            if covered.share_people(first, second):
                found[first.id].append(second.id)
                found[second.id].append(first.id)
    return {line: tuple(others) for line, others in found.items()}


def gaps(lines: Iterable[Line], covered: Cover) -> tuple[tuple[str, str], ...]:
    """Return the services that a commissioner buys from nobody while others buy them."""
    held = [line for line in lines if line.service]
    bought = {(line.commissioner, line.service) for line in held if not covered.standing(line)[0]}
    commissioners, services = sorted({line.commissioner for line in held}), sorted({line.service for line in held})
    return tuple((body, service) for service in services for body in commissioners if (body, service) not in bought)
