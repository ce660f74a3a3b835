"""Reads what `decide.power` is given: takes voters and boards as they stand there, gives votes to count, or every finding at once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from concordat.decide.power.game import Game, names_of
from concordat.decide.power.given import Board, PowerVoter
from concordat.decide.rules.algebra import All, Has, InBody, VotingRule, atoms, voters_named, weights_named
from concordat.decide.rules.data import rule_of
from concordat.decide.rules.sentence import sentence
from concordat.decide.rules.tally import Voter, Voters, exact
from concordat.decide.vote_findings import impossible
from concordat.kernel.finding import Finding, Refused

MOST_VOTERS = 1000


@dataclass(frozen=True, slots=True)
class ReadBoard:
    """One board read: itself as a voter of the joint rule, the vote on it, and the classes of its members."""

    voter: Voter
    game: Game
    classes: Mapping[str, tuple[str, ...]]


def read_rule_given(given: str | Mapping[str, Any], vetoes: Sequence[str]) -> VotingRule:
    """Return the rule, with everyone who holds a declared veto. Raises Refused."""
    rule = rule_of(given)
    return All((rule, *(Has(name) for name in vetoes))) if vetoes else rule


def voters_of(given: Sequence[PowerVoter], field: str) -> tuple[Voters, tuple[Finding, ...]]:
    """Return each voter by name, and what is wrong with them."""
    findings = tuple(_voter_findings(given, field))
    if findings:
        return (), findings
    voters = tuple(
        Voter(
            name,
            1,
            {by: exact(weight) for by, weight in one.weights.items()},
            frozenset(one.classes),
            one.organisation,
        )
        for one in given
        for name in _names(one)
    )
    twice = [name for name, times in Counter(names_of(voters)).items() if times > 1]
    return voters, tuple(
        impossible("duplicate-key", f"{name} is there twice.", "Each voter has one name.", field) for name in twice
    )


def classes_of(given: Sequence[PowerVoter]) -> Mapping[str, tuple[str, ...]]:
    """Return the classes of each voter by name."""
    return {name: one.classes for one in given for name in _names(one)}


def game_of(
    rule: VotingRule, voters: Voters, *, vacant: int = 0, chair: str = "", casting: bool = False, field: str = "rule"
) -> tuple[Game, tuple[Finding, ...]]:
    """Return the vote of one body, and what is wrong with it."""
    game = Game(voters, rule, vacant, (chair or voters[0].id) if casting else "")
    return game, tuple(_game_findings(game, chair, vacant, field))


def board_of(board: Board, number: int) -> tuple[ReadBoard | None, tuple[Finding, ...]]:
    """Return one board read, and what is wrong with it; None where it cannot be read."""
    field = f"boards.{number}"
    members = board.members or ((PowerVoter(id=board.body, number=board.seats),) if board.seats > 0 else ())
    voters, findings = voters_of(members, f"{field}.members")
    found = [*findings, *_board_findings(board, field)]
    try:
        rule = rule_of(board.rule)
    except Refused as refused:
        return None, (*found, *refused.findings)
    if found or not voters:
        return None, tuple(found)
    game, wrong = game_of(
        rule,
        voters,
        vacant=board.vacant,
        chair=board.chair,
        casting=board.chair_has_casting_vote,
        field=f"{field}.rule",
    )
    weights = {by: exact(weight) for by, weight in board.weights.items()}
    voter = Voter(board.body, 1, weights, frozenset(board.classes), board.organisation or board.body)
    return ReadBoard(voter, game, classes_of(members)), wrong


def fits(rule: VotingRule, voters: Voters, field: str = "rule") -> Iterator[Finding]:
    """Give what a rule names that no voter has: a voter, or a weight."""
    known = set(names_of(voters))
    for name in sorted(voters_named(rule) - known):
        yield impossible("unknown-member", f"{name} in the rule is no voter.", "Only voters count.", field)
    for by in sorted(weights_named(rule) - {"weight"}):
        lacking = [voter.id for voter in voters if by not in voter.weights]
        if lacking:
            what = f"{', '.join(lacking[:3])}{' …' if len(lacking) > 3 else ''} has no {by}, by which the rule weighs."
            yield impossible("no-weight", what, "Every voter must carry each weight that a rule counts.", field)


def _names(one: PowerVoter) -> tuple[str, ...]:
    return (one.id,) if one.number == 1 else tuple(f"{one.id} {number}" for number in range(1, one.number + 1))


def _voter_findings(given: Sequence[PowerVoter], field: str) -> Iterator[Finding]:
    for one in given:
        if one.number < 1:
            yield impossible("bad-number", f"{one.id} is there {one.number} times.", "Voters count from 1.", field)
        for by, weight in one.weights.items():
            if weight < 0:
                yield impossible("negative-number", f"{one.id} has {by} {weight}.", "No vote is below nought.", field)
    if sum(one.number for one in given if one.number > 0) > MOST_VOTERS:
        what = f"there are more than {MOST_VOTERS:,} voters."
        yield impossible("number-out-of-range", what, "No vote of so many is counted here.", field)


def _board_findings(board: Board, field: str) -> Iterator[Finding]:
    if board.members and board.seats:
        what = f"{board.body} has members and seats; one of them is enough."
        yield impossible("two-forms", what, "They may contradict each other.", field)
    if not board.members and board.seats < 1:
        yield impossible("no-voters", f"{board.body} has no members.", "Somebody must vote.", field)
    for by, weight in board.weights.items():
        if weight < 0:
            yield impossible("negative-number", f"{board.body} has {by} {weight}.", "No vote is below nought.", field)


def _game_findings(game: Game, chair: str, vacant: int, field: str) -> Iterator[Finding]:
    if vacant < 0:
        yield impossible("negative-number", f"vacant is {vacant}.", "Nobody can be counted below nought.", field)
        return
    if chair and chair not in names_of(game.voters):
        yield impossible("unknown-member", f"the chair {chair} is no member.", "Only members count.", field)
        return
    if game.casting and weights_named(game.rule):
        what = f"“{sentence(game.rule)}” weighs votes."
        yield impossible("casting-vote-by-weight", what, "A casting vote is one vote among equal ones.", field)
        return
    if any(isinstance(atom, InBody) for atom in atoms(game.rule)):
        yield impossible("unreadable-rule", "the rule looks inside other bodies.", "One body votes here.", field)
        return
    wrong = tuple(fits(game.rule, game.voters, field))
    yield from wrong
    if not wrong and not game.carries(game.voters):
        what = f"“{sentence(game.rule)}” is not met even when all {len(game.voters)} vote for."
        yield impossible("rule-cannot-be-met", what, "It could never be met.", field)
