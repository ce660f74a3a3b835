"""Which tables of a page are folded: takes its tables and which of them few come for, says of each whether its rows wait behind a line that says how many there are."""

from collections.abc import Collection, Sequence

from concordat.kernel.table import Table

# A table of more rows is folded; so are those that are not short, but for the first, which says what the page is about.
LONG, SHORT = 30, 12


def folded(rows: Sequence[int]) -> tuple[bool, ...]:
    """Say of each table of a page, by its number of rows in the order they stand, whether it is folded."""
    return tuple(number > (SHORT if at else LONG) for at, number in enumerate(rows))


def folded_tables(tables: Sequence[Table], by_length: bool, seldom: Collection[str]) -> tuple[bool, ...]:
    """Say of each table whether it is folded: for its length where that counts, or as one of those that few come for, by name."""
    often = [one for one in tables if one.name not in seldom]
    long = folded([len(one.rows) for one in often]) if by_length else (False,) * len(often)
    waits = {id(one): own for one, own in zip(often, long, strict=True)}
    return tuple(waits.get(id(one), True) for one in tables)
