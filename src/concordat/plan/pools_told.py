"""Pools side by side: takes each in its year, gives a row for each with its host, its money, the national minimum, its forecast and its returns."""

from collections.abc import Mapping
from decimal import Decimal

from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted
from concordat.plan.pool_register import PoolInYear
from concordat.plan.pool_sums import contributed, pool_figures


def pools_in_words(pools: tuple[PoolInYear, ...]) -> str:
    """Return in a sentence what all pools hold, and which are forecast to spend more than was put in."""
    whole = amount(sum((contributed(own).value for own in pools), Decimal(0)), "£")
    overs = {own.pool.title: own.told.value.over for own in pools if own.told}
    over = [f"{title} by {amount(most, '£')}" for title, most in overs.items() if most > 0]
    which = f"forecast to spend more than was put in: {', '.join(over)}" if over else "none is forecast to spend more"
    return f"{whole} is put as money into {counted(len(pools), 'pooled fund')}; {which}."


def pools_table(pools: tuple[PoolInYear, ...], names: Mapping[str, str]) -> Table:
    """Return a row for each pool: who hosts it, what is in it, the minimum, and how it is forecast."""
    columns = {
        "pool": "Pooled fund",
        "host": "Kept by",
        "manager": "Managed by",
        "financial_year": "Year",
        "money": "Put in as money [£]",
        "minimum": "National minimum [£]",
        "over": "Forecast above what was put in [£]",
        "returns": "Returns",
    }
    rows = (
        (
            own.pool.title,
            names.get(own.pool.host, own.pool.host),
            own.pool.pool_manager or "nobody named",
            own.year,
            contributed(own),
            recorded(own.minimum, "amount", "£") if own.minimum else None,
            next((one for one in pool_figures(own) if one.name == "plan.forecast_above_pool"), None),
            returns_in_words(own),
        )
        for own in pools
    )
    return table("pools", "Pooled funds", columns, rows, "Money of several bodies in one fund, under one agreement.")


def returns_in_words(own: PoolInYear) -> str:
    """Return how many returns of the year are made, and how many are late."""
    if own.told is None:
        return "cannot be told"
    made = sum(1 for one in own.told.value.returns if one.stands in ("made", "made late"))
    late = sum(1 for one in own.told.value.returns if one.stands in ("late", "not signed by all"))
    return f"{made} of {len(own.told.value.returns)} made" + (f", {late} overdue or unsigned" if late else "")
