"""Takes a voting rule with its voters, or boards in a joint rule and the people they share, gives every voter's power exactly."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.decide.power.by_class import ClassPower, by_class
from concordat.decide.power.counting import Counted, count_vote
from concordat.decide.power.given import Board, PowerVoter
from concordat.decide.power.plan import JointVote, OneBody, vote_of
from concordat.decide.power.reasons import power_because, power_warnings
from concordat.decide.rules.algebra import Share, atoms
from concordat.decide.rules.sentence import sentence
from concordat.decide.verdict import Sets
from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A vote before it is taken: voters under a rule, or a quota with weights, or boards in a joint rule.

    - `rule`: what carries, a sentence such as `more than 1/2 of cast`, or a table of the same algebra; for boards it is
      the joint rule, in which each board is one voter, such as `at least 2 of the bodies`
    - `voters`: those who vote, each with classes and weights; up to 22 under any rule, more where many are alike
    - `quota`, `weights`: the same as a rule by weight: at least the quota carries; for up to hundreds of voters
    - `boards`: the boards of a joint rule, with their members; members on several boards are named in `shared_people`
    - `vacant`: empty seats; `chair`, `chair_has_casting_vote`: who presides, and whether there is a casting vote in a tie
    - `veto_holders`: voters or boards without whose vote for nothing is carried, whatever the rule says
    """

    rule: str | dict[str, Any] = ""
    voters: tuple[PowerVoter, ...] = ()
    boards: tuple[Board, ...] = ()
    shared_people: tuple[str, ...] = ()
    quota: Decimal | Fraction | None = None
    weights: tuple[Decimal | Fraction, ...] = ()
    vacant: int = 0
    chair: str = ""
    chair_has_casting_vote: bool = False
    veto_holders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoterPower:
    """One voter's power. `boards` are those it sits on; the indices are explained in the glossary.

    - `swings`: coalitions that lose without it and win with it; `absolute_banzhaf`: the chance that its vote decides
    - `normalised`: its part of all swings; `shapley`: its part of the orders of voting in which it decides
    - `prevent`, `initiate`: swings by winning, and by losing, coalitions
    - `veto`: nothing is carried without it; `dummy`: its vote never decides
    """

    id: str
    swings: int
    absolute_banzhaf: Fraction
    normalised: Fraction
    shapley: Fraction
    prevent: Fraction
    initiate: Fraction
    veto: bool
    dummy: bool
    classes: tuple[str, ...] = ()
    boards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardPower:
    """One board: `carries` is the chance that it carries, `decides` the chance that the joint result turns on it."""

    body: str
    rule: str
    members: int
    carries: Fraction
    decides: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """What the rule means.

    - `rule`: as it was read; `how`: how coalitions were counted; every way is exact
    - `number`: voters; `coalitions`: 2 to their power; `omega`: those that win; `act`: their share (Coleman's power to act)
    - `voters`: each with its indices; `classes`: the same by class, where voters have classes; `boards`: of a joint rule
    - `veto_players`, `dummies`: by name
    - `minimal_winning`, `minimal_blocking`: the minimal sets of voters, or of boards, where there are up to 1,000 of them;
      how many there are stands in the numbers, none where voters are too many to tell
    """

    rule: str
    how: str
    number: int
    coalitions: int
    omega: int
    act: Fraction
    voters: tuple[VoterPower, ...]
    veto_players: tuple[str, ...]
    dummies: tuple[str, ...]
    classes: tuple[ClassPower, ...] = ()
    boards: tuple[BoardPower, ...] = ()
    minimal_winning: Sets = ()
    minimal_blocking: Sets = ()
    minimal_winning_number: int | None = None
    minimal_blocking_number: int | None = None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return every voter's power; raises Refused for a rule that cannot be met, and for votes too many to count exactly."""
    vote = vote_of(given)
    counted = count_vote(vote)
    rule = sentence(vote.rule if isinstance(vote, JointVote) else vote.game.rule)
    boards = vote.boards if isinstance(vote, JointVote) else ()
    number, omega = len(counted.power), sum(counted.wins.by_size)
    winning, blocking = counted.winning, counted.blocking
    gives = Gives(
        rule=rule,
        how=counted.how,
        number=number,
        coalitions=2**number,
        omega=omega,
        act=Fraction(omega, 2**number),
        voters=_voters(vote.classes, counted, {board.body: board.people for board in boards}),
        veto_players=tuple(name for name, one in counted.power.items() if one.veto),
        dummies=tuple(name for name, one in counted.power.items() if one.dummy),
        classes=by_class(vote.classes, counted.power),
        boards=tuple(
            BoardPower(
                body=board.body,
                rule=sentence(board.events[0].rule),
                members=len(board.people),
                carries=counted.carries[board.body],
                decides=counted.decides[board.body],
            )
            for board in boards
        ),
        minimal_winning=winning.sets if winning else (),
        minimal_blocking=blocking.sets if blocking else (),
        minimal_winning_number=winning.number if winning else None,
        minimal_blocking_number=blocking.number if blocking else None,
    )
    because = power_because(gives, rules, _readings(vote))
    return Answer(gives, because, "decide.power", findings=tuple(power_warnings(counted)))


def _readings(vote: OneBody | JointVote) -> Iterator[str]:
    """Give the readings of governance that the rules of a vote need, and what every index supposes."""
    games = [game for board in vote.boards for game in board.events] if isinstance(vote, JointVote) else [vote.game]
    rules = [*(game.rule for game in games), *((vote.rule,) if isinstance(vote, JointVote) else ())]
    if any(isinstance(atom, Share) for rule in rules for atom in atoms(rule)):
        yield "bases"
    if any(game.casting for game in games):
        yield "casting_vote"
    yield "power"


def _voters(
    classes: Mapping[str, tuple[str, ...]], counted: Counted, on: Mapping[str, tuple[str, ...]]
) -> tuple[VoterPower, ...]:
    return tuple(
        VoterPower(
            id=name,
            swings=own.swings,
            absolute_banzhaf=own.absolute_banzhaf,
            normalised=own.normalised,
            shapley=own.shapley,
            prevent=own.prevent,
            initiate=own.initiate,
            veto=own.veto,
            dummy=own.dummy,
            classes=classes.get(name, ()),
            boards=tuple(body for body, people in on.items() if name in people),
        )
        for name, own in counted.power.items()
    )
