"""Impact by provider: takes movements and support, gives for each year income lost and won, cost that stays, posts, estate and services touched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.plan.movement_given import Support
from concordat.plan.resource_movement import KnockOn, ResourceMovement, by_year


@dataclass(frozen=True, slots=True, kw_only=True)
class YearImpact:
    """One provider in one year, over all movements together, in pounds.

    - income `lost` and `gained`; cost `removed` that it can truly take out, no more than it loses; `left_behind`: lost less removed
    - `support` it is paid; `uncovered`: what is left behind and no support covers
    - `by_provider`: cost left behind by its own figure, where it told one, and the `disagreement` between both
    """

    year: str
    lost: Decimal
    gained: Decimal
    removed: Decimal
    left_behind: Decimal
    support: Decimal
    uncovered: Decimal
    by_provider: Decimal | None
    disagreement: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderImpact:
    """One provider: each year, posts (whole-time equivalents) and square metres once all has moved, and other services touched."""

    provider: str
    years: tuple[YearImpact, ...]
    posts_out: Decimal
    posts_in: Decimal
    estate_freed: Decimal
    knock_on: tuple[KnockOn, ...]
    knock_on_cost: Decimal


def provider_impacts(
    years: Sequence[str], movements: Sequence[ResourceMovement], support: Sequence[Support]
) -> Iterator[ProviderImpact]:
    """Give the impact on each provider that a movement names, in order of name."""
    for name in sorted({*(one.loser for one in movements), *(one.gainer for one in movements)}):
        out = [one for one in movements if one.loser == name]
        into = [one for one in movements if one.gainer == name]
        mine = [one for one in support if one.provider == name]
        knock_on = tuple(effect for one in out for effect in one.knock_on)
        yield ProviderImpact(
            provider=name,
            years=tuple(_year(year, years, out, into, mine) for year in years),
            posts_out=sum((one.posts_out for one in out), Decimal(0)),
            posts_in=sum((one.posts_in for one in into), Decimal(0)),
            estate_freed=sum((one.estate for one in out), Decimal(0)),
            knock_on=knock_on,
            knock_on_cost=sum((effect.cost for effect in knock_on), Decimal(0)),
        )


def _year(
    year: str,
    years: Sequence[str],
    out: Sequence[ResourceMovement],
    into: Sequence[ResourceMovement],
    support: Sequence[Support],
) -> YearImpact:
    lost = {one.id: by_year(one.amount, one, years)[year] for one in out}
    removed = {one.id: min(one.removable.get(year, Decimal(0)), lost[one.id]) for one in out}
    gained = sum(
        (by_year(one.amount if one.arrives is None else one.arrives, one, years)[year] for one in into), Decimal(0)
    )
    left = {one.id: lost[one.id] - removed[one.id] for one in out}
    whole = sum(left.values(), Decimal(0))
    paid = sum((one.by_year.get(year, Decimal(0)) for one in support), Decimal(0))
    told = any(year in one.left_by_provider for one in out)
    # Where a provider told nothing of a movement, it does not disagree on it.
    own = sum((one.left_by_provider.get(year, left[one.id]) for one in out), Decimal(0)) if told else None
    return YearImpact(
        year=year,
        lost=sum(lost.values(), Decimal(0)),
        gained=gained,
        removed=sum(removed.values(), Decimal(0)),
        left_behind=whole,
        support=paid,
        uncovered=max(whole - paid, Decimal(0)),
        by_provider=own,
        disagreement=None if own is None else own - whole,
    )
