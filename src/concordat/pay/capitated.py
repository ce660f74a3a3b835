"""Capitated budget: takes a rate, the months of the people and what is withheld, gives budget, what is kept back, and what is released."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Capitated:
    """In exact pounds: the whole `budget`, what is `held` back of it, and what of that is `released`."""

    budget: Fraction
    held: Fraction
    released: Fraction

    @property
    def pay(self) -> Fraction:
        """What is paid, with what was released."""
        return self.budget - self.held + self.released


def capitated(
    rate: Fraction,
    member_months: Fraction,
    index: Fraction,
    withhold: Fraction = Fraction(0),
    score: Fraction = Fraction(0),
    gate: Fraction = Fraction(0),
) -> Capitated:
    """Return rate × member months × index; of the share withheld the score is released, where it reaches the gate."""
    budget = rate * member_months * index
    held = budget * withhold
    return Capitated(budget, held, held * score if score >= gate else Fraction(0))
