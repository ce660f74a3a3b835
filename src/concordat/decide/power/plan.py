"""The votes to count: takes the whole of what `decide.power` is given, gives one body or boards in a joint rule, or every finding."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

from concordat.decide.power.boards import JointBoard
from concordat.decide.power.every_coalition import MOST_VOTERS
from concordat.decide.power.game import Game, names_of
from concordat.decide.power.given import Board, PowerVoter
from concordat.decide.power.reading import (
    ReadBoard,
    board_of,
    classes_of,
    fits,
    game_of,
    read_rule_given,
    voters_of,
)
from concordat.decide.power.truth import Variables, truth
from concordat.decide.rules.algebra import InBody, VotingRule, atoms
from concordat.decide.rules.sentence import sentence
from concordat.decide.vote_findings import impossible
from concordat.kernel.finding import Finding, Refused

MOST_SHARED = 12


class Asked(Protocol):
    """What the calculation is given; it says what each field holds."""

    @property
    def rule(self) -> str | Mapping[str, Any]: ...
    @property
    def voters(self) -> tuple[PowerVoter, ...]: ...
    @property
    def boards(self) -> tuple[Board, ...]: ...
    @property
    def shared_people(self) -> tuple[str, ...]: ...
    @property
    def quota(self) -> Decimal | Fraction | None: ...
    @property
    def weights(self) -> tuple[Decimal | Fraction, ...]: ...
    @property
    def vacant(self) -> int: ...
    @property
    def chair(self) -> str: ...
    @property
    def chair_has_casting_vote(self) -> bool: ...
    @property
    def veto_holders(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class OneBody:
    """One body that votes by one rule."""

    game: Game
    classes: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class JointVote:
    """Boards in a joint rule: `joint` has a bit for every set of `events`, which `words` names; `classes` are of people."""

    rule: VotingRule
    boards: tuple[JointBoard, ...]
    joint: int
    words: tuple[str, ...]
    shared: tuple[str, ...]
    classes: Mapping[str, tuple[str, ...]]


def vote_of(asked: Asked) -> OneBody | JointVote:
    """Return the vote to count; raises Refused with everything that is wrong."""
    forms = [bool(asked.voters), bool(asked.boards), bool(asked.weights or asked.quota is not None)]
    if sum(forms) != 1:
        what = "give either voters, or boards, or a quota with weights."
        raise Refused(
            impossible("no-voters" if not any(forms) else "two-forms", what, "One vote is asked about.", "rule")
        )
    return _boards(asked) if asked.boards else _one_body(asked)


def _one_body(asked: Asked) -> OneBody:
    people = asked.voters or tuple(
        PowerVoter(id=str(number), weights={"weight": weight}) for number, weight in enumerate(asked.weights, 1)
    )
    voters, found = voters_of(people, "voters" if asked.voters else "weights")
    findings = [*found, *_quota_findings(asked)]
    if asked.shared_people:
        findings.append(
            impossible("not-shared", "people are shared by boards.", "One body votes here.", "shared_people")
        )
    if findings:
        raise Refused(findings)
    given = {"weight": "weight", "at_least": str(asked.quota)} if asked.weights else asked.rule
    rule = read_rule_given(given, asked.veto_holders)
    game, wrong = game_of(rule, voters, vacant=asked.vacant, chair=asked.chair, casting=asked.chair_has_casting_vote)
    if wrong:
        raise Refused(wrong)
    return OneBody(game, classes_of(people))


def _quota_findings(asked: Asked) -> Iterator[Finding]:
    if asked.voters:
        return
    if asked.quota is None or not asked.weights:
        yield impossible("missing-field", "a quota needs weights, and weights a quota.", "Both make the rule.", "quota")
    elif asked.rule:
        yield impossible("two-forms", "a quota is given and a rule; one is enough.", "They may differ.", "rule")
    elif asked.quota <= 0:
        yield impossible("rule-always-met", f"the quota is {asked.quota}.", "It is met by nobody.", "quota")


def _boards(asked: Asked) -> JointVote:
    findings: list[Finding] = []
    read: list[ReadBoard] = []
    for number, board in enumerate(asked.boards):
        one, wrong = board_of(board, number)
        findings.extend(wrong)
        read.extend([one] if one is not None else [])
    twice = [name for name, times in Counter(board.body for board in asked.boards).items() if times > 1]
    findings.extend(
        impossible("duplicate-key", f"{name} is there twice.", "Each board has one vote.", "boards") for name in twice
    )
    try:
        rule = read_rule_given(asked.rule, asked.veto_holders)
    except Refused as refused:
        raise Refused((*findings, *refused.findings)) from None
    findings.extend(_shared_findings(asked, read))
    if asked.chair or asked.chair_has_casting_vote or asked.vacant:
        what = "a chair, a casting vote and vacant seats belong to a board."
        findings.append(impossible("two-forms", what, "Boards vote here.", "chair"))
    if findings:
        raise Refused(findings)
    return _joint(rule, read, asked.shared_people)


def _shared_findings(asked: Asked, read: Sequence[ReadBoard]) -> Iterator[Finding]:
    on = Counter(name for board in read for name in names_of(board.game.voters))
    shared = dict.fromkeys(asked.shared_people)
    for name in (name for name, boards in on.items() if boards > 1 and name not in shared):
        what = f"{name} is on {on[name]} boards."
        why = "One person on several boards makes them depend on each other; two of one name do not."
        yield Finding("undeclared-shared-person", what, why, "Name the person in shared_people, or rename one.")
    for name in shared:
        if on[name] < 2:
            what = f"{name} is on {on[name]} of the boards."
            yield impossible("not-shared", what, "A shared person is on two boards or more.", "shared_people")
    if len(shared) > MOST_SHARED:
        what = f"{len(shared)} people are shared."
        yield impossible("number-out-of-range", what, f"Up to {MOST_SHARED} are gone through.", "shared_people")


def _joint(rule: VotingRule, read: Sequence[ReadBoard], shared: Sequence[str]) -> JointVote:
    """Return the joint vote: each board's carrying is an event, and so is each rule that the joint rule asks of its votes."""
    voters = tuple(board.voter for board in read)
    inside = list(dict.fromkeys(atom for atom in atoms(rule) if isinstance(atom, InBody)))
    findings = list(fits(rule, voters))
    variables: list[Any] = []
    boards: list[JointBoard] = []
    for board in read:
        own = [atom for atom in inside if atom.body == board.voter.id]
        games = (board.game, *(replace(board.game, rule=atom.rule, casting="") for atom in own))
        for game in games[1:]:
            findings.extend(game_of(game.rule, game.voters, vacant=game.vacant)[1])
        variables.extend((board.voter, *own))
        boards.append(JointBoard(board.voter.id, games))
    if len(variables) > MOST_VOTERS:
        what = f"the joint rule turns on {len(variables)} boards and rules inside them."
        findings.append(impossible("too-many-coalitions", what, f"Up to {MOST_VOTERS} are counted.", "boards"))
    if findings:
        raise Refused(findings)
    joint = joint_truth(rule, variables)
    if not joint >> ((1 << len(variables)) - 1) & 1:
        what = f"“{sentence(rule)}” is not met even when all {len(read)} boards carry."
        raise Refused(impossible("rule-cannot-be-met", what, "It could never be met.", "rule"))
    words = tuple(one.id if not isinstance(one, InBody) else sentence(one) for one in variables)
    classes: dict[str, tuple[str, ...]] = {}
    for name, own_classes in (item for board in read for item in board.classes.items()):
        classes[name] = tuple(dict.fromkeys((*classes.get(name, ()), *own_classes)))
    return JointVote(rule, tuple(boards), joint, words, tuple(dict.fromkeys(shared)), classes)


def joint_truth(rule: VotingRule, variables: Variables) -> int:
    """Return the sets of events that meet the joint rule, in which every board is a voter and every base is all of them."""
    voters = tuple(one for one in variables if not isinstance(one, InBody))
    return truth(rule, variables, Game(voters, rule).bases())
