"""Cost over a whole life: takes costs by year in prices of one year, and dated rates, gives their present cost, and the same for each year, exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.rulebook import RuleValue


@dataclass(frozen=True, slots=True)
class Present:
    """What an option costs, in pounds: `whole` undiscounted, `present` today, `capital` of it, and for each year of its life."""

    whole: Fraction
    present: Fraction
    capital: Fraction
    factors: Fraction

    @property
    def yearly(self) -> Fraction:
        """The equal yearly cost that comes to the same today; options of unequal lives are compared by it."""
        return self.present / self.factors


def factors_of(rule: RuleValue, years: int) -> tuple[Fraction, ...]:
    """Return what a pound of each year is worth today, the first year being now; the rate falls with years as the rule says."""
    found = [Fraction(1)]
    for year in range(1, years + 1):
        rate = next((one["rate"] for one in rule.value if year <= int(one["until"])), rule.value[-1]["rate"])
        found.append(found[-1] / (1 + Fraction(rate)))
    return tuple(found)


def present_cost(
    life: int,
    capital: Sequence[Decimal],
    others: Sequence[Sequence[Decimal]],
    income: Sequence[Decimal],
    residual: Decimal,
    factors: Sequence[Fraction],
) -> Present:
    """Return what an option costs over `life` years: capital and other costs, less income, and less what is left at the end."""
    paid = [*others, capital]
    whole = sum((Fraction(cost) for costs in paid for cost in costs), Fraction(0))
    whole -= sum(map(Fraction, income), Fraction(0)) + Fraction(residual)
    own = _today(capital, factors)
    present = sum((_today(costs, factors) for costs in paid), Fraction(0)) - _today(income, factors)
    present -= Fraction(residual) * factors[life]
    return Present(whole, present, own, sum(factors[:life], Fraction(0)))


def _today(costs: Sequence[Decimal], factors: Sequence[Fraction]) -> Fraction:
    # Unequal lengths are meant: costs may end before the life does.
    return sum((Fraction(cost) * factor for cost, factor in zip(costs, factors, strict=False)), Fraction(0))
