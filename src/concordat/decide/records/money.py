"""The money of a proposal: what its change costs once, what it would save, and how the bodies stood when they were asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

MoneyKind = Literal["one-off cost", "saving a year", "position at the time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMoney:
    """A sum told to those who decide on a proposal (£), from the day it was told.

    A one-off cost names who pays it; a saving a year who keeps it, and `starts`, the day from which it comes; a position is that
    of a body at the time, a deficit below nought. What none of them can know later is kept as it was told then.
    """

    FILE: ClassVar[str] = "decide/proposal_money.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "kind", "body", "label")
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    kind: MoneyKind
    body: str
    label: str
    amount: Decimal
    starts: date | None = None
    told: date
    source: str = ""
