"""A vote before it is taken: takes voters and a rule, gives whether any coalition carries; everyone votes, for or against."""

from collections.abc import Mapping
from dataclasses import dataclass

from concordat.decide.polls import CASTING
from concordat.decide.rules.algebra import Base, VotingRule
from concordat.decide.rules.evaluate import met
from concordat.decide.rules.tally import Tally, Voter, Voters, count


@dataclass(frozen=True, slots=True)
class Game:
    """Voters, each by name, and what carries among them. `casting` is who holds a casting vote; `vacant` seats are empty.

    A coalition is everyone who votes for; all others vote against, so nobody abstains and nobody is absent.
    """

    voters: Voters
    rule: VotingRule
    vacant: int = 0
    casting: str = ""

    def bases(self, *, casting: bool = False) -> Mapping[Base, Voters]:
        """Return who stands in each base; a casting vote that is used is one more vote cast."""
        seats = (*self.voters, *((Voter(number=self.vacant),) if self.vacant else ()))
        cast = (*self.voters, Voter(CASTING)) if casting else self.voters
        there: dict[Base, Voters] = {"cast": cast, "all seats": seats, "bodies": seats}
        return {**dict.fromkeys(("present", "eligible", "seated"), self.voters), **there}

    def carries(self, in_favour: Voters) -> bool:
        """Say whether those in favour carry it against all others."""
        if met(self.rule, Tally(in_favour, self.bases())):
            return True
        chair = bool(self.casting) and any(voter.id == self.casting for voter in in_favour)
        tied = chair and 2 * count(in_favour) == count(self.voters)
        return tied and met(self.rule, Tally((*in_favour, Voter(CASTING)), self.bases(casting=True)))


def names_of(voters: Voters) -> tuple[str, ...]:
    """Return the names of voters."""
    return tuple(voter.id for voter in voters)
