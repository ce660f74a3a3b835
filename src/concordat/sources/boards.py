"""When integrated care boards began: takes the rulebook, gives the day from which files of organisations mean boards."""

from datetime import date
from functools import cache

from concordat.rulebook_files import national_rulebook

RULE, BOARD = "governance.commissioning_body", "integrated care board"


@cache
def boards_from() -> date:
    """Return the first day of integrated care boards."""
    return next(one.starts for one in national_rulebook().history(RULE) if one.value == BOARD)
