"""The rulebook to read: takes the rules and a day, gives the value in force of each, and one rule through time."""

from datetime import date
from typing import Any

from concordat.kernel.answer import Answer, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.table import Table, table
from concordat.publish.words import bare


def rules_in_words(rules: Rulebook, words: str = "", status: str = "") -> tuple[str, ...]:
    """Return the names of rules whose name, title or source has every word, and one value of which has the status."""
    wanted = words.casefold().split()
    return tuple(
        rule
        for rule in rules.ids
        if all(word in _text(rules, rule) for word in wanted)
        and (not status or any(value.status == status for value in rules.history(rule)))
    )


def rules_table(rules: Rulebook, wanted: tuple[str, ...], on: date) -> Table:
    """Return the value of each rule on the day, with source and status; a rule that does not hold then says so."""
    columns = {
        "title": "Rule",
        "rule": "Name",
        "value": "Value",
        "unit": "Unit",
        "starts": "From",
        "status": "Status",
        "layer": "Layer",
        "source": "Source",
    }
    return table("rules", f"The rulebook on {on}", columns, (_row(rules, rule, on) for rule in wanted))


def rule_history(rules: Rulebook, rule: str) -> Table:
    """Return every value that a rule has had, in every layer, the newest first."""
    rows = (
        (
            one.starts,
            one.ends,
            value_of(one),
            one.unit,
            one.layer,
            one.status,
            one.source,
            one.decision,
        )
        for one in reversed(rules.history(rule))
    )
    columns = {
        "starts": "From",
        "ends": "Until before",
        "value": "Value",
        "unit": "Unit",
        "layer": "Layer",
        "status": "Status",
        "source": "Source",
        "decision": "Decided by",
    }
    return table("history", "Its values through time", columns, rows)


def in_force(rules: Rulebook, rule: str, on: date) -> RuleValue | None:
    """Return the value on the day; None where the rule has none then."""
    try:
        return rules.on(rule, on)
    except Refused:
        return None


def value_of(one: RuleValue) -> Any:
    """Return a value with the rule as its reason; nothing where the rule ended."""
    if one.value is None:
        return "the rule ended"
    value = one.value if isinstance(one.value, str) else bare(one.value)
    return Answer(value, because_rule(one), unit=one.unit)


def _row(rules: Rulebook, rule: str, on: date) -> tuple[Any, ...]:
    one = in_force(rules, rule, on)
    if one is None:
        known = rules.history(rule)
        return (known[0].title, rule, "does not hold on this day", "", None, "", "", "")
    return (one.title, rule, value_of(one), one.unit, one.starts, one.status, one.layer, one.source)


def _text(rules: Rulebook, rule: str) -> str:
    return " ".join((rule, *(f"{one.title} {one.source}" for one in rules.history(rule)))).casefold()
