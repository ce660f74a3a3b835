"""One body: takes a vote and how it may be counted, gives its winning coalitions by size, or a finding where none can count them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import reduce
from math import ceil, floor, gcd, lcm

from concordat.decide.power import by_weight, every_coalition, voters_alike
from concordat.decide.power.game import Game, names_of
from concordat.decide.power.truth import everything, game_truth
from concordat.decide.power.voters_alike import Cell
from concordat.decide.power.wins import Wins
from concordat.decide.rules.algebra import All, Count, Share, VotingRule, Weight
from concordat.decide.rules.tally import weigh
from concordat.decide.vote_findings import impossible
from concordat.kernel.finding import Finding, Refused

EVERY, ALIKE, BY_WEIGHT = "one by one", "with voters alike together", "by total weight"
CARRIED = 1
# A board of members alike is gone through by the number of each sort sooner than by a table of all coalitions.
_FEW_CHOICES = 500


def how(game: Game) -> str:
    """Return how one body's coalitions are counted; raises Refused where they are too many for every way."""
    if len(game.voters) <= every_coalition.MOST_VOTERS:
        return EVERY
    weighted = as_weighted(game)
    if weighted is not None and weighted.countable:
        return BY_WEIGHT
    if voters_alike.choices(voters_alike.groups_of((game,))) <= voters_alike.MOST_CHOICES:
        return ALIKE
    raise Refused(too_many(len(game.voters)))


def wins_of(game: Game) -> Wins:
    """Return the winning coalitions of one body."""
    way = how(game)
    names = names_of(game.voters)
    if way == EVERY:
        return every_coalition.counted(game_truth(game, game.voters), names)
    if way == BY_WEIGHT:
        weighted = as_weighted(game)
        assert weighted is not None
        return by_weight.counted(weighted, names)
    found = voters_alike.counted((game,))
    return found[0, CARRIED]


def cells_of(games: Sequence[Game], apart: Sequence[str]) -> Mapping[Cell, Wins]:
    """Return what a body brings about, for each way in which those held apart vote: `games` are its events, its voters one.

    Raises Refused where its coalitions are too many.
    """
    people = len(games[0].voters)
    choices = voters_alike.choices(voters_alike.groups_of(games, apart))
    if people <= every_coalition.MOST_VOTERS and choices > _FEW_CHOICES:
        return _every_cell(games, apart)
    if choices <= voters_alike.MOST_CHOICES:
        return voters_alike.counted(games, apart)
    raise Refused(too_many(people))


def as_weighted(game: Game) -> by_weight.Weighted | None:
    """Return a vote as weights and a quota, perhaps with a least number of voters; None where its rule says more."""
    parts = game.rule.rules if isinstance(game.rule, All) else (game.rule,)
    by = {part.by for part in parts if isinstance(part, Weight | Share) and part.by}
    if game.casting or len(by) != 1 or not all(isinstance(part, Weight | Share | Count) for part in parts):
        return None
    if any(isinstance(part, Count) and part.counted == "organisations" for part in parts):
        return None
    name = next(iter(by))
    weights = [Fraction(voter.weight(name)) for voter in game.voters]
    scale = lcm(*(weight.denominator for weight in weights))
    whole = [int(weight * scale) for weight in weights]
    common = reduce(gcd, whole) or 1
    quota = max(_quota(game, part, Fraction(scale, common)) for part in parts if _weighs(part))
    least = max((_quota(game, part, Fraction(1)) for part in parts if not _weighs(part)), default=0)
    return by_weight.Weighted(tuple(weight // common for weight in whole), quota, least)


def too_many(voters: int) -> Finding:
    """Return the finding for a vote that no exact count reaches."""
    return impossible(
        "too-many-coalitions",
        f"{voters} voters, too different from each other, have too many coalitions to count exactly.",
        f"Any rule is counted for up to {every_coalition.MOST_VOTERS} voters, voters alike together up to "
        f"{voters_alike.MOST_CHOICES:,} choices, and one weight with a quota for hundreds of voters.",
        "rule",
    )


def _weighs(part: VotingRule) -> bool:
    return isinstance(part, Weight | Share) and bool(part.by)


def _quota(game: Game, part: VotingRule, scale: Fraction) -> int:
    """Return the least whole number, in scaled weights or in voters, that a part of the rule asks for."""
    if isinstance(part, Share):
        least = weigh(game.bases()[part.base], part.by) * part.fraction * scale
        return floor(least) + 1 if part.sign == ">" else ceil(least)
    assert isinstance(part, Weight | Count)
    return ceil(part.at_least * scale)


def _every_cell(games: Sequence[Game], apart: Sequence[str]) -> Mapping[Cell, Wins]:
    first = games[0]
    own = tuple(voter for voter in first.voters if voter.id not in apart)
    held = {voter.id: voter for voter in first.voters if voter.id in apart}
    order = (*own, *(held[name] for name in apart))
    tables = [game_truth(game, order) for game in games]
    found: dict[Cell, Wins] = {}
    for pattern in range(1 << len(apart)):
        left = [every_coalition.given_votes(table, len(own), pattern) for table in tables]
        for events in range(1 << len(games)):
            both = everything(len(own))
            for place, table in enumerate(left):
                both &= table if events >> place & 1 else everything(len(own)) ^ table
            if both:
                found[pattern, events] = every_coalition.counted(both, names_of(own))
    return found
