"""Which odds are told of a plan: takes the rulebook and a day, gives rises on outturn, risks, and the percentile of a dear year."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.money import decimal_from
from concordat.kernel.rulebook import Rulebook, RuleValue


@dataclass(frozen=True, slots=True)
class ToldOdds:
    """`rises` on last year's outturn and `risks` of plans, as shares; `dear_year` is a percentile as a share."""

    rises: tuple[Decimal, ...]
    risks: tuple[Decimal, ...]
    dear_year: Decimal
    rule: RuleValue


def told_odds(rules: Rulebook, on: date) -> ToldOdds:
    """Return what is told on a day."""
    rule = rules.on("need.plan_odds", on)
    told = dict(rule.value)
    rises, risks = (tuple(decimal_from(text) for text in told[name]) for name in ("rises", "risks"))
    return ToldOdds(rises, risks, decimal_from(told["dear_year"]), rule)
