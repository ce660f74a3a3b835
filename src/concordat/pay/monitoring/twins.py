"""Finds rows of one grain: takes a table of text, gives the lines of those that are not alone, for the engine to keep."""

from functools import reduce
from typing import Any

from concordat.kernel.vocabulary import count_rows
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import short
from concordat.pay.monitoring.grain import grain
from concordat.pay.monitoring.prepared import LINE, named

APART = "\x1f"


def alike(table: Any, facts: Facts) -> Any:
    """Return the numbers, made of the grain, that more than one row has: a short list that leaves nearly all rows out."""
    keyed = table.select(number=_number(table, facts))
    return keyed.group_by("number").aggregate(rows=count_rows).filter(lambda one: one.rows > 1).select("number")


def twins(table: Any, facts: Facts, numbers: Any) -> Any:
    """Return as `twin` the lines of rows whose grain stands there more than once; `numbers` are those of `alike`, kept."""
    names = _grain(table, facts)
    maybe = table.mutate(number=_number(table, facts)).semi_join(numbers, "number")
    rows = named(maybe.drop("number"), facts).select(LINE, *names)
    # Numbers may be alike by chance, so that the grain itself is compared.
    twice = rows.group_by(names).aggregate(rows=count_rows, lines=rows[LINE].collect())
    return twice.filter(twice.rows > 1).select(twin=twice.lines.unnest())


def _grain(table: Any, facts: Facts) -> list[str]:
    return list(grain(facts, [short(name) for name in table.columns if name != LINE]))


def _number(table: Any, facts: Facts) -> Any:
    rows = {short(name): table[name].strip().fill_null("") for name in table.columns if name != LINE}
    key = reduce(lambda left, right: left + APART + right, (rows[name] for name in _grain(table, facts)))
    return key.hash()
