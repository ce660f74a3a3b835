"""Dates of code work: takes a legal date and the families of tasks under the rule, gives the days on which each opens and is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from concordat.kernel.rulebook import Rulebook, RuleValue

RULE = "merge.code_tasks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family of tasks: the first day it is worked on, none where it may begin at any time, and the last day for it."""

    name: str
    title: str
    opens: date | None
    due: date


def families(rules: Rulebook, legal_date: date) -> tuple[tuple[Family, ...], RuleValue]:
    """Return the families in order of the rule, with the rule; the legal date decides which edition of it holds."""
    rule = rules.on(RULE, legal_date)
    return (
        tuple(
            Family(
                name=name,
                title=str(own["title"]),
                opens=_moved(legal_date, own, "opens"),
                due=_moved(legal_date, own, "due") or legal_date,
            )
            for name, own in rule.value.items()
        ),
        rule,
    )


def _moved(day: date, own: Mapping[str, Any], which: str) -> date | None:
    if f"{which}_weeks" in own:
        return day + timedelta(weeks=int(own[f"{which}_weeks"]))
    if f"{which}_months" in own:
        return months_from(day, int(own[f"{which}_months"]))
    return None


def months_from(day: date, months: int) -> date:
    """Return the same day so many months on, or back; the last of the month where that month is shorter."""
    number = day.year * 12 + day.month - 1 + months
    first = date(number // 12, number % 12 + 1, 1)
    following = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), following - timedelta(days=1))
