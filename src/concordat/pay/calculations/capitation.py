"""Capitation: takes a rate for each person and month, the months and a risk index, gives what is paid, what is withheld and what is released."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.capitated import capitated
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`rate` in pounds for each person and month; `member_months` the people of each month, summed; `risk_index` around 1.

    - `withhold`: the share that is kept back; `score`: the share of it that is released, where it reaches the `gate`
    - `costs`: what each person cost, in pounds; `stop_loss`: the pounds above which a person's cost is not the provider's
    """

    rate: Decimal
    member_months: Decimal
    risk_index: Decimal = Decimal(1)
    withhold: Decimal = Decimal(0)
    score: Decimal = Decimal(1)
    gate: Decimal = Decimal(0)
    costs: tuple[Decimal, ...] = ()
    stop_loss: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """In pounds, to the penny: the whole `budget`, `paid` over the year, `withheld`, `released`, and `pay`, paid and released.

    `provider_cost` is what people cost up to the stop-loss, `above_stop_loss` the rest; both none where no costs are given.
    """

    pay: Decimal
    budget: Decimal
    paid: Decimal
    withheld: Decimal
    released: Decimal
    provider_cost: Decimal | None
    above_stop_loss: Decimal | None


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return rate × member months × risk index, less what is withheld, plus score × withheld where the score reaches the gate.

    Refuses numbers below nought and shares above 1.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    found = capitated(
        Fraction(given.rate),
        Fraction(given.member_months),
        Fraction(given.risk_index),
        Fraction(given.withhold),
        Fraction(given.score),
        Fraction(given.gate),
    )
    opened = given.score >= given.gate
    most = None if given.stop_loss is None else Fraction(given.stop_loss)
    costs = [Fraction(cost) for cost in given.costs]
    own = sum((cost if most is None else min(cost, most) for cost in costs), Fraction(0))
    whole, withheld, given_out = pence(found.budget), pence(found.held), pence(found.released)
    gives = Gives(
        pay=whole - withheld + given_out,
        budget=whole,
        paid=whole - withheld,
        withheld=withheld,
        released=given_out,
        provider_cost=pence(own) if costs else None,
        above_stop_loss=pence(sum(costs, Fraction(0)) - own) if costs else None,
    )
    parts = (
        Because(f"{given.rate} × {given.member_months} member months × {given.risk_index}", whole, "£"),
        Because(f"{given.withhold} withheld", withheld, "£"),
        Because(
            f"{given.score} of it released"
            if opened
            else f"nothing released: {given.score} is below the gate of {given.gate}",
            given_out,
            "£",
        ),
    )
    says = f"{text(found.budget)} for {decimal_of(Fraction(given.member_months))} member months, less what is withheld and not released"
    return Answer(gives, Because(says, gives.pay, "£", parts=parts), unit="£")


def _wrong(given: Given) -> list[Finding]:
    found = [*negatives(given, "rate", "member_months", "risk_index", "stop_loss")]
    found += not_shares(given, "withhold", "score", "gate")
    for number, cost in enumerate(given.costs):
        if cost < 0:
            found.append(bad(f"costs.{number}", "is negative", "negative-number"))
    return found
