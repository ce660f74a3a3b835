"""Order of risk: takes a sum and steps with shares and caps, gives what each party bears at each step, to the penny, and what nobody does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from concordat.kernel.money import share_out
from concordat.plan.pool_given import RiskStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """One step: how much reached it, how much of it by party, and how much went on to the next because a cap held, in pounds."""

    step: str
    reached: Decimal
    by_party: dict[str, Decimal]
    held_by_cap: Decimal


def borne(whole: Decimal, steps: Sequence[RiskStep]) -> Iterator[Borne]:
    """Give each step in order, as long as there is something left to bear; what caps hold back goes to the next step."""
    left = whole
    for step in steps:
        if not left:
            return
        reached = left if step.up_to is None else min(left, step.up_to)
        parts = share_out(reached, step.shares)
        taken = {name: min(part, step.caps.get(name, part)) for name, part in parts.items()}
        paid = sum(taken.values(), Decimal(0))
        yield Borne(step=step.name, reached=reached, by_party=taken, held_by_cap=reached - paid)
        left -= paid
