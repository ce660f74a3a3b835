"""What contracts move between bodies in possible years: takes a broken plan and the lines of contracts, gives uncertain contracts pair by pair.

What is due more moves payer and provider apart; what activity is worth more stands in for what it costs the provider more.
"""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from concordat.balance.chance_given import Uncertain
from concordat.kernel.money import PENNY, as_fraction
from concordat.pay import BrokenPlan, LineStatement

Pence = NDArray[np.int64]
Pair = tuple[str, str]


def contract_moves(plan: BrokenPlan, lines: Iterable[LineStatement], members: Collection[str]) -> tuple[Uncertain, ...]:
    """Return what each contract adds in each draw, for each pair of payer and provider of which one is a member.

    A contract between several pairs is split by what is due between them; the pennies left are the last pair's.
    """
    shares = _shares(lines)
    return tuple(one for contract in plan.contracts for one in _of_contract(plan, contract, shares[contract], members))


def _shares(lines: Iterable[LineStatement]) -> dict[str, dict[Pair, Fraction]]:
    found: dict[str, dict[Pair, Fraction]] = {}
    for one in lines:
        own = found.setdefault(one.contract, {})
        pair = (one.commissioner, one.provider)
        own[pair] = own.get(pair, Fraction(0)) + as_fraction(abs(one.due.value))
    return {contract: _whole(own) for contract, own in found.items()}


def _whole(weights: dict[Pair, Fraction]) -> dict[Pair, Fraction]:
    total = sum(weights.values(), Fraction(0))
    return {pair: weight / total if total else Fraction(1, len(weights)) for pair, weight in weights.items()}


def _of_contract(
    plan: BrokenPlan, contract: str, shares: dict[Pair, Fraction], members: Collection[str]
) -> Iterator[Uncertain]:
    due, own = (np.rint(np.asarray(amounts) * 100).astype(np.int64) for amounts in plan.contracts[contract])
    left_due, left_cost = due, due + own
    for number, ((payer, provider), share) in enumerate(shares.items(), 1):
        last = number == len(shares)
        paid = left_due if last else np.rint(due * float(share)).astype(np.int64)
        cost = left_cost if last else np.rint((due + own) * float(share)).astype(np.int64)
        left_due, left_cost = left_due - paid, left_cost - cost
        if payer == provider or not {payer, provider} & set(members):
            continue
        name = contract if len(shares) == 1 else f"{contract} {payer} {provider}"
        costs = _pounds(cost) if provider in members else ()
        yield Uncertain(id=name, payer=payer, provider=provider, paid_draws=_pounds(paid), cost_draws=costs)


def _pounds(pence: Pence) -> tuple[Decimal, ...]:
    return tuple(int(one) * PENNY for one in pence)
