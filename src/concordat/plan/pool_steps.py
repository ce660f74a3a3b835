"""Steps of an order of risk as they are recorded: takes shares and caps as text, gives them exactly, and a finding for what cannot be read."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import cast

from concordat.kernel.finding import Finding
from concordat.kernel.money import decimal_from
from concordat.kernel.shares import read_shares
from concordat.kernel.wrong_given import bad
from concordat.plan.pool_given import RiskStep
from concordat.plan.records import PoolStep

NO_CAP = "none"


def risk_step(one: PoolStep, words: Mapping[str, str]) -> RiskStep:
    """Return the step with its parties by name; raises ValueError where a share or a cap cannot be read."""
    shares = {words.get(body, body): share for body, share in read_shares(one.parties, one.shares).items()}
    # Exact fractions stand where decimals are asked for, so that a third is a third.
    return RiskStep(name=one.title, up_to=one.up_to, shares=cast(dict[str, Decimal], shares), caps=_caps(one, words))


def step_findings(steps: Iterable[PoolStep]) -> Iterator[Finding]:
    """Give a finding for each step whose shares or caps cannot be read."""
    for one in steps:
        where = f"{one.pool}.{one.direction}.{one.step}"
        try:
            risk_step(one, {})
        except ValueError as wrong:
            yield bad(where, f"cannot be read: {wrong}", "bad-share", then="Write 1/2, 0.5 or 50%, one for each party.")


def _caps(one: PoolStep, words: Mapping[str, str]) -> dict[str, Decimal]:
    if one.caps and len(one.caps) != len(one.parties):
        raise ValueError(f"{len(one.caps)} caps for {len(one.parties)} parties")
    told = zip(one.parties, one.caps, strict=True) if one.caps else ()
    return {words.get(body, body): decimal_from(cap) for body, cap in told if cap.strip() != NO_CAP}
