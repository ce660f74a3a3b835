"""Adds up checked rows one by one: takes cells by the dictionary's names, gives activity and price by point of delivery; plain, for small files."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import short
from concordat.pay.monitoring.month_sheet import PointTotal
from concordat.pay.monitoring.row import Row

NOTHING = Decimal(0)


def row_totals(rows: Sequence[Mapping[str, str]], facts: Facts) -> tuple[PointTotal, ...]:
    """Return a total for each point of delivery, mapped ones under what they mean; meant for rows in which nothing stops."""
    sums: dict[str, list[Decimal]] = {}
    for cells in rows:
        row = Row({short(name): cell.strip() for name, cell in cells.items()}, facts)
        own = sums.setdefault(row.point, [NOTHING, NOTHING])
        own[0] += row.number("activity") or NOTHING
        own[1] += row.number("price") or NOTHING
    return tuple(PointTotal(point, *own) for point, own in sorted(sums.items()))
