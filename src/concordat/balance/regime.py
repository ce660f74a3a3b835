"""The finance regime of a day: takes the rulebook and a day, gives whom it tests, together or one by one, and against what."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook

RULE = "balance.regime"
Tested = Literal["each", "together", "both"]
WORDS = {
    "each": "each body by itself",
    "together": "all bodies together",
    "both": "each body by itself, and all together",
}


@dataclass(frozen=True, slots=True)
class Regime:
    """`tested`: whom the regime tests; `whom`: providers alone, or all; `against`: control totals, or break-even, which is nought."""

    tested: Tested
    measure: str
    whom: Literal["providers", "all"]
    against: Literal["control total", "break-even"]
    because: Because

    @property
    def says(self) -> str:
        """The regime in a sentence."""
        who = "each provider by itself" if self.whom == "providers" else WORDS[self.tested]
        return f"The regime of the day tests {who}: {self.measure}."


def regime_on(rules: Rulebook, day: date) -> Regime | None:
    """Return the regime of a day; None on a day on which nothing is tested."""
    try:
        found = rules.on(RULE, day)
    except Refused:
        return None
    told = found.value
    return Regime(told["tested"], told["measure"], told["whom"], told["against"], because_rule(found))
