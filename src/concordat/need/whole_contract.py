"""Odds of a whole contract: takes its lines and possible years of them, gives the chance that their value passes the plan's, and what each party bears.

Percentiles of lines do not add up: values are added in each draw, and read off afterwards.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from concordat.need.expected_line import ExpectedLine
from concordat.need.figures import figure
from concordat.need.plan_rule import PlanRule

PENCE = 2
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bears:
    """What one party bears, in pounds, on average (`expected`) and in a `dear` year.

    For the commissioner it is what is paid above the payment at plan; for the provider what units above plan cost it,
    less that.
    """

    expected: Decimal
    dear: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """All lines with a plan and a price together, in pounds.

    - `planned`, `expected`: value at plan, and on average; `chance`: that activity is worth more than planned
    - `error`: of that chance, as a standard error, because it is counted; `excess`: expected value above plan
    - `plans`: value that is exceeded with each risk; `commissioner`, `provider`: what each bears, where every line says how it pays
    """

    planned: Decimal
    expected: Decimal
    chance: Decimal
    error: Decimal
    excess: Decimal
    plans: dict[str, Decimal]
    commissioner: Bears | None = None
    provider: Bears | None = None


def whole_contract(
    lines: Sequence[ExpectedLine], counts: Mapping[str, Numbers], risks: Sequence[Decimal], dear: Decimal
) -> Whole:
    """Return the odds of lines that all have a plan and a price, from counts of the year by line and draw."""
    values = sum((float(line.price or 0) * counts[line.id] for line in lines), np.zeros(1))
    planned = float(sum((line.price or Decimal(0)) * (line.plan or Decimal(0)) for line in lines))
    chance = float((values > planned).mean())
    commissioner, provider = borne(lines, counts, dear)
    return Whole(
        planned=figure(planned, PENCE),
        expected=figure(float(values.mean()), PENCE),
        chance=figure(chance),
        error=figure(float(np.sqrt(chance * (1 - chance) / len(values)))),
        excess=figure(float(np.maximum(values - planned, 0).mean()), PENCE),
        plans={str(risk): figure(float(np.quantile(values, 1 - float(risk))), PENCE) for risk in risks},
        commissioner=commissioner,
        provider=provider,
    )


def borne(
    lines: Sequence[ExpectedLine], counts: Mapping[str, Numbers], dear: Decimal
) -> tuple[Bears | None, Bears | None]:
    """Return what commissioner and provider bear; None where a line does not say how it pays, or what a unit costs."""
    if any(line.pays is None for line in lines):
        return None, None
    paid = sum((paid_above(line, counts[line.id]) for line in lines), np.zeros(1))
    if any(line.unit_cost is None for line in lines):
        return _bears(paid, dear), None
    cost = sum((cost_above(line, counts[line.id]) for line in lines), np.zeros(1))
    return _bears(paid, dear), _bears(cost - paid, dear)


def paid_above(line: ExpectedLine, counts: Numbers) -> Numbers:
    """Return what a line pays above the payment at its plan, for each count."""
    rule = line.pays or PlanRule()
    found: Numbers = np.asarray(rule.at(counts) - rule.at(float(line.plan or 0)), dtype=float)
    return found


def cost_above(line: ExpectedLine, counts: Numbers) -> Numbers:
    """Return what units above plan cost the provider, for each count."""
    return float(line.unit_cost or 0) * np.maximum(counts - float(line.plan or 0), 0)


def _bears(amounts: Numbers, dear: Decimal) -> Bears:
    return Bears(
        expected=figure(float(amounts.mean()), PENCE), dear=figure(float(np.quantile(amounts, float(dear))), PENCE)
    )
