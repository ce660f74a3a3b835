"""A transfer schedule as it is given: what the registers of the old bodies hold, what moves to whom, and the bodies with their days."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

Kind = Literal[
    "contract",
    "lease",
    "site",
    "asset",
    "liability",
    "claim",
    "agreement",
    "grant",
    "interest",
    "post",
    "programme",
    "dataset",
    "system",
    "record series",
    "balance",
]
Status = Literal["listed", "agreed by sender", "agreed by receiver", "consent got", "effective"]
# In this order a transfer gets nearer to its effect.
STATUSES: tuple[Status, ...] = ("listed", "agreed by sender", "agreed by receiver", "consent got", "effective")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing in a register of `body`, in pounds where it has a `value`; `basis` says what the value is, such as book value.

    - `ends`: the first day on which there is nothing left of it; `names`: other bodies named in it
    - `part_of`, `share`: a part of an item that is divided; the parts' shares sum to 1, and each part has one receiver
    """

    id: str
    kind: Kind
    body: str
    title: str = ""
    value: Decimal | None = None
    basis: str = ""
    ends: date | None = None
    names: tuple[str, ...] = ()
    part_of: str = ""
    share: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One line of the schedule: an item goes to one receiver with effect from a day, by an instrument.

    `needs` a notice or a consent of somebody else, `needed_by` a day, `got` on a day.
    """

    item: str
    receiver: str
    effective: date
    instrument: str = ""
    needs: Literal["", "notice", "consent"] = ""
    needed_by: date | None = None
    got: date | None = None
    status: Status = "listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferBody:
    """A body that sends or receives, with the half-open days on which it exists."""

    id: str
    starts: date | None = None
    ends: date | None = None

    def exists(self, day: date) -> bool:
        """Say whether the body exists on a day."""
        return (self.starts is None or self.starts <= day) and (self.ends is None or day < self.ends)
