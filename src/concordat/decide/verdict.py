"""The verdict on a poll: takes the sets of voters and a rule, gives the status, early and honest, with what is still needed."""

from dataclasses import dataclass
from itertools import islice
from typing import Literal

from concordat.decide.polls import CASTING, Poll, by_heads, take
from concordat.decide.rules.algebra import VotingRule, asks_names
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.minimal import LISTED, alike, minimal_choices, sets_by_name
from concordat.decide.rules.tally import Voter, Voters, count

Status = Literal["CARRIED", "LOST", "OPEN", "TIE", "INQUORATE", "LAPSED", "VETOED"]
Sets = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Needs:
    """What would settle an open poll: minimal sets that would carry it, and that would block it, by name and by number.

    `listed` says whether all sets are in the lists; sets of voters without names are only counted.
    """

    to_carry: Sets = ()
    to_block: Sets = ()
    votes_to_carry: int | None = None
    votes_to_block: int | None = None
    listed: bool = True


class Settling:
    """The ways in which a poll may still end: those who may yet vote, voters alike together, and what each choice of them does."""

    def __init__(self, poll: Poll, rule: VotingRule) -> None:
        self.poll, self.rule = poll, rule
        self.groups = _groups(poll, rule)
        self.sizes = tuple(count(group) for group in self.groups)
        self._counted, self._alike = poll, self.groups
        if len(poll.outstanding) > 1 and not (poll.veto_holders or poll.if_against or asks_names(rule)):
            # Many ways to end, and names make no difference to such a rule: heads are counted much faster.
            self._counted = by_heads(poll)
            self._alike = tuple((Voter(number=size),) for size in self.sizes)
        self._known: dict[tuple[int, ...], bool] = {}

    def carries(self, choice: tuple[int, ...]) -> bool:
        """Say whether it carries when so many of each group vote for and all others against."""
        known = self._known.get(choice)
        if known is None:
            known = self._known[choice] = _carries(self._counted, self.rule, self._alike, choice)
        return known

    def verdict(self) -> Status:
        """Return CARRIED if nothing still outstanding can lose it, LOST if nothing can carry it, TIE or OPEN otherwise."""
        poll = self.poll
        if any(voter.id in poll.veto_holders for voter in poll.against):
            return "VETOED"
        worst = [0 for _ in self.sizes]
        best = [*self.sizes]
        if poll.casting_held and poll.casting_vote:
            worst[-1] = best[-1] = int(poll.casting_vote == "for")
        if self.carries(tuple(worst)):
            return "CARRIED"
        if not self.carries(tuple(best)):
            return "LOST"
        return "OPEN" if poll.outstanding else "TIE"

    def needs(self) -> Needs:
        """Return what would settle an open or tied poll."""

        def blocks(choice: tuple[int, ...]) -> bool:
            return not self.carries(tuple(size - number for size, number in zip(self.sizes, choice, strict=True)))

        carrying = list(islice(minimal_choices(self.sizes, self.carries), LISTED + 1))
        blocking = list(islice(minimal_choices(self.sizes, blocks), LISTED + 1))
        named = all(voter.id for group in self.groups for voter in group)
        to_carry, all_carry = sets_by_name(self.groups, carrying) if named else ((), True)
        to_block, all_block = sets_by_name(self.groups, blocking) if named else ((), True)
        return Needs(to_carry, to_block, _fewest(carrying), _fewest(blocking), all_carry and all_block)


def verdict(poll: Poll, rule: VotingRule) -> Status:
    """Return the verdict on a poll."""
    return Settling(poll, rule).verdict()


def _fewest(choices: list[tuple[int, ...]]) -> int | None:
    """Return the size of the smallest choice, None where there is none or there were too many to go through."""
    return min(map(sum, choices)) if 0 < len(choices) <= LISTED else None


def _groups(poll: Poll, rule: VotingRule) -> tuple[Voters, ...]:
    """Return those who may still decide, voters alike together; a casting vote in hand stands beside them."""
    unnamed: tuple[Voters, ...] = tuple((voter,) for voter in poll.outstanding if not voter.id)
    groups = unnamed + alike(tuple(voter for voter in poll.outstanding if voter.id), rule, poll.veto_holders)
    return (*groups, (Voter(CASTING),)) if poll.casting_held else groups


def _carries(poll: Poll, rule: VotingRule, groups: tuple[Voters, ...], choice: tuple[int, ...]) -> bool:
    """Say whether the rule is met when so many of each group vote for and all others against."""
    casting = False
    if poll.casting_held:
        *choice_of_voters, casting_number = choice
        groups, choice, casting = groups[:-1], tuple(choice_of_voters), casting_number == 1
    split = [take(group, number) for group, number in zip(groups, choice, strict=True)]
    more_for = tuple(voter for chosen, _ in split for voter in chosen)
    more_against = tuple(voter for _, rest in split for voter in rest)
    if any(voter.id in poll.veto_holders for voter in more_against):
        return False
    if met(rule, poll.ending(more_for, more_against)):
        return True
    # A casting vote only breaks a tie; a real vote more would do at least as much, so this stays monotone.
    tied = 0 < count(poll.in_favour + more_for) == count(poll.against + more_against)
    return casting and tied and met(rule, poll.ending(more_for, more_against, casting=True))
