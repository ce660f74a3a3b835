"""The dated readings of governance: takes the rulebook and a day, gives the reasons that a reading stands on."""

from datetime import date
from functools import lru_cache

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.rulebook import Rulebook


# A few, because each keeps its rulebook: one board asks for less than ten.
@lru_cache(maxsize=64)
def reading(rules: Rulebook, name: str, on: date | None) -> Because:
    """Return the reason that `governance.<name>` gives on a day; without a day, as it stands last."""
    return because_rule(rules.on(f"governance.{name}", on or date.max))
