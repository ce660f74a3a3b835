"""Which tables of a page are folded: takes how many rows each has, says of each whether its rows wait behind a line that says how many there are."""

from collections.abc import Sequence

# A table of more rows is folded; so are those that are not short, but for the first, which says what the page is about.
LONG, SHORT = 30, 12


def folded(rows: Sequence[int]) -> tuple[bool, ...]:
    """Say of each table of a page, by its number of rows in the order they stand, whether it is folded."""
    return tuple(number > (SHORT if at else LONG) for at, number in enumerate(rows))
