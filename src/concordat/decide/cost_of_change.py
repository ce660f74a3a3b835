"""Cost of a change: takes the sums told with a proposal, gives what it costs once, what it saves a year, when it has paid back, and the deficit of the time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from concordat.decide.records import MoneyKind, ProposalMoney
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.money import as_fraction
from concordat.kernel.system import System, key_of

NONE, MONTHS = Decimal(0), 12


@dataclass(frozen=True, slots=True)
class CostOfChange:
    """The money of one proposal as it was told by a day.

    `one_off` and `saving` (£, £ a year) are sums of rows; `position` is that of the bodies told of (£, a deficit below nought), none
    where none was told; `months` are full months after the saving begins until it has met the cost, none where it never does;
    `paid_back` is the first day after them.
    """

    proposal: str
    rows: tuple[ProposalMoney, ...]
    one_off: Answer[Decimal]
    saving: Answer[Decimal]
    position: Answer[Decimal] | None
    months: Answer[int] | None
    paid_back: Answer[date] | None

    def of(self, kind: MoneyKind) -> tuple[ProposalMoney, ...]:
        """Return the rows of one kind, the largest first."""
        own = (one for one in self.rows if one.kind == kind)
        return tuple(sorted(own, key=lambda one: (-abs(one.amount), one.body, one.label)))


def cost_of_change(system: System, proposal: str, on: date) -> CostOfChange | None:
    """Return the money of a proposal as it was told by a day; None where nothing was."""
    rows = tuple(one for one in system.all(ProposalMoney) if one.proposal == proposal and one.told <= on)
    if not rows:
        return None
    one_off, saving, position = (
        _sum(proposal, name, words, kind, rows)
        for name, words, kind in (
            ("one_off", "what the change costs once", "one-off cost"),
            ("saving", "what it would save a year", "saving a year"),
            ("position", "how the bodies stood when they were asked", "position at the time"),
        )
    )
    months = _months(proposal, one_off, saving)
    return CostOfChange(
        proposal=proposal,
        rows=rows,
        one_off=one_off,
        saving=saving,
        position=position if any(one.kind == "position at the time" for one in rows) else None,
        months=months,
        paid_back=_paid_back(proposal, rows, months),
    )


def _sum(proposal: str, name: str, words: str, kind: str, rows: Iterable[ProposalMoney]) -> Answer[Decimal]:
    own = [one for one in rows if one.kind == kind]
    total = sum((one.amount for one in own), NONE)
    parts = tuple(
        because_record(f"{one.body}: {one.label}", "ProposalMoney", *key_of(one), value=one.amount, unit="£")
        for one in own
    ) or (because_record("none is told", "Proposal", proposal),)
    return Answer(total, Because(words, total, "£", parts=parts), f"decide.{proposal}.cost.{name}", "£")


def _months(proposal: str, one_off: Answer[Decimal], saving: Answer[Decimal]) -> Answer[int] | None:
    """Return the full months of saving that meet the cost; none where nothing is saved or nothing is to be met."""
    if saving.value <= 0 or one_off.value <= 0:
        return None
    months = -(-as_fraction(one_off.value) * MONTHS // as_fraction(saving.value))
    because = Because("one-off cost over a month's saving, rounded up", months, parts=(one_off.because, saving.because))
    return Answer(int(months), because, f"decide.{proposal}.cost.months", "months")


def _paid_back(proposal: str, rows: Iterable[ProposalMoney], months: Answer[int] | None) -> Answer[date] | None:
    """Return the first day on which the cost is met, counted from the day on which the last of the savings begins."""
    begins = [one.starts for one in rows if one.kind == "saving a year"]
    if months is None or None in begins:
        return None
    first: Any = max(one for one in begins if one)
    place = first.year * MONTHS + first.month - 1 + months.value
    day = date(place // MONTHS, place % MONTHS + 1, 1)
    because = Because(f"{months.value} months after savings begin on {first}", day, parts=(months.because,))
    return Answer(day, because, f"decide.{proposal}.cost.paid_back")
