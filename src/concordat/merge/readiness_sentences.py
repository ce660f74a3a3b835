"""The sentences of a readiness statement: takes the rulebook and a day, gives each with its code, and those of which no risk can be accepted."""

from collections.abc import Collection
from datetime import date

from concordat.kernel.rulebook import Rulebook

SENTENCES = ("merge.readiness_sentences", "merge.readiness_more_sentences")
NEVER = "merge.readiness_no_accepted_risk"


def sentences_known(rules: Rulebook, on: date) -> dict[str, str]:
    """Return what each sentence says, by its code, in the order of the statement."""
    return {name: str(says) for rule in SENTENCES for name, says in rules.on(rule, on).value.items()}


def never_accepted(rules: Rulebook, on: date) -> Collection[str]:
    """Return the sentences of which no risk can be accepted."""
    never: Collection[str] = tuple(rules.on(NEVER, on).value)
    return never
