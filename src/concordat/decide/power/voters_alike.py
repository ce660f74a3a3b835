"""Counts voters alike together: takes a vote and the events looked for, gives the coalitions that bring each about, by size.

A board of nine GPs, three lay members and a chair has 2^13 coalitions, but only 10 × 4 × 2 that a rule can tell apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import comb, prod

from concordat.decide.power.game import Game
from concordat.decide.power.wins import Wins
from concordat.decide.rules.algebra import All, VotingRule
from concordat.decide.rules.minimal import alike
from concordat.decide.rules.tally import Voters

MOST_CHOICES = 100_000
# How those held apart vote, bit by bit, and which of the events come about, bit by bit.
Cell = tuple[int, int]


def groups_of(games: Sequence[Game], apart: Sequence[str] = ()) -> tuple[Voters, ...]:
    """Return the voters of one body in groups that none of its rules tells apart; those held apart, one each, stand last."""
    first = games[0]
    rules: tuple[VotingRule, ...] = tuple(game.rule for game in games)
    alone = frozenset((*apart, *((first.casting,) if first.casting else ())))
    groups = alike(first.voters, All(rules), alone)
    last = {name: place for place, name in enumerate(apart)}
    others = [group for group in groups if group[0].id not in last]
    held = sorted((group for group in groups if group[0].id in last), key=lambda group: last[group[0].id])
    return (*others, *held)


def choices(groups: Sequence[Voters]) -> int:
    """Return how many coalitions a rule can tell apart."""
    return prod(len(group) + 1 for group in groups)


def counted(games: Sequence[Game], apart: Sequence[str] = ()) -> Mapping[Cell, Wins]:
    """Return, for each way those held apart vote and each set of events, the coalitions of all others, by size."""
    groups = groups_of(games, apart)
    own = groups[: len(groups) - len(apart)]
    people = sum(map(len, own))
    every: dict[Cell, list[int]] = {}
    each: dict[Cell, list[list[int]]] = {}
    for choice, cell in _cells(games, groups, len(own)):
        size = sum(choice)
        ways = prod(comb(len(group), number) for group, number in zip(own, choice, strict=True))
        totals = every.setdefault(cell, [0] * (people + 1))
        totals[size] += ways
        within = each.setdefault(cell, [[0] * (people + 1) for _ in own])
        for place, (group, number) in enumerate(zip(own, choice, strict=True)):
            # In so many of the ways any one of the group is among those chosen.
            within[place][size] += ways * number // len(group)
    return {
        cell: Wins(
            tuple(totals),
            {voter.id: tuple(each[cell][place]) for place, group in enumerate(own) for voter in group},
        )
        for cell, totals in every.items()
    }


def _cells(games: Sequence[Game], groups: Sequence[Voters], own: int) -> Iterator[tuple[tuple[int, ...], Cell]]:
    """Give each choice of so many of each group, with how those held apart vote and which events it brings about."""
    parts = [[group[0].part(number) for number in range(len(group) + 1)] for group in groups]
    for choice in product(*(range(len(group) + 1) for group in groups)):
        in_favour = tuple(part[number] for part, number in zip(parts, choice, strict=True) if number)
        pattern = sum(number << place for place, number in enumerate(choice[own:]))
        events = sum(game.carries(in_favour) << place for place, game in enumerate(games))
        yield choice[:own], (pattern, events)
