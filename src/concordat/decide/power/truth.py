"""A rule as one whole number: takes a rule and its voters, gives a bit for every coalition, set where the rule is met.

Coalition number c holds the voter at place p where bit p of c is set. A million coalitions are one number of a million
bits, and “and”, “or” and “at least” are a few operations on such numbers, exact for any rule.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil, floor, lcm

from concordat.decide.polls import CASTING
from concordat.decide.power.game import Game
from concordat.decide.rules.algebra import (
    All,
    AnyOf,
    AtLeast,
    Base,
    Count,
    Has,
    InBody,
    OfClass,
    Share,
    VotingRule,
    Weight,
)
from concordat.decide.rules.tally import Voter, Voters, weigh

# A variable is a voter, or what a body's own votes may meet besides (which no count counts as a voter).
Variables = Sequence[Voter | InBody]
_SUMS_KEPT = 10


def everything(places: int) -> int:
    """Return the number in which every coalition's bit is set."""
    return (1 << (1 << places)) - 1


def holding(place: int, places: int) -> int:
    """Return the coalitions that hold the voter at a place."""
    found, width = everything(place) << (1 << place), 2 << place
    while width < 1 << places:
        found |= found << width
        width *= 2
    return found


def weighing(weights: Sequence[int], quota: int) -> int:
    """Return the coalitions whose weights, none below nought, reach a quota."""
    total = [0]
    for weight in weights:
        total.append(total[-1] + weight)
    sums = [[0]]
    for weight in weights[:_SUMS_KEPT]:
        sums.append(sorted({*sums[-1], *(own + weight for own in sums[-1])}))
    known: dict[tuple[int, int], int] = {}

    def of(places: int, quota: int) -> int:
        if quota <= 0:
            return everything(places)
        if quota > total[places]:
            return 0
        if places < len(sums):
            # Two quotas between the same sums of weights are reached by the same coalitions.
            quota = sums[places][bisect_left(sums[places], quota)]
        found = known.get((places, quota))
        if found is None:
            last = places - 1
            found = of(last, quota) | of(last, quota - weights[last]) << (1 << last)
            known[places, quota] = found
        return found

    return of(len(weights), quota)


def of_size(places: int) -> tuple[int, ...]:
    """Return the coalitions of each size, from nought to everyone."""
    sizes = [1]
    for place in range(places):
        wider = [*sizes, 0]
        sizes = [wider[size] | (wider[size - 1] << (1 << place) if size else 0) for size in range(place + 2)]
    return tuple(sizes)


def truth(rule: VotingRule, variables: Variables, bases: Mapping[Base, Voters]) -> int:
    """Return the coalitions that meet a rule; `bases` says who stands in each base of a share."""
    places = len(variables)

    def counted(own: Sequence[bool]) -> list[int]:
        return [int(one) for one in own]

    def voters_only(test: str = "") -> list[int]:
        return counted([isinstance(one, Voter) and (not test or test in one.classes) for one in variables])

    def of(rule: VotingRule) -> int:
        match rule:
            case Count() if rule.counted == "organisations":
                return at_least(rule.at_least, _organisations(variables), places)
            case Count():
                return weighing(voters_only(), rule.at_least)
            case OfClass():
                return weighing(voters_only(rule.name), rule.at_least)
            case Weight():
                return _reaching(variables, rule.by, Fraction(rule.at_least), strictly=False)
            case Share():
                whole = Fraction(weigh(bases[rule.base], rule.by))
                reached = _reaching(variables, rule.by, whole * rule.fraction, strictly=rule.sign == ">")
                return reached if whole > 0 else 0
            case Has():
                named = (
                    place for place, one in enumerate(variables) if isinstance(one, Voter) and one.id == rule.voter
                )
                return next((holding(place, places) for place in named), 0)
            case InBody():
                return holding(variables.index(rule), places) if rule in variables else 0
            case All():
                return at_least(len(rule.rules), [of(part) for part in rule.rules], places)
            case AnyOf():
                return at_least(1, [of(part) for part in rule.rules], places)
            case AtLeast():
                return at_least(rule.number, [of(part) for part in rule.rules], places)

    return of(rule)


def at_least(number: int, tables: Sequence[int], places: int) -> int:
    """Return the coalitions that meet at least so many of several rules."""
    reached = [everything(places), *(0 for _ in range(number))]
    for table in tables:
        for many in range(number, 0, -1):
            reached[many] |= reached[many - 1] & table
    return reached[number]


def game_truth(game: Game, order: Voters) -> int:
    """Return the coalitions that carry, voters in the order given."""
    table = truth(game.rule, order, game.bases())
    if not game.casting or len(order) % 2:
        return table
    # With the casting vote used there is one voter more, at the highest place: the upper half of the longer table.
    longer = truth(game.rule, (*order, Voter(CASTING)), game.bases(casting=True)) >> (1 << len(order))
    chair = next(place for place, voter in enumerate(order) if voter.id == game.casting)
    return table | of_size(len(order))[len(order) // 2] & holding(chair, len(order)) & longer


def _organisations(variables: Variables) -> list[int]:
    found: dict[str, int] = {}
    for place, one in enumerate(variables):
        if isinstance(one, Voter) and one.organisation:
            found[one.organisation] = found.get(one.organisation, 0) | holding(place, len(variables))
    return list(found.values())


def _reaching(variables: Variables, by: str, least: Fraction, *, strictly: bool) -> int:
    weights = [Fraction(weigh((one,), by)) if isinstance(one, Voter) else Fraction(0) for one in variables]
    scale = lcm(*(weight.denominator for weight in weights))
    quota = floor(least * scale) + 1 if strictly else ceil(least * scale)
    return weighing([int(weight * scale) for weight in weights], quota)
