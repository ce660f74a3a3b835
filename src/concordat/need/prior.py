"""What is taken to be known before any error was seen: takes the rulebook, gives the shock of a year, the growth of one body and the limits."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.rulebook import Rulebook, RuleValue

SPREAD = "need.forecast_spread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prior:
    """Spreads on the log scale, and how many years or bodies of data each is worth.

    `shock`: what all lines share in the twelve months ahead; `growth`: of one body beyond its peers in a year; `growth_alone`: of one
    whose peers are not there; `usual_growth`: that a line without peers is held near, by all but its `growth_signal`; `tail`: degrees of
    freedom of the tails; `limit`: growth of a line against its last twelve months, at the most. Where `holidays` are given, months
    count by their working days too.
    """

    shock: float
    shock_years: float
    growth: float
    growth_bodies: float
    growth_alone: float
    usual_growth: float
    growth_signal: float
    tail: float
    limit: float
    holidays: frozenset[date] | None = None


def prior_on(rules: Rulebook, day: date) -> tuple[Prior, RuleValue]:
    """Return what the rulebook takes to be known on a day, with the rule."""
    rule = rules.on(SPREAD, day)
    known = {name: float(value) for name, value in rule.value.items()}
    prior = Prior(
        shock=known["shock"],
        shock_years=known["shock_years"],
        growth=known["growth"],
        growth_bodies=known["growth_bodies"],
        growth_alone=known["growth_alone"],
        usual_growth=known["usual_growth"],
        growth_signal=known["growth_signal"],
        tail=known["tail"],
        limit=known["limit"],
    )
    return prior, rule
