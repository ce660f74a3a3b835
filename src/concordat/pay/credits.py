"""Service credits: takes a level, tiers and a month's charge, gives the credit of the month, within the caps of the month and of twelve."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from concordat.pay.algebra import Fixed, Limit, Paid, paid
from concordat.pay.exact import decimal_of

NOTHING = Fraction(0)
# Below a level, that share of the month's charge is given back.
Tier = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class Credit:
    """The share of the tier reached, the sentence for it, and what the steps came to."""

    share: Fraction
    says: str
    found: Paid


def credit(
    level: Fraction, tiers: Sequence[Tier], charge: Fraction, month_cap: Fraction | None, left_of_year: Fraction | None
) -> Credit:
    """Return the share of the lowest tier that the level lies below × the charge, within what month and year leave."""
    reached = min((one for one in tiers if level < one[0]), default=None)
    share = reached[1] if reached else NOTHING
    says = f"level {decimal_of(level)}" + (f" lies below {decimal_of(reached[0])}" if reached else " is below no tier")
    found = paid(
        (
            Fixed(says=says, amount=share * charge),
            Limit(says="cap of the month", cap=None if month_cap is None else month_cap * charge),
            Limit(says="what twelve months leave", cap=left_of_year),
        ),
        charge,
    )
    return Credit(share, says, found)


def left_of_year(cap: Fraction | None, charges: Fraction, credits: Fraction) -> Fraction | None:
    """Return what the cap of twelve months leaves after the credits given; None where there is no cap."""
    return None if cap is None else max(NOTHING, cap * charges - credits)
