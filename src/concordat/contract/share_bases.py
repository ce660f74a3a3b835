"""Shares by several bases: takes what each body weighs by people, need, past value and activity, gives its exact share by each, side by side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

from concordat.kernel.money import share_out

ShareBasis = Literal["population", "need", "past value", "activity"]
BASES: tuple[ShareBasis, ...] = get_args(ShareBasis)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyWeights:
    """What one body weighs: its people, its people weighted by need, its past value (£) and activity; none where not known."""

    body: str
    population: Decimal | None = None
    need: Decimal | None = None
    past_value: Decimal | None = None
    activity: Decimal | None = None

    def by(self, basis: ShareBasis) -> Decimal | None:
        """Return what it weighs by one basis."""
        found: Decimal | None = getattr(self, basis.replace(" ", "_"))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisShares:
    """Shares by one basis: exact, they sum to 1; `pounds` to the whole. Empty where bodies in `missing` have no weight, or none weighs."""

    basis: ShareBasis
    shares: Mapping[str, Fraction]
    pounds: Mapping[str, Decimal]
    missing: tuple[str, ...]


def shares_by(bodies: Sequence[BodyWeights], whole: Decimal | None = None) -> tuple[BasisShares, ...]:
    """Return the shares by every basis, and of `whole` (£, in whole pence) what each body's share comes to."""
    return tuple(_by(basis, bodies, whole) for basis in BASES)


def _by(basis: ShareBasis, bodies: Iterable[BodyWeights], whole: Decimal | None) -> BasisShares:
    weights = {one.body: one.by(basis) for one in bodies}
    missing = tuple(body for body, weight in weights.items() if weight is None)
    known = {body: Fraction(weight) for body, weight in weights.items() if weight is not None}
    total = sum(known.values(), Fraction(0))
    if missing or not total:
        return BasisShares(basis=basis, shares={}, pounds={}, missing=missing)
    shares = {body: weight / total for body, weight in known.items()}
    return BasisShares(basis=basis, shares=shares, pounds={} if whole is None else share_out(whole, shares), missing=())
