"""A poll: takes the votes of one body (or of many bodies), gives the voters sorted into the sets that quorum and rules count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from concordat.decide.rules.algebra import Base
from concordat.decide.rules.tally import Tally, Voter, Voters, count
from concordat.decide.votes import CastingVote

CASTING = "casting vote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """The sets of one item: all seats ⊇ seated ⊇ eligible ⊇ present ⊇ those in favour, against, abstained and outstanding.

    `begun` says whether anyone has met or voted at all. `if_for` and `if_against` are the votes inside bodies, where
    the voters are bodies and a rule looks inside them.
    """

    all_seats: Voters
    seated: Voters
    eligible: Voters
    present: Voters
    in_favour: Voters
    against: Voters
    abstained: Voters = ()
    outstanding: Voters = ()
    begun: bool = True
    casting_held: bool = False
    casting_vote: CastingVote = ""
    veto_holders: frozenset[str] = frozenset()
    if_for: Mapping[str, Tally] = field(default_factory=dict)
    if_against: Mapping[str, Tally] = field(default_factory=dict)

    @property
    def tied(self) -> bool:
        """Whether as many voted for as against, and anyone did."""
        return 0 < count(self.in_favour) == count(self.against)

    def ending(self, more_for: Voters, more_against: Voters, *, casting: bool = False) -> Tally:
        """Return the tally when `more_for` and `more_against` have voted; `casting` adds a casting vote in favour."""
        in_favour, against = self.in_favour + more_for, self.against + more_against
        if casting:
            in_favour = (*in_favour, Voter(CASTING))
        bases: dict[Base, Voters] = {
            "cast": in_favour + against,
            "present": self.present,
            "eligible": self.eligible,
            "seated": self.seated,
            "all seats": self.all_seats,
            "bodies": self.all_seats,
        }
        if not self.if_against:
            return Tally(in_favour, bases)
        chosen = {voter.id for voter in in_favour}
        within = {body: self.if_for[body] if body in chosen else inner for body, inner in self.if_against.items()}
        return Tally(in_favour, bases, within)

    def attendance(self) -> Tally:
        """Return the tally that a quorum is held against: those present stand where those in favour stand in a vote."""
        return Tally(self.present, self.ending((), ()).bases)

    def everyone(self, voters: Voters) -> Tally:
        """Return the tally in which all of `voters` are present and in favour: the best there can ever be."""
        bases: tuple[Base, ...] = ("cast", "present", "eligible", "seated")
        return Tally(
            voters, {**dict.fromkeys(bases, voters), "all seats": self.all_seats, "bodies": self.all_seats}, self.if_for
        )


def by_heads(poll: Poll) -> Poll:
    """Return the same poll without names: every set is so many voters alike."""
    return Poll(
        all_seats=_heads(poll.all_seats),
        seated=_heads(poll.seated),
        eligible=_heads(poll.eligible),
        present=_heads(poll.present),
        in_favour=_heads(poll.in_favour),
        against=_heads(poll.against),
        abstained=_heads(poll.abstained),
        outstanding=_heads(poll.outstanding),
        begun=poll.begun,
        casting_held=poll.casting_held,
        casting_vote=poll.casting_vote,
    )


def _heads(voters: Voters) -> Voters:
    number = count(voters)
    return (Voter(number=number),) if number else ()


def take(voters: Sequence[Voter], number: int) -> tuple[Voters, Voters]:
    """Return the first `number` of voters alike and the rest, cutting a group without names where needed."""
    chosen: list[Voter] = []
    rest: list[Voter] = []
    for voter in voters:
        part = min(voter.number, number)
        number -= part
        if part:
            chosen.append(voter if part == voter.number else voter.part(part))
        if part < voter.number:
            rest.append(voter if part == 0 else voter.part(voter.number - part))
    return tuple(chosen), tuple(rest)
