"""Movements of money: takes a contract line and what is due, gives what one side pays and the other receives, inside or not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, because_record

Amounts = Mapping[str, Decimal | Answer[Decimal]]
Side = Literal["both", "commissioner", "provider", "neither"]


@dataclass(frozen=True, slots=True)
class Movement:
    """What the commissioner pays and the provider receives on one line (£), and which of the two are in the system."""

    line: Line
    paid: Decimal
    received: Decimal
    inside: Side
    paid_because: Because
    received_because: Because

    @property
    def difference(self) -> Decimal:
        """The provider's figure minus the commissioner's (£)."""
        return self.received - self.paid


def movement(line: Line, members: Collection[str], due: Amounts, received: Amounts) -> Movement:
    """Return the movement of a line: by the amount due where it is settled, by its contract value otherwise.

    `received` holds the provider's own figure where it is another than the commissioner's.
    """
    paid, because = _amount(line, due, "due")
    theirs, their_because = (
        _amount(line, received, "by the provider's figure") if line.id in received else (paid, because)
    )
    sides = (line.commissioner in members, line.provider in members)
    inside: Side = "both" if all(sides) else "commissioner" if sides[0] else "provider" if sides[1] else "neither"
    return Movement(line, paid, theirs, inside, because, their_because)


def _amount(line: Line, amounts: Amounts, says: str) -> tuple[Decimal, Because]:
    amount = amounts.get(line.id)
    title = f"line {line.id}: {line.service or 'no service'}"
    if amount is None:
        because = because_record(f"{title}, contract value", "Line", line.id, value=line.value, unit="£")
        return line.value, because
    if isinstance(amount, Answer):
        return amount.value, Because(f"{title}, {says}", amount.value, "£", parts=(amount.because,))
    return amount, because_record(f"{title}, {says}", "Line", line.id, value=amount, unit="£")
