"""The target of waits that is tried: takes a word from a form, gives weeks, and the weeks that may be chosen."""

from datetime import date
from decimal import Decimal

from concordat.kernel.rulebook import Rulebook
from concordat.need.queues_now import RULE


def target_of(text: str, rules: Rulebook, day: date) -> Decimal:
    """Return the weeks that are tried, those of the standard where none of them are meant."""
    offered = _weeks(rules, day)
    return Decimal(text if text in offered else offered[0])


def target_choices(rules: Rulebook, day: date) -> list[tuple[str, str]]:
    """Return the weeks that may be chosen: those of the standard, and the waits that are told."""
    standard, *others = _weeks(rules, day)
    return [("", f"{standard} weeks, as the standard says"), *((one, f"{one} weeks") for one in others)]


def _weeks(rules: Rulebook, day: date) -> tuple[str, ...]:
    told = dict(rules.on(RULE, day).value)
    return (str(told["standard_weeks"]), *(str(one) for one in told["told_weeks"]))
