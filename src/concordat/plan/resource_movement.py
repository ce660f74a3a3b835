"""Movements of resource: takes what leaves one line of the plan for another, gives what goes out and comes in by year, to the penny."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.money import pence, share_out


@dataclass(frozen=True, slots=True, kw_only=True)
class KnockOn:
    """Another service of a provider that a movement touches: what it `says`, and its `cost` in pounds a year where it is known."""

    service: str
    says: str
    cost: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceMovement:
    """One movement between two lines of the plan.

    - `amount` that leaves the line `out_of` of a provider in a full year, in pounds; `arrives`: what comes `into` the other, where it is not the same
    - `recurrent`: every year from then on; `phasing`: the share of the amount in each year, the last holding on where it is recurrent
    - `removable`: what of its cost the losing provider can truly take out, by year, in pounds
    - `posts_out` and `posts_in`: whole-time equivalents; `estate`: square metres that become free; `knock_on`: other services touched
    - `left_by_provider`: the provider's own figure of the cost left behind, by year, where it disagrees
    """

    id: str
    out_of: str
    loser: str
    into: str
    gainer: str
    amount: Decimal
    arrives: Decimal | None = None
    recurrent: bool = True
    phasing: dict[str, Decimal]
    removable: dict[str, Decimal] = field(default_factory=dict)
    posts_out: Decimal = Decimal(0)
    posts_in: Decimal = Decimal(0)
    estate: Decimal = Decimal(0)
    knock_on: tuple[KnockOn, ...] = ()
    left_by_provider: dict[str, Decimal] = field(default_factory=dict)
    reason: str = ""
    decision: str = ""
    benefit: str = ""


def phased(movement: ResourceMovement, years: Sequence[str]) -> dict[str, Fraction]:
    """Return the share of a movement in each year of the plan: before the first that is told nothing, afterwards the last where it is recurrent."""
    found: dict[str, Fraction] = {}
    last = Fraction(0)
    for year in years:
        if year in movement.phasing:
            last = Fraction(movement.phasing[year])
            found[year] = last
        else:
            found[year] = last if movement.recurrent else Fraction(0)
    return found


def by_year(amount: Decimal, movement: ResourceMovement, years: Sequence[str]) -> dict[str, Decimal]:
    """Return a sum by year: each to the penny, and what moves once alone sums to it."""
    shares = phased(movement, years)
    if movement.recurrent or not any(shares.values()):
        return {year: pence(share * Fraction(amount)) for year, share in shares.items()}
    return share_out(amount, shares)
