"""What a ledger of movements is given: takes movements, funding and support, gives a finding for everything that cannot be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import bad, below_nought, negatives, repeated
from concordat.plan.given import not_years, unknown
from concordat.plan.resource_movement import ResourceMovement, by_year


@dataclass(frozen=True, slots=True, kw_only=True)
class Funding:
    """Money from a named `source` that pays what comes in beyond what goes out in a `year`, in pounds; below nought: it goes back there."""

    source: str
    year: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Transition money of one provider by year, in pounds; it tapers, and nothing is paid from the year it `ends`."""

    provider: str
    ends: str
    by_year: dict[str, Decimal]
    source: str = ""


def movement_findings(
    years: Sequence[str],
    movements: Sequence[ResourceMovement],
    funding: Sequence[Funding],
    support: Sequence[Support],
) -> Iterator[Finding]:
    """Give every finding that prevents a ledger, but those of years that do not sum."""
    if not years:
        yield bad("years", "is empty", "missing-field")
    yield from not_years(years, "years")
    yield from repeated(years, "years")
    if list(years) != sorted(years):
        yield bad("years", "are not in order", "bad-year", then="Begin with the first.")
    yield from repeated((one.id for one in movements), "movements")
    for one in movements:
        yield from _movement(one, years)
    for paid in funding:
        yield from unknown(paid.year, years, f"funding.{paid.source}.year", "year of the plan")
        if not paid.source.strip():
            yield bad("funding", "has no source", "missing-field", "Money comes from somewhere.", "Name it.")
    for own in support:
        for year, sum_of_year in own.by_year.items():
            yield from unknown(year, years, f"support.{own.provider}", "year of the plan")
            yield from below_nought(sum_of_year, f"support.{own.provider}.{year}")
        yield from not_years((own.ends,), f"support.{own.provider}.ends")


def _movement(one: ResourceMovement, years: Sequence[str]) -> Iterator[Finding]:
    within = f"movements.{one.id}."
    yield from negatives(one, "amount", "arrives", "posts_out", "posts_in", "estate", within=within)
    if one.out_of == one.into and one.loser == one.gainer:
        yield bad(within + "into", "is where it comes from", "moves-nowhere", "Nothing would move.")
    for name, told in (("removable", one.removable), ("left_by_provider", one.left_by_provider)):
        for year, cost in told.items():
            yield from unknown(year, years, within + name, "year of the plan")
            yield from below_nought(cost, f"{within}{name}.{year}")
    for year, share in one.phasing.items():
        yield from unknown(year, years, within + "phasing", "year of the plan")
        if not 0 <= share <= 1:
            yield bad(f"{within}phasing.{year}", "does not lie between 0 and 1")
    whole = sum(map(Fraction, one.phasing.values()), Fraction(0))
    if not one.phasing:
        yield bad(within + "phasing", "is empty", "missing-field")
    elif not one.recurrent and whole != 1:
        told_shares = f"sum to {sum(one.phasing.values(), Decimal(0))}, not to 1"
        yield bad(within + "phasing", told_shares, "shares-not-one", "What moves once moves whole.")
    for field_name in ("amount", "arrives"):
        money = getattr(one, field_name)
        if money is not None and money != round(money, 2):
            yield bad(within + field_name, "is not in whole pence")


def sum_findings(
    years: Sequence[str], movements: Sequence[ResourceMovement], funding: Sequence[Funding]
) -> Iterator[Finding]:
    """Give a finding for each year in which what comes in is not what goes out and what named sources pay."""
    for year, gap in unfunded(years, movements, funding).items():
        if gap:
            than = (
                "more comes in than goes out and is funded" if gap > 0 else "less comes in than goes out and is funded"
            )
            what = f"In {year} {amount(abs(gap), '£')} {than}."
            then = "Name the source that pays it." if gap > 0 else "Say where the rest goes."
            yield Finding(
                "does-not-foot", what, "A ledger of movements sums in each year.", then, bad("funding", "").where
            )


def unfunded(
    years: Sequence[str], movements: Sequence[ResourceMovement], funding: Sequence[Funding]
) -> Mapping[str, Decimal]:
    """Return for each year what comes in beyond what goes out and what is funded."""
    gaps = dict.fromkeys(years, Decimal(0))
    for one in movements:
        out = by_year(one.amount, one, years)
        into = by_year(one.amount if one.arrives is None else one.arrives, one, years)
        for year in years:
            gaps[year] += into[year] - out[year]
    for paid in funding:
        gaps[paid.year] -= paid.amount
    return gaps
