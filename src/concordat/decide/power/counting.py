"""Counts a vote: takes one body or boards in a joint rule, gives its winning coalitions, each voter's indices and the minimal sets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from concordat.decide.power import one_body
from concordat.decide.power.boards import joined
from concordat.decide.power.every_coalition import MOST_VOTERS
from concordat.decide.power.game import names_of
from concordat.decide.power.indices import Indices, indices
from concordat.decide.power.minimal_sets import Minimal, minimal_blocking, minimal_of_alike, minimal_winning
from concordat.decide.power.plan import JointVote, OneBody
from concordat.decide.power.truth import game_truth
from concordat.decide.power.voters_alike import choices, groups_of
from concordat.decide.power.wins import Wins

BOARDS = "board by board"
# Beyond this the sets are too many to be of use, and finding them takes longer than counting.
_CHOICES_LISTED = 2000


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted, and how; minimal sets are None where voters are too many to list them."""

    how: str
    wins: Wins
    power: Mapping[str, Indices]
    winning: Minimal | None = None
    blocking: Minimal | None = None
    carries: Mapping[str, Fraction] = field(default_factory=dict)
    decides: Mapping[str, Fraction] = field(default_factory=dict)


def count_vote(vote: OneBody | JointVote) -> Counted:
    """Return what a vote means before it is taken; raises Refused where its coalitions are too many."""
    if isinstance(vote, JointVote):
        found = joined(vote.boards, vote.joint, vote.shared)
        sets = (minimal_winning(vote.joint, vote.words), minimal_blocking(vote.joint, vote.words))
        return Counted(BOARDS, found.wins, indices(found.wins), *sets, found.carries, found.decides)
    game = vote.game
    way, wins = one_body.how(game), one_body.wins_of(game)
    if len(game.voters) > MOST_VOTERS:
        few = choices(groups_of((game,))) <= _CHOICES_LISTED
        return Counted(way, wins, indices(wins), *(minimal_of_alike(game) if few else ()))
    table, names = game_truth(game, game.voters), names_of(game.voters)
    return Counted(way, wins, indices(wins), minimal_winning(table, names), minimal_blocking(table, names))
