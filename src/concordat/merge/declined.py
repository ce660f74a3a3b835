"""Why offers are declined: takes the rulebook and a day, gives each reason in words, and what is read to follow for redundancy pay."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from concordat.kernel.rulebook import Rulebook, RuleValue

RULE = "merge.declined_offers"


def declined_rule(rules: Rulebook, on: date) -> RuleValue:
    """Return the rule of reasons in force on a day."""
    return rules.on(RULE, on)


def reasons(rules: Rulebook, on: date) -> dict[str, str]:
    """Return each reason in words, by its code."""
    return {code: str(own["title"]) for code, own in _known(rules, on).items()}


def loses_pay(rules: Rulebook, on: date, reason: str) -> bool:
    """Say whether by the stated reading nobody who declines for this reason has a right to redundancy pay."""
    return str(_known(rules, on).get(reason, {}).get("redundancy_pay", "")) == "lost"


def pay_in_words(rules: Rulebook, on: date, reason: str) -> str:
    """Return what follows for redundancy pay, in words that end a sentence; nothing where no reason is recorded."""
    if not reason:
        return ""
    return "no right to redundancy pay" if loses_pay(rules, on, reason) else "the right to redundancy pay stays"


def what_follows(rules: Rulebook, on: date) -> str:
    """Return which reasons lose the right to redundancy pay, by whose reading, in the rule's own words."""
    rule, words = declined_rule(rules, on), reasons(rules, on)
    lost = [f"“{title}”" for code, title in words.items() if loses_pay(rules, on, code)]
    ends = (
        f"an offer declined as {' or '.join(lost)} ends the right to it" if lost else "no reason ends the right to it"
    )
    return f"What it means for redundancy pay: {ends} ({rule.status}). {rule.source}."


def _known(rules: Rulebook, on: date) -> Mapping[str, Any]:
    known: Mapping[str, Any] = declined_rule(rules, on).value
    return known
