"""Whether so many can show what is paid for: takes an outcome with its levels and how many stand behind it, gives how many it takes and the nearest level that can be told."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.calculations.power import Given, calculate
from concordat.watch.outcome_given import Outcome

# No level lies nearer to none, or to all, than half an event of so many.
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Fairness:
    """How many it takes (`needed`, people or expected events as `counts` says) to tell both levels apart, how many are `available`.

    `smallest` is the level nearest to the poor one that can be told from it, in the unit that is counted in; None where none can.
    """

    needed: int
    available: float
    counts: Literal["people", "expected events"]
    smallest: float | None
    findings: tuple[Finding, ...]

    @property
    def fair(self) -> bool:
        """Whether there are enough."""
        return self.available >= self.needed


def fairness(one: Outcome, people: int, rules: Rulebook) -> Fairness | None:
    """Return what so many can show, None where both levels are one to them."""
    per, low, high = float(one.per), float(one.nothing_at), float(one.all_at)
    share = one.kind == "share"
    poor = min(max(low, HALF * per / people), 1 - HALF / people if share else low or HALF * per / people)
    available = float(people) if share else people * poor / per
    try:
        if share:
            found = calculate(
                Given(kind="share against a target", start=poor, change_to=high, available=available), rules
            )
        else:
            found = calculate(Given(kind="ratio to a benchmark", change_to=high / poor, available=available), rules)
    except Refused:
        return None
    gives = found.value
    smallest = gives.smallest_rise if high > low else gives.smallest_fall
    if smallest is not None and not share:
        smallest *= poor
    return Fairness(gives.needed, available, "people" if share else "expected events", smallest, found.findings)


def in_unit(level: float | None, scale: Decimal) -> Decimal | None:
    """Return a level in the unit of its indicator, to six figures."""
    return None if level is None else Decimal(f"{level * float(scale):.6g}")
