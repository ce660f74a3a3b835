"""The law of buying as data: takes the rulebook, a rule's own name and a day, gives its value as text, parts or an amount."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from concordat.kernel.rulebook import Rulebook, RuleValue

GROUP = "procurement."


def law(rules: Rulebook, name: str, on: date | None = None) -> RuleValue:
    """Return the value of `procurement.<name>` on a day, without a day as it stands last; raises Refused where there is none."""
    return rules.on(GROUP + name, on or date.max)


def parts_of(value: RuleValue) -> Mapping[str, str]:
    """Return the named parts of a rule that is a table of text."""
    return cast(Mapping[str, str], value.value)


def listed(text: str) -> tuple[str, ...]:
    """Return the items of a list written with semicolons."""
    return tuple(item.strip() for item in text.split(";") if item.strip())


def names_of(rules: Rulebook, prefix: str) -> tuple[str, ...]:
    """Return what follows the prefix in the names of the rules that begin with it, such as every subject of `regime_`."""
    whole = GROUP + prefix
    return tuple(rule.removeprefix(whole) for rule in rules.ids if rule.startswith(whole))
