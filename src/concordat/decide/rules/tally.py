"""What a rule is held against: takes voters sorted into sets, gives counts, weights and shares in whole numbers and exact fractions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from concordat.decide.rules.algebra import Base
from concordat.kernel.money import as_fraction

Number = Fraction | int


@dataclass(frozen=True, slots=True)
class Voter:
    """One voter by name, or `number` voters alike without names; `weights` by name, where `weight` is 1 unless given."""

    id: str = ""
    number: int = 1
    weights: Mapping[str, Number] = field(default_factory=dict)
    classes: frozenset[str] = frozenset()
    organisation: str = ""

    def weight(self, by: str) -> Number:
        """Return the weight of all of them under one name; raises KeyError where it is not given."""
        return self.number * (self.weights.get(by, 1) if by in ("", "weight") else self.weights[by])

    def part(self, number: int) -> "Voter":
        """Return so many of voters alike."""
        return Voter(self.id, number, self.weights, self.classes, self.organisation)


Voters = tuple[Voter, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """One way a vote may end: who is in favour, who stands in each base, and the votes inside bodies."""

    in_favour: Voters
    bases: Mapping[Base, Voters]
    within: Mapping[str, "Tally"] = field(default_factory=dict)


def exact(weight: Decimal | Fraction | int) -> Number:
    """Return a weight exactly, as a whole number where it is one (which is counted much faster)."""
    if weight == 1 and not isinstance(weight, float):
        return 1
    fraction = as_fraction(weight)
    return fraction.numerator if fraction.denominator == 1 else fraction


def count(voters: Iterable[Voter]) -> int:
    """Return the number of voters."""
    # A loop, because this is asked more often than anything else and the sets are small.
    number = 0
    for voter in voters:
        number += voter.number
    return number


def weigh(voters: Iterable[Voter], by: str = "") -> Number:
    """Return the sum of one weight; by number where no weight is named."""
    return sum(voter.weight(by) for voter in voters) if by else count(voters)


def count_class(voters: Iterable[Voter], name: str) -> int:
    """Return the number of voters of one class."""
    return sum(voter.number for voter in voters if name in voter.classes)


def count_organisations(voters: Iterable[Voter]) -> int:
    """Return the number of distinct organisations that the voters come from."""
    return len({voter.organisation for voter in voters if voter.organisation and voter.number})
