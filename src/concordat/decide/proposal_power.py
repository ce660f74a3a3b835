"""What the votes on a proposal mean before they are taken: takes a system and a proposal, gives the power of bodies, classes and shared officers.

Boards and their rules come from ballots, classes from seats, and people who sit on several boards from appointments.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concordat.decide.calculations.power import BoardPower, Given, Gives, calculate
from concordat.decide.checks import checked
from concordat.decide.governance import reading
from concordat.decide.power.given import Board, PowerVoter
from concordat.decide.records import Ballot, Proposal
from concordat.decide.rules import All, Has, sentence
from concordat.decide.rules.data import rule_of
from concordat.decide.weights import Weights, body_weights
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System, key_of
from concordat.who.knowledge import in_force
from concordat.who.officers import SharedOfficer, because_holding
from concordat.who.questions import officers_shared
from concordat.who.records import Body, Seat

EXECUTIVE = "executive"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPower:
    """The power in one proposal: every index with why, who is counted as one person on several boards, and each body's reason."""

    proposal: Proposal
    as_at: date
    rule: str
    power: Answer[Gives]
    officers: tuple[SharedOfficer, ...]
    bodies: Mapping[str, Because]


def proposal_power(
    system: System, proposal_id: str, *, rule: str = "", rule_of_each_board: str = "", as_at: date | None = None
) -> ProposalPower:
    """Return the power in a proposal on a day, or as it would be by another joint rule, or another rule of each board.

    Raises Refused where a rule cannot be read or met, and LookupError where there is no such proposal.
    """
    proposal = system.one(Proposal, proposal_id)
    day = as_at or system.settings.as_at
    ballots = checked(system, proposal).ballots
    vetoes = tuple(ballot.body for ballot in ballots if ballot.body in proposal.veto_holders)
    own = sentence(All((rule_of(proposal.rule), *map(Has, vetoes)))) if vetoes else proposal.rule
    joint = rule or own
    weights = body_weights(system, (ballot.body for ballot in ballots), rule_of(joint), day)
    officers = _voting_officers(system, [ballot.body for ballot in ballots], day)
    seats = {ballot.body: _seats(system, ballot, day) for ballot in ballots}
    given = Given(
        rule=joint,
        boards=tuple(_board(ballot, seats[ballot.body], officers, weights, rule_of_each_board) for ballot in ballots),
        shared_people=tuple(officer.holder for officer in officers),
    )
    answer = calculate(given, system.rules)
    names = {body.id: body.short_name or body.name for body in system.all(Body)}
    reasons = {
        board.body: _body_reason(names.get(board.body, board.body), board, ballot, seats[ballot.body], weights)
        for board, ballot in zip(answer.value.boards, ballots, strict=True)
    }
    parts = (
        _rule_reason(proposal, joint, own),
        *reasons.values(),
        *(_officer_reason(officer, system.rules) for officer in officers),
        *(because_rule(value) for value in answer.rules),
    )
    tree = replace(answer.because, parts=parts)
    told = replace(answer, because=tree, name=f"decide.{proposal.id}.power")
    return ProposalPower(proposal=proposal, as_at=day, rule=joint, power=told, officers=officers, bodies=reasons)


def _board(
    ballot: Ballot, seats: Sequence[Seat], officers: Sequence[SharedOfficer], weights: Weights, other_rule: str
) -> Board:
    shared = [officer for officer in officers if ballot.body in officer.bodies]
    return Board(
        body=ballot.body,
        rule=other_rule or ballot.rule,
        members=tuple(_members(ballot, seats, shared)),
        vacant=ballot.vacant,
        chair_has_casting_vote=ballot.casting_vote,
        weights=weights.of.get(ballot.body, {}),
    )


def _members(ballot: Ballot, seats: Sequence[Seat], shared: Sequence[SharedOfficer]) -> Iterator[PowerVoter]:
    """Give the filled seats by class; a shared officer fills an executive seat, or one of no class, or else any other."""
    by_class = {seat.seat_class: seat.number for seat in seats}
    rest = ballot.seats - ballot.vacant - sum(by_class.values())
    left = {**by_class, **({"": rest} if rest > 0 else {})}
    officers: list[PowerVoter] = []
    for officer in shared:
        wanted = (EXECUTIVE, "", *left)
        name = next((name for name in wanted if left.get(name)), None)
        if name is not None:
            left[name] -= 1
            officers.append(PowerVoter(id=officer.holder, classes=(name,) if name else ()))
    # Those who are no shared officers come first, so that a casting vote is one of theirs: who presides is not recorded.
    for name, number in left.items():
        words = f"{ballot.body} {name}" if name else ballot.body
        for place in range(1, number + 1):
            yield PowerVoter(id=f"{words} {place}", classes=(name,) if name else ())
    yield from officers


def _seats(system: System, ballot: Ballot, day: date) -> tuple[Seat, ...]:
    """Return the voting seats of a body by class; none where there are more of them than filled seats on its ballot."""
    held = tuple(one for one in in_force(system.all(Seat), day) if one.body == ballot.body and one.voting)
    return held if sum(one.number for one in held) <= ballot.seats - ballot.vacant else ()


def _voting_officers(system: System, bodies: Sequence[str], day: date) -> tuple[SharedOfficer, ...]:
    """Return who holds a post with a vote in several of these bodies, with those posts alone."""
    roles = system.rules.on("governance.officer_votes", day).value
    found = []
    for officer in officers_shared(system, day):
        posts = tuple(post for post in officer.posts if post.body in bodies and post.role in roles)
        boards = tuple(body for body in bodies if any(post.body == body for post in posts))
        if len(boards) > 1:
            found.append(SharedOfficer(holder=officer.holder, bodies=boards, posts=posts))
    return tuple(found)


def _rule_reason(proposal: Proposal, joint: str, own: str) -> Because:
    says = f"“{proposal.title}” is carried by “{proposal.rule}”"
    if proposal.veto_holders:
        says += f", and a veto is held by {', '.join(proposal.veto_holders)}"
    record = because_record(says, "Proposal", proposal.id)
    if joint == own:
        return record
    return Because(f"What if it were carried by “{joint}”", joint, parts=(record,))


def _body_reason(name: str, board: BoardPower, ballot: Ballot, seats: Sequence[Seat], weights: Weights) -> Because:
    says = f"{name}: {board.members} vote by “{board.rule}”"
    recorded = because_record(
        f"{ballot.seats} seats, {ballot.vacant} of them vacant, by “{ballot.rule}”", "Ballot", *key_of(ballot)
    )
    by_class = (because_record(f"{one.number} {one.seat_class}", "Seat", *key_of(one)) for one in seats)
    weight = weights.because.get(ballot.body)
    return Because(says, board.members, "people", parts=(recorded, *by_class, *((weight,) if weight else ())))


def _officer_reason(officer: SharedOfficer, rules: Rulebook) -> Because:
    says = f"{officer.holder} is counted as one person with a vote on {len(officer.bodies)} boards"
    held = tuple(because_holding(post) for post in officer.posts)
    return Because(says, officer.holder, parts=(*held, reading(rules, "officer_votes", None)))
