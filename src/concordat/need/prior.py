"""What is taken to be known before any error was seen: takes the rulebook, gives the shock of a year, the growth of one body and the limits."""

from dataclasses import dataclass
from datetime import date

from concordat.kernel.rulebook import Rulebook, RuleValue

SPREAD = "need.forecast_spread"


@dataclass(frozen=True, slots=True)
class Prior:
    """Spreads on the log scale, and how many years or bodies of data each is worth.

    `shock`: what all lines share in the twelve months ahead; `growth`: of one body beyond its peers in a year; `tail`: degrees of
    freedom of the tails; `limit`: growth of a line against its last twelve months, at the most.
    """

    shock: float
    shock_years: float
    growth: float
    growth_bodies: float
    tail: float
    limit: float


def prior_on(rules: Rulebook, day: date) -> tuple[Prior, RuleValue]:
    """Return what the rulebook takes to be known on a day, with the rule."""
    rule = rules.on(SPREAD, day)
    names = ("shock", "shock_years", "growth", "growth_bodies", "tail", "limit")
    return Prior(**{name: float(rule.value[name]) for name in names}), rule
