"""The notice that meetings of a kind of body need: takes the kind in words and a day, gives the clear days, how they count, and the rules."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from concordat.kernel.rulebook import Rulebook, RuleValue

Unit = Literal["working", "calendar"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Complete days between publication and meeting, whether working or calendar days count, and the rules that say so."""

    clear_days: int
    unit: Unit
    rules: tuple[RuleValue, ...] = ()
    council: bool = False


def notice_of_kind(rules: Rulebook, kind: str, day: date) -> Notice | None:
    """Return the notice for a kind of body; None where no rule names it."""
    by_kind = rules.on("governance.notice_by_kind", day)
    which = next((notice for words, notice in dict(by_kind.value).items() if words in kind.lower()), None)
    if which == "council":
        days = rules.on("governance.council_clear_days", day)
        return Notice(int(days.decimal), "working", (by_kind, days), council=True)
    if which == "NHS board":
        days = rules.on("governance.nhs_board_clear_days", day)
        unit = rules.on("governance.nhs_board_clear_days_unit", day)
        return Notice(int(days.decimal), cast(Unit, str(unit.value)), (by_kind, days, unit))
    return None
