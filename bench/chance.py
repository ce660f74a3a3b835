"""Chance of meeting the target: 10,000 possible years of 200 contracts, drawn and given, against five seconds."""

import random
import resource
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from concordat.balance.chance_given import Member, Uncertain
from concordat.kernel.calculation import calculation
from concordat.rulebook_files import national_rulebook

CONTRACTS, YEARS, RUNS, SEED, LIMIT_SECONDS = 200, 10_000, 3, 2026, 5.0
MEMBERS = tuple(f"body {number}" for number in range(12))
FAR = "elsewhere"


def main() -> int:
    """Print each time, the ratio to the limit and the peak memory; return 1 where the limit is passed."""
    over = _measure("drawn from spreads and a correlation", _contracts(_spread))
    over |= _measure("given as activity by year", _contracts(_activity))
    over |= _measure("given as pounds by year", _contracts(_pounds))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return over


def _measure(what: str, contracts: tuple[Uncertain, ...]) -> int:
    chance, rules = calculation("balance.chance"), national_rulebook()
    # What each body has already is what its contracts are expected to take, so that the chance is neither nought nor one.
    known = dict.fromkeys((*MEMBERS, FAR), Decimal(0))
    for one in contracts:
        expected = one.paid or sum(one.paid_draws, Decimal(0)) / YEARS
        known[one.payer] += expected
        known[one.provider] += one.cost - expected
    members = tuple(Member(id=name, known=round(known[name], 2)) for name in MEMBERS)
    given = chance.given(
        members=members, contracts=contracts, outside=(FAR,), on=date(2023, 4, 1), correlation=Decimal("0.2")
    )
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        found = chance(given, rules).value
        times.append(time.perf_counter() - start)
    assert len(found.system.drivers) == 3
    best = min(times)
    print(
        f"{YEARS:,} years of {CONTRACTS} contracts, {what}: {best:.2f} s (slowest {max(times):.2f} s), "
        f"{best / LIMIT_SECONDS:.2f} of the limit of {LIMIT_SECONDS:.0f} s; chance {found.chance}"
    )
    return int(best > LIMIT_SECONDS)


def _contracts(make: Callable[[Decimal, int], dict[str, Any]]) -> tuple[Uncertain, ...]:
    chance = random.Random(SEED)
    found = []
    for number in range(CONTRACTS):
        payer, provider = chance.sample([*MEMBERS, FAR], 2)
        paid = Decimal(chance.randint(1, 200)) * 100_000
        cost = Decimal(0) if provider == FAR else paid
        own = {"paid": paid, "cost": cost, **make(paid, number)}
        found.append(Uncertain(id=f"c{number}", payer=payer, provider=provider, **own))
    return tuple(found)


def _spread(paid: Decimal, number: int) -> dict[str, Any]:
    return {"spread": paid / 20}


def _activity(paid: Decimal, number: int) -> dict[str, Any]:
    shares = np.random.default_rng(SEED + number).normal(1, 0.05, YEARS).clip(0)
    return {"activity_draws": tuple(Decimal(f"{share:.6f}") for share in shares), "cost_varies": Decimal("0.6")}


def _pounds(paid: Decimal, number: int) -> dict[str, Any]:
    pennies = np.random.default_rng(SEED + number).integers(int(paid) * 90, int(paid) * 110, YEARS)
    return {"paid": Decimal(0), "paid_draws": tuple(Decimal(int(one)) / 100 for one in pennies)}


if __name__ == "__main__":
    raise SystemExit(main())
