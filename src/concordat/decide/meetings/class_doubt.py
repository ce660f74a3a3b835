"""A quorum where the classes of some people are not on record: takes who is there, gives the presence where no class could change it."""

from dataclasses import replace

from concordat.decide.forecasting.presence import Presence, presence
from concordat.decide.quorum import quorum_rule
from concordat.decide.rules.algebra import OfClass, atoms
from concordat.decide.votes import Votes


def sure_presence(votes: Votes) -> Presence | None:
    """Return who is there and what is short of a quorum, whatever the missing classes are; None where they decide it.

    Raises Refused as `presence` does. A quorum asks for no fewer people of a class when there are more: so what holds where
    a person is of none of its classes, and where of all, holds for every class that person can have.
    """
    least = presence(votes)
    asked = classes_asked(votes)
    if least.quorate or not asked or all(one.classes for one in votes.members):
        return least
    members = tuple(one if one.classes else replace(one, classes=asked) for one in votes.members)
    most = presence(replace(votes, members=members))
    return None if most.quorate else most


def classes_asked(votes: Votes) -> tuple[str, ...]:
    """Return the classes that the quorum names, in its order."""
    quorum = quorum_rule(votes.quorum)
    return tuple(dict.fromkeys(one.name for one in atoms(quorum) if isinstance(one, OfClass))) if quorum else ()
