"""Takes the register, gives each two variations of one line on one day."""

from collections.abc import Iterator
from itertools import pairwise

from concordat.contract.checked import FAULT, Checked
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield two-variations-one-day."""
    for line, variations in given.variations_of.items():
        for first, second in pairwise(variations):
            if first.made_on == second.made_on:
                what = f"The variations {first.id} and {second.id} change line {line} on {first.made_on}."
                why = "Nothing says which of them holds."
                then = "Make one of both, or correct the day of one."
                yield given.finding("two-variations-one-day", second, what, why, then, "made_on")
