"""A line is charged to the commissioner whose it is: by the contract's rules of attribution, else by practice, else by residence."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

import ibis

from concordat.pay.attribution import PRACTICE, RESIDENCE, attributed
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import short
from concordat.pay.monitoring.row import Row
from concordat.pay.records import AttributionRule

COLUMN = "organisation_identifier_code_of_commissioner"
SEVERITY = "warning"
WHAT = "rules of attribution, practice or residence say that it is another's."
WHY = "Each commissioner pays for its own people."
NEXT = "Challenge it before the month is frozen; it stays in every total until somebody decides."
NEEDS = (COLUMN, "financial_month", "financial_year")
_STEPS = (short(PRACTICE), short(RESIDENCE))


def applies(facts: Facts) -> bool:
    """Say whether there are rules of attribution to ask."""
    return bool(facts.attribution)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    if row.month is None:
        return False
    names = {PRACTICE, RESIDENCE, *(rule.attribute for rule in row.facts.attribution)}
    whose = attributed({name: row[short(name)] for name in names}, row.month, row.facts.attribution)
    return bool(whose.commissioner) and whose.commissioner != row[COLUMN]


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    bodies = sorted({rule.commissioner for rule in facts.attribution})
    said = {effect: {body: _any(rows, facts, body, effect) for body in bodies} for effect in ("INCLUDE", "EXCLUDE")}
    named = {body: said["INCLUDE"][body] & ~said["EXCLUDE"][body] for body in bodies}
    number: Any = sum(named[body].ifelse(1, 0) for body in bodies)
    whose: Any = ibis.literal("")
    for step in reversed(_STEPS):
        kept = _either(said["EXCLUDE"][body] & (rows[step] == body) for body in bodies)
        whose = ibis.ifelse((rows[step] != "") & ~kept, rows[step], whose)
    for body in bodies:
        whose = ibis.ifelse(named[body], body, whose)
    return rows.month_place.notnull() & (number < 2) & (whose != "") & (whose != rows[COLUMN])


def _any(rows: Any, facts: Facts, body: str, effect: str) -> Any:
    own = (rule for rule in facts.attribution if (rule.commissioner, rule.effect) == (body, effect))
    return _either(_holds(rows, rule) for rule in own)


def _holds(rows: Any, rule: AttributionRule) -> Any:
    column = short(rule.attribute)
    if column not in rows.columns:
        return ibis.literal(False)
    cell = rows[column]
    speaks = cell == rule.code if rule.match == "EXACT" else cell.contains(rule.code)
    if rule.match == "PREFIX":
        speaks = cell.startswith(rule.code)
    in_force = rows.month_place >= _first_month(rule.starts)
    if rule.ends is not None:
        in_force &= rows.month_place < _first_month(rule.ends)
    return (speaks & in_force).fill_null(False)


def _first_month(day: Any) -> int:
    """Return the first month that starts on a day or after it, counted as rows count months."""
    return int(day.year * 12 + day.month - 1 + (day.day > 1))


def _either(conditions: Iterable[Any]) -> Any:
    return reduce(or_, conditions, ibis.literal(False))
