"""Levels of confidence: takes those given and the rulebook, gives the levels that hold and the reason for them."""

from collections.abc import Sequence
from datetime import date

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import shown


def levels_of(given: Sequence[float], rules: Rulebook) -> tuple[tuple[float, ...], Because]:
    """Return the levels given, else those of the rulebook."""
    if given:
        levels = tuple(given)
        return levels, Because(f"{shown(levels)} as given", levels)
    rule = rules.on("watch.confidence_levels", date.max)
    return tuple(float(level) for level in rule.value), because_rule(rule)
