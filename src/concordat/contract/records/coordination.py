"""Who may act for all commissioners of one contract: each power, the body that holds it, up to what sum, between which days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Power = Literal["negotiate", "sign", "vary", "issue notice", "agree reconciliation", "withhold payment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoordinationPower:
    """A power that one commissioner holds under a contract for all of them, from its first day to (half-open) its end.

    `up_to` is in pounds a year and limits a variation, or a year of a longer term; empty where there is no limit. `contract`
    may be one that is still proposed, by the code of its consolidation. Where a contract gives a power to anybody, no other
    body has it.
    """

    FILE: ClassVar[str] = "contract/coordination_powers.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "power", "body", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {
        "contract": "Contract or Consolidation",
        "body": "Body",
        "decision": "Proposal",
    }

    contract: str
    power: Power
    body: str
    starts: date
    ends: date | None = None
    up_to: Decimal | None = None
    decision: str = ""
    source: str = ""
