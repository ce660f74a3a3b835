"""What a pool is given: takes parties, contributions, lines, the order of overspend and returns, gives a finding for everything that cannot be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, below_nought, negatives, repeated
from concordat.plan.given import not_one, not_years, unknown

Fund = Literal["minimum", "additional", "grant"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One party of a pool, and the day from which it is no more, where that is known."""

    body: str
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What a party puts in for a `year` from one fund, in pounds; `ceiling`: the most it may be asked; `in_kind`: not as money."""

    party: str
    year: str
    fund: Fund
    amount: Decimal
    ceiling: Decimal | None = None
    in_kind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpendLine:
    """One scheme of the pool in the year that is looked at: who leads it, its budget, what was spent, and what it will come to, in pounds."""

    scheme: str
    lead: str
    budget: Decimal
    actual: Decimal = Decimal(0)
    forecast: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskStep:
    """One step of an order: up to how many pounds it takes (none: all that is left), by which shares, each party up to its cap."""

    name: str
    up_to: Decimal | None = None
    shares: dict[str, Decimal]
    caps: dict[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One return that was made: for which quarter (its last day), on which day, by whom it was prepared, and signed."""

    quarter_ends: date
    submitted: date
    prepared_by: str = ""
    signed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that ends or changes a pool: a boundary moves, a statute ends, the agreement does."""

    says: str
    on: date


def pool_findings(
    year: str,
    parties: Sequence[Party],
    host: str,
    contributions: Sequence[Contribution],
    lines: Sequence[SpendLine],
    orders: Mapping[str, Sequence[RiskStep]],
) -> Iterator[Finding]:
    """Give every finding that prevents a settlement of the year."""
    yield from not_years((year,), "year")
    names = [one.body for one in parties]
    yield from repeated(names, "parties")
    if not parties:
        yield bad("parties", "is empty", "missing-field")
    yield from unknown(host, names, "host", "party")
    for one in contributions:
        where = f"contributions.{one.party}.{one.year}"
        yield from unknown(one.party, names, where, "party")
        yield from not_years((one.year,), where)
        yield from negatives(one, "amount", "ceiling", within=f"{where}.")
        yield from _pence(one.amount, where)
        if one.ceiling is not None and one.amount > one.ceiling:
            yield bad(where, f"is {one.amount:,}, above its ceiling of {one.ceiling:,}", "above-ceiling")
    yield from repeated((line.scheme for line in lines), "lines")
    for line in lines:
        where = f"lines.{line.scheme}"
        yield from negatives(line, "budget", "actual", "forecast", within=f"{where}.")
        yield from _pence(line.forecast, where)
        if line.lead not in names:
            why = "Every line has one lead, who answers for it."
            yield bad(f"{where}.lead", f"is “{line.lead}”, which is no party", "unknown-name", why)
    for order, steps in orders.items():
        yield from repeated((step.name for step in steps), order)
        for place, step in enumerate(steps):
            yield from _step(step, f"{order}.{step.name}", names, last=place == len(steps) - 1)


def _step(step: RiskStep, where: str, names: Sequence[str], last: bool) -> Iterator[Finding]:
    yield from not_one(step.shares, f"{where}.shares")
    for party in (*step.shares, *step.caps):
        yield from unknown(party, names, where, "party")
    yield from below_nought(step.up_to, f"{where}.up_to")
    for party, cap in step.caps.items():
        yield from below_nought(cap, f"{where}.caps.{party}")
        yield from _pence(cap, f"{where}.caps.{party}")
    if step.up_to is not None:
        yield from _pence(step.up_to, f"{where}.up_to")
    elif not last and not step.caps:
        yield bad(where, "takes all that is left, so that no later step is reached", "step-never-reached")


def _pence(amount: Decimal, field_name: str) -> Iterator[Finding]:
    if amount != round(amount, 2):
        yield bad(field_name, "is not in whole pence")
