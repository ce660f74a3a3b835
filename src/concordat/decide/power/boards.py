"""Boards inside a joint rule: takes boards, the people they share and the joint rule, gives the winning coalitions of people by size.

Shared people make boards depend on each other; once they have voted, the boards are independent. So every way in which
they may vote is gone through, and for each the boards are joined by multiplying their counts.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from concordat.decide.power.game import Game, names_of
from concordat.decide.power.one_body import CARRIED, cells_of, too_many
from concordat.decide.power.truth import everything
from concordat.decide.power.voters_alike import Cell
from concordat.decide.power.wins import Counts, Packing, Wins
from concordat.kernel.finding import Refused

# Parts of the joint rule, each with a product of counts that grows with the third power of people: some seconds.
_MOST_WORK = 3_000_000_000


@dataclass(frozen=True, slots=True)
class JointBoard:
    """One board: its name and its events, the first of them that it carries, any others what the joint rule asks of its votes."""

    body: str
    events: tuple[Game, ...]

    @property
    def people(self) -> tuple[str, ...]:
        """Who votes on it."""
        return names_of(self.events[0].voters)


@dataclass(frozen=True, slots=True)
class JointWins:
    """Winning coalitions of all people, and for each board the chance that it carries and that the result turns on it."""

    wins: Wins
    carries: Mapping[str, Fraction]
    decides: Mapping[str, Fraction]


@dataclass(slots=True)
class _Sums:
    """What is added up over every way in which the shared people vote: counts, packed by size, and chances."""

    alone: Mapping[str, int]
    own: dict[str, int]
    every: int = 0
    turns: dict[str, Fraction] = field(default_factory=lambda: defaultdict(Fraction))
    carries: dict[str, Fraction] = field(default_factory=lambda: defaultdict(Fraction))


def joined(boards: Sequence[JointBoard], joint: int, shared: Sequence[str]) -> JointWins:
    """Return the winning coalitions of all people; `joint` has a bit for every set of events, the first board's lowest."""
    own = {board.body: [name for name in board.people if name not in shared] for board in boards}
    people = [*(name for names in own.values() for name in names), *shared]
    alone = {body: len(names) for body, names in own.items()}
    packing = Packing(len(people))
    cells = [cells_of(board.events, _held(board, shared)) for board in boards]
    events = [len(board.events) for board in boards]
    sums = _Sums(alone, dict.fromkeys(people, 0))
    most = _MOST_WORK >> len(shared)
    for pattern in range(1 << len(shared)):
        voted = {name for place, name in enumerate(shared) if pattern >> place & 1}
        chosen = [
            _chosen(own_cells, _pattern(board, shared, voted)) for own_cells, board in zip(cells, boards, strict=True)
        ]
        _add(sums, boards, _around(joint, events, chosen, packing, most), chosen, packing, voted)
    apart = {packed: packing.apart(packed) for packed in {sums.every, *sums.own.values()}}
    wins = Wins(apart[sums.every], {name: apart[packed] for name, packed in sums.own.items()})
    ways = Fraction(1, 1 << len(shared))
    return JointWins(
        wins,
        {board.body: sums.carries[board.body] * ways for board in boards},
        {board.body: sums.turns[board.body] * ways for board in boards},
    )


def _held(board: JointBoard, shared: Sequence[str]) -> tuple[str, ...]:
    there = set(board.people)
    return tuple(name for name in shared if name in there)


def _pattern(board: JointBoard, shared: Sequence[str], voted: set[str]) -> int:
    return sum((name in voted) << place for place, name in enumerate(_held(board, shared)))


def _chosen(cells: Mapping[Cell, Wins], pattern: int) -> Mapping[int, Wins]:
    return {events: wins for (own, events), wins in cells.items() if own == pattern}


def _add(
    sums: _Sums,
    boards: Sequence[JointBoard],
    around: Sequence[Mapping[int, int]],
    chosen: Sequence[Mapping[int, Wins]],
    packing: Packing,
    voted: set[str],
) -> None:
    """Add what one way in which the shared people vote brings: their own votes come on top of everybody else's."""
    own_votes = len(voted) * packing.slot
    every = sum(packing.packed(wins.by_size) * around[0][events] for events, wins in chosen[0].items()) << own_votes
    sums.every += every
    for name in voted:
        sums.own[name] += every
    for board, states, others in zip(boards, chosen, around, strict=True):
        known: dict[tuple[Counts, ...], int] = {}
        for name in next(iter(states.values())).with_voter:
            own = tuple(wins.with_voter[name] for wins in states.values())
            if own not in known:
                parts = (packing.packed(counts) * others[events] for events, counts in zip(states, own, strict=True))
                known[own] = sum(parts) << own_votes
            sums.own[name] += known[own]
        won = sum(sum(wins.by_size) for events, wins in states.items() if events & CARRIED)
        sums.carries[board.body] += Fraction(won, 1 << sums.alone[board.body])
        turned = packing.total(others[max(others)]) - packing.total(others[0])
        sums.turns[board.body] += Fraction(turned, 1 << (sum(sums.alone.values()) - sums.alone[board.body]))


def _around(
    joint: int, events: Sequence[int], chosen: Sequence[Mapping[int, Wins]], packing: Packing, most: int
) -> list[dict[int, int]]:
    """Return for each board, and each state of it, in how many ways all other boards then carry the joint rule.

    The joint rule is cut board by board, the last first; parts that are the same are gone through once.
    """
    if packing.people**3 > most:
        raise Refused(too_many(packing.people))
    packed = [{state: packing.packed(wins.by_size) for state, wins in states.items()} for states in chosen]
    levels: list[dict[int, int]] = [{} for _ in range(len(events) + 1)]
    levels[-1] = {joint: 1}
    places = [sum(events[:number]) for number in range(len(events) + 1)]
    for number in range(len(events) - 1, -1, -1):
        for table, ways in levels[number + 1].items():
            # A state that no vote of the board alone brings about has its part too, to say whether the result turns on it.
            for state in range(1 << events[number]):
                part = _part(table, places[number], state)
                levels[number][part] = levels[number].get(part, 0) + ways * packed[number].get(state, 0)
        if len(levels[number]) * packing.people**3 > most:
            raise Refused(too_many(packing.people))
    carried = {0: 0, 1: 1}
    around: list[dict[int, int]] = []
    for number in range(len(events)):
        states = dict.fromkeys(range(1 << events[number]), 0)
        above: dict[int, int] = {}
        for table, ways in levels[number + 1].items():
            for state in states:
                then = carried[_part(table, places[number], state)]
                states[state] += ways * then
                above[table] = above.get(table, 0) + packed[number].get(state, 0) * then
        around.append(states)
        carried = above
    return around


def _part(table: int, places: int, state: int) -> int:
    """Return what is left of the joint rule below once a board's events have come out as its state says."""
    return (table >> (state << places)) & everything(places)
