"""Whether those there are a quorum: takes a body and who is present and recused, gives how many count and what is short."""

from dataclasses import dataclass

from concordat.decide.quorum import shortfalls
from concordat.decide.rules.tally import count
from concordat.decide.vote_checks import checked_poll
from concordat.decide.votes import Votes


@dataclass(frozen=True, slots=True)
class Presence:
    """Those there and not recused, and in words what is short of a quorum; nothing where they are one."""

    present: int
    short: tuple[str, ...]

    @property
    def quorate(self) -> bool:
        """Whether nothing is short."""
        return not self.short


def presence(votes: Votes) -> Presence:
    """Return it; raises Refused for a rule or a quorum that cannot be read or met, and for impossible people.

    By what the body votes plays no part, so that many sets of people can be tried.
    """
    poll, _, quorum = checked_poll(votes)
    return Presence(count(poll.present), shortfalls(quorum, poll))
