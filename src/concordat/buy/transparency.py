"""The transparency notice of a change: takes its amount and ground, gives whether a notice is due and by which reading."""

from dataclasses import dataclass
from datetime import date

from concordat.buy.amounts import in_pence, in_pounds, said
from concordat.buy.change_grounds import Ground
from concordat.buy.law import law
from concordat.kernel.answer import Because, because_rule
from concordat.kernel.rulebook import Rulebook

EVERY = "every branch"
DECISION = "change_is_the_authoritys_decision"


@dataclass(frozen=True, slots=True)
class Notice:
    """Whether a notice is due (None: cannot be said yet), the sentence that says so, and its reasons."""

    due: bool | None
    says: str
    because: Because


def transparency(rules: Rulebook, pennies: int, allowed: bool | None, ground: Ground | None, on: date | None) -> Notice:
    """Return whether a permitted change of this size, up or down, needs a notice."""
    amount, branches = law(rules, "transparency_amount", on), law(rules, "transparency_branches", on)
    large = abs(pennies) >= in_pence(amount.decimal)
    every = branches.value == EVERY
    due = _due(large, every, allowed, ground)
    size = f"{said(in_pounds(abs(pennies)))} {'reaches' if large else 'does not reach'} {said(amount.decimal)}"
    if not large:
        says = f"No transparency notice: {size}."
    elif due is None:
        says = f"Whether a transparency notice is due cannot be said yet: {size}."
    elif due:
        says = f"A transparency notice is due: {size}, and it is due on {branches.value}."
    else:
        reason = "the change is not permitted" if not allowed else f"it is due on {branches.value} only"
        says = f"No transparency notice: {reason}."
    return Notice(due, says, Because(says, due, parts=(because_rule(amount), because_rule(branches))))


def _due(large: bool, every: bool, allowed: bool | None, ground: Ground | None) -> bool | None:
    if not large or allowed is False:
        return False
    if allowed is None:
        return None
    if every:
        return True
    return None if ground is None else any(need == DECISION for need in ground.fields)
