"""Former areas: takes an allocation after mergers, gives what each old area had, needs, keeps, and would have got alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.plan.exact import decimal_of, whole_steps
from concordat.plan.fair_shares_given import Area
from concordat.plan.one_allocation import Allocated, allocated
from concordat.plan.weighted_shares import Practice, former, weighted_shares


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerArea:
    """What an area has of an old one, in pounds.

    - `baseline` and its `target` by weighted people; `distance` of the first from the second, as a share of it
    - `kept`: its part of the allocation where old shares are kept; `by_need`: where it is shared by weighted people instead
    - `levelled`: what levelling inside the new area would bring it (below nought: cost it), and `alone`: what it would have got unmerged
    """

    area: str
    formerly: str
    baseline: Decimal
    target: Decimal
    distance: Decimal
    kept: Decimal
    by_need: Decimal
    levelled: Decimal
    alone: Decimal | None


def former_areas(
    areas: Sequence[Area],
    practices: Sequence[Practice],
    streams: Mapping[str, Decimal],
    made: Allocated,
    terms: tuple[Decimal, Decimal, Decimal, Decimal],
) -> Iterator[FormerArea]:
    """Give each old area of those that were merged; `terms` are pace, floor, cap and envelope, as for the areas themselves."""
    if not any(area.formerly for area in areas):
        return
    shares = {name: own.share for name, own in weighted_shares(practices, streams, formerly=True).items()}
    baselines = {
        former(old, area.id): Fraction(amount)
        for area in areas
        for old, amount in (area.formerly or {"": area.baseline}).items()
    }
    whole = sum(baselines.values(), Fraction(0))
    # An old area with nobody weighted has no target of its own, and so no distance to be pulled by.
    apart = allocated(baselines, shares, *terms) if all(shares.values()) else None
    for area in areas:
        names = {old: former(old, area.id) for old in area.formerly}
        pounds = Fraction(made.allocation[area.id])
        kept = _split(pounds, {old: baselines[name] for old, name in names.items()})
        by_need = _split(pounds, {old: shares[name] for old, name in names.items()})
        for old, name in names.items():
            target = shares[name] * whole
            yield FormerArea(
                area=area.id,
                formerly=old,
                baseline=area.formerly[old],
                target=decimal_of(target, 2),
                distance=decimal_of(baselines[name] / target - 1, Allocated.PLACES) if target else Decimal(0),
                kept=Decimal(kept[old]),
                by_need=Decimal(by_need[old]),
                levelled=Decimal(by_need[old] - kept[old]),
                alone=Decimal(apart.allocation[name]) if apart else None,
            )


def _split(pounds: Fraction, weights: Mapping[str, Fraction]) -> dict[str, int]:
    whole = sum(weights.values(), Fraction(0))
    if not whole:
        return dict.fromkeys(weights, 0)
    return whole_steps({name: pounds * weight / whole for name, weight in weights.items()}, int(pounds))
