"""Equity impact: takes the health of groups and programmes with users, gains and cost, gives net health by group, its worth with aversion to inequality, and where rankings turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.watch.equity_impact import net_health, turns_at, worth
from concordat.watch.numbers import Floats, numbers_of
from concordat.watch.said import said
from concordat.watch.wrong_numbers import bad, negative, not_finite, repeated

NEARLY_ONE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group: its `people`, their `health` (years of healthy life each), and the share it bears of what is not done elsewhere."""

    id: str
    people: float
    health: float
    bears: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeGiven:
    """One programme: how many `users`, the `cost` of each in pounds, by group the share of users (`uptake`) and the years each gains."""

    id: str
    users: float
    cost: float
    uptake: dict[str, float]
    gains: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`groups`, `programmes`, and `pounds_per_year`: what a year of healthy life costs where the money would be spent otherwise.

    `atkinson`, `kolm`: aversion to inequality; without them that of the rulebook holds.
    """

    groups: tuple[Group, ...]
    programmes: tuple[ProgrammeGiven, ...]
    pounds_per_year: float
    atkinson: float | None = None
    kolm: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """One programme, in years of healthy life: `net` by group and in `total`; what it is worth with aversion by shares and by amounts.

    `fairer`: it is worth more than its total because the less well off gain, or lose less.
    """

    id: str
    net: dict[str, float]
    total: float
    by_shares: float
    by_amounts: float
    fairer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Two programmes and each aversion (Atkinson's parameter) at which one overtakes the other."""

    first: str
    second: str
    at: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`programmes` in the order given, and for every two of them where their ranking turns."""

    programmes: tuple[Impact, ...]
    turns: tuple[Turn, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return N·u·ΔQ − N·ΔC·o/k of each group, and the change in the equally distributed equivalent times all people.

    Refuses shares that do not come to one, unknown groups, empty groups, and health that would fall to nought.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    aversion = numbers_of(rules, "inequality_aversion")
    atkinson = aversion["atkinson"] if given.atkinson is None else given.atkinson
    kolm = aversion["kolm"] if given.kolm is None else given.kolm
    people, health = _array(given, "people"), _array(given, "health")
    made = {
        one.id: net_health(one.users, *_by_group(given, one), one.cost, _array(given, "bears"), given.pounds_per_year)
        for one in given.programmes
    }
    if lost := [name for name, one in made.items() if (health + one.net / people <= 0).any()]:
        raise Refused(bad(f"programmes.{name}", "would leave a group without any health") for name in lost)
    impacts = []
    for name, one in made.items():
        by_shares, by_amounts = worth(one, health, people, atkinson, kolm)
        total = float(one.net.sum())
        net = {group.id: float(own) for group, own in zip(given.groups, one.net, strict=True)}
        impacts.append(
            Impact(id=name, net=net, total=total, by_shares=by_shares, by_amounts=by_amounts, fairer=by_shares > total)
        )
    turns = tuple(
        Turn(first=first, second=second, at=turns_at(made[first], made[second], health, people))
        for first, second in combinations(made, 2)
    )
    best = max(impacts, key=lambda one: one.by_shares)
    says = (
        f"of {counted(len(impacts), 'programme')} {best.id} is worth most: {said(best.by_shares)} years of healthy life"
    )
    parts = (aversion.because, *map(_because, impacts), *(_because_turn(one) for one in turns))
    return Answer(Gives(programmes=tuple(impacts), turns=turns), Because(says, best.by_shares, parts=parts))


def _array(given: Given, name: str) -> Floats:
    return np.array([getattr(one, name) for one in given.groups], dtype=np.float64)


def _by_group(given: Given, one: ProgrammeGiven) -> tuple[Floats, Floats]:
    uptake, gains = ([own.get(group.id, 0.0) for group in given.groups] for own in (one.uptake, one.gains))
    return np.array(uptake), np.array(gains)


def _because(one: Impact) -> Because:
    fairer = "fairer" if one.fairer else "not fairer"
    parts = tuple(Because(f"{name}: {said(net)} years", net) for name, net in one.net.items())
    return Because(
        f"{one.id}: {said(one.total)} years in all, worth {said(one.by_shares)}: {fairer}", one.by_shares, parts=parts
    )


def _because_turn(one: Turn) -> Because:
    at = ", ".join(map(said, one.at))
    return Because(
        f"{one.first} and {one.second} change places at an aversion of {at}"
        if at
        else f"{one.first} and {one.second} never change places"
    )


def _wrong(given: Given) -> Iterator[Finding]:
    if len(given.groups) < 2:
        yield bad("groups", "holds fewer than two, so that nothing is unequal", "too-few-groups")
    if not given.programmes:
        yield bad("programmes", "is empty")
    if not 0 < given.pounds_per_year < float("inf"):
        yield bad("pounds_per_year", "is not above 0")
    yield from negative("atkinson", given.atkinson)
    yield from negative("kolm", given.kolm)
    yield from repeated("groups", [one.id for one in given.groups])
    yield from repeated("programmes", [one.id for one in given.programmes])
    for number, group in enumerate(given.groups):
        yield from negative(f"groups.{number}", group.people, group.health, group.bears)
        if not group.people or not group.health:
            yield bad(f"groups.{number}", "has no people, or no health", "empty-group")
    if given.groups and abs(sum(group.bears for group in given.groups) - 1) > NEARLY_ONE:
        yield bad("groups", "bear shares that do not come to 1", "does-not-foot")
    for number, one in enumerate(given.programmes):
        yield from _programme(f"programmes.{number}", one, {group.id for group in given.groups})


def _programme(place: str, one: ProgrammeGiven, groups: set[str]) -> Iterator[Finding]:
    yield from negative(f"{place}.users", one.users)
    yield from not_finite(place, one.cost, *one.gains.values())
    yield from negative(f"{place}.uptake", *one.uptake.values())
    for name in sorted((one.uptake.keys() | one.gains.keys()) - groups):
        yield Finding(
            "unknown-code", f"{place} names {name}.", "There is no such group.", "Correct it.", Place(field=place)
        )
    if abs(sum(one.uptake.values()) - 1) > NEARLY_ONE:
        yield bad(f"{place}.uptake", "holds shares that do not come to 1", "does-not-foot")
