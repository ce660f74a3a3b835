"""Open book: takes what each resource costs, its part in the outcome and who may see it, gives what a reader may see, against the price."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.book_readers import PROVIDER, sees
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares

Level = Literal["everyone", "every body of the system", "both sides", "the provider alone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One `resource` with its cost (`amount`, £), who may see it, and the share of an `outcome` put down to it."""

    resource: str
    amount: Decimal
    seen_by: Level
    outcome: str = ""
    contribution: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`costs`: the lines of the book; `price`: what is due for all of it (£); `reader`: as whom it is read."""

    costs: tuple[Cost, ...]
    price: Decimal
    reader: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One resource that may be seen: its cost (£), its share of the cost that may be seen, and its part in the outcome.

    `per_share`: its contribution for each share of the cost; above 1 it does more for the outcome than it costs.
    """

    resource: str
    outcome: str
    amount: Decimal
    share_of_cost: Decimal
    contribution: Decimal | None
    per_share: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `resources` that the reader may see and their `cost` (£), beside the `price` (£).

    `whole`: whether that is all of the book. Only then is there a `margin` (£, price less cost): taken from a part of the
    book it would mean nothing, or tell what may not be seen.
    """

    resources: tuple[Resource, ...]
    cost: Decimal
    price: Decimal
    whole: bool
    margin: Decimal | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the book as its reader may see it; raises Refused for costs below nought, shares above one, and resources there twice."""
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    seen = [one for one in given.costs if sees(given.reader, one.seen_by)]
    cost = sum((one.amount for one in seen), Decimal(0))
    # One who may not see everything is not told whether there is more.
    whole = given.reader == PROVIDER
    gives = Gives(
        resources=tuple(_resource(one, cost) for one in seen),
        cost=cost,
        price=given.price,
        whole=whole,
        margin=given.price - cost if whole else None,
    )
    parts = (
        *(Because(f"{one.resource} costs", one.amount, "£") for one in seen),
        Because("price of all of it as given", given.price, "£"),
    )
    says = f"{len(seen)} resources, as read by {given.reader}: £{cost:,} against a price of £{given.price:,}"
    return Answer(gives, Because(says, cost, "£", parts=parts), unit="£")


def _resource(one: Cost, cost: Decimal) -> Resource:
    share = Fraction(one.amount) / Fraction(cost) if cost else Fraction(0)
    worth = Fraction(one.contribution) / share if one.contribution is not None and share else None
    return Resource(
        resource=one.resource,
        outcome=one.outcome,
        amount=one.amount,
        share_of_cost=decimal_of(share),
        contribution=one.contribution,
        per_share=None if worth is None else decimal_of(worth),
    )


def _wrong(given: Given) -> Iterator[Finding]:
    names = [one.resource for one in given.costs]
    yield from negatives(given, "price")
    for number, one in enumerate(given.costs):
        field = f"costs.{number}"
        for finding in (*negatives(one, "amount"), *not_shares(one, "contribution")):
            yield bad(f"{field}.{finding.where.field}", finding.what.partition(" ")[2].removesuffix("."), finding.kind)
        if names.index(one.resource) != number:
            yield bad(f"{field}.resource", f"is {one.resource}, which is there already", "duplicate-key")
        if one.contribution is not None and not one.outcome:
            yield bad(f"{field}.outcome", "is empty, though the resource contributes to it", "missing-field")
    yield from above_one(given.costs)


def above_one(costs: Sequence[Cost]) -> Iterator[Finding]:
    """Give a finding for each outcome of which resources have more than all together."""
    for outcome in dict.fromkeys(one.outcome for one in costs if one.outcome):
        whole = sum((one.contribution or Decimal(0) for one in costs if one.outcome == outcome), Decimal(0))
        if whole > 1:
            yield bad(
                "costs",
                f"put {whole} of “{outcome}” down to resources, which is more than all of it",
                "shares-above-one",
            )
