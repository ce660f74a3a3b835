"""Weights of a round of priorities: takes a round as it is told, gives its criteria with the weights over which the order holds."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.money import pence
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.plan.priority_told import RoundTold
from concordat.plan.records import PriorityCriterion

Names = Mapping[str, str]


def criteria_table(told: RoundTold, names: Names) -> Table:
    """Return the criteria with their definitions, scales and weights, and between which weights the order holds."""
    columns = {
        "criterion": "Criterion",
        "definition": "What it means",
        "scale": "Scale",
        "adopted": "Weight as adopted [per cent]",
        "weight": "Weight here [per cent]",
        "low": "The order holds from [per cent]",
        "high": "The order holds up to [per cent]",
    }
    ranges = {one.criterion: one for one in told.gives.weights} if told.gives else {}
    own = told.own.criteria.values()
    adopted, here = sum((one.weight for one in own), Decimal(0)), sum(told.weights.values(), Decimal(0))
    rows = []
    for one in own:
        found = ranges.get(one.title)
        cells = (
            _weight(told, one, one.weight, adopted, "adopted"),
            _weight(told, one, told.weights[one.id], here, "used here"),
            _bound(told, one, found.low if found else None),
            _bound(told, one, found.high if found else None),
        )
        rows.append((one.title, one.definition, f"{one.scale_from} to {one.scale_to}", *cells))
    by = told.own.round.adopted_by
    says = f"Adopted by “{names.get(by, by)}”." if by else "Not adopted by a vote yet."
    says += " While one weight moves, the others keep their proportions to each other."
    return table(
        "priority_criteria", "Criteria, and how far each weight may move before the order changes", columns, rows, says
    )


def _weight(told: RoundTold, one: PriorityCriterion, weight: Decimal, whole: Decimal, words: str) -> Answer[Any] | None:
    if not whole:
        return None
    value = pence(Fraction(weight) / Fraction(whole) * 100)
    parts = tuple(
        because_record(other.title, "PriorityCriterion", *key_of(other), value=other.weight)
        for other in told.own.criteria.values()
    )
    says = f"weight of {one.title} {words}, {weight} of {whole}"
    return Answer(value, Because(says, value, "per cent", parts=parts), unit="per cent")


def _bound(told: RoundTold, one: PriorityCriterion, bound: Decimal | None) -> Answer[Any] | None:
    if bound is None or told.gives is None:
        return None
    value = hundredths(bound)
    parts = tuple(
        told.score(told.own.of_title(ranked.option).id, hundredths(ranked.score)) for ranked in told.gives.ranked
    )
    says = f"the weight of {one.title} at which two options would change places, or the end of what a weight can be"
    return Answer(value, Because(says, value, "per cent", parts=parts), unit="per cent")


def hundredths(share: Decimal) -> Decimal:
    """Return a share of 0 to 1 as a number of 0 to 100 with two decimals."""
    return pence(Fraction(share) * 100)
