"""How large a system is: takes a system, says whether working out its money takes seconds."""

from functools import cache

from concordat.web.records.models import MODELS

LARGE = 20_000
KINDS = ("Contract", "Line", "Term")


@cache
def is_large(system: int) -> bool:
    """Say whether a system has more contracts, lines and terms than are worked out at once; asked once in a process."""
    return sum(MODELS[kind].objects.filter(row_system=system).count() for kind in KINDS) > LARGE
