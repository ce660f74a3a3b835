"""Whose a line is: takes a monitored line and the rules in force, gives the commissioner and the step that decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.pay.records import AttributionRule

PRACTICE = "ORGANISATION IDENTIFIER (GP PRACTICE RESPONSIBILITY)"
RESIDENCE = "ORGANISATION IDENTIFIER (RESIDENCE RESPONSIBILITY)"
CHARGED = "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)"
DecidedBy = Literal["contract rule", "practice", "residence", "host", "nothing"]


@dataclass(frozen=True, slots=True)
class Attributed:
    """Whose a line is, which step decided, by which rules, and which commissioners rules kept it from."""

    commissioner: str
    decided_by: DecidedBy
    rules: tuple[str, ...] = ()
    kept_from: tuple[str, ...] = ()


def holds(rule: AttributionRule, cells: Mapping[str, str], month: date) -> bool:
    """Say whether a rule is in force in the month and speaks of the line."""
    if month < rule.starts or (rule.ends is not None and month >= rule.ends):
        return False
    cell = cells.get(rule.attribute, "")
    if rule.match == "EXACT":
        return cell == rule.code
    return cell.startswith(rule.code) if rule.match == "PREFIX" else rule.code in cell


def attributed(cells: Mapping[str, str], month: date, rules: Iterable[AttributionRule], host: str = "") -> Attributed:
    """Return whose a line is: an explicit rule first, then the practice of registration, then the residence, then the host.

    Rules that name different commissioners decide nothing. A rule that excludes keeps the line from its commissioner, so that
    the next step is asked.
    """
    own = [rule for rule in rules if holds(rule, cells, month)]
    kept = tuple(dict.fromkeys(rule.commissioner for rule in own if rule.effect == "EXCLUDE"))
    included = [rule for rule in own if rule.effect == "INCLUDE" and rule.commissioner not in kept]
    named = tuple(dict.fromkeys(rule.commissioner for rule in included))
    used = tuple(rule.rule for rule in own)
    if len(named) > 1:
        return Attributed("", "nothing", used, kept)
    if named:
        return Attributed(named[0], "contract rule", used, kept)
    steps: tuple[tuple[DecidedBy, str], ...] = (
        ("practice", cells.get(PRACTICE, "")),
        ("residence", cells.get(RESIDENCE, "")),
        ("host", host),
    )
    for step, commissioner in steps:
        if commissioner and commissioner not in kept:
            return Attributed(commissioner, step, used, kept)
    return Attributed("", "nothing", used, kept)
