"""What a body, or a system, must reach in a financial year, and proposals to move it between bodies."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlTotal:
    """The least surplus that a body must reach in a financial year, in pounds; below nought a deficit that is allowed.

    That of the body which stands for the area is the system’s. `tested_on` says what is held against it, such as the position before
    conditional money.
    """

    FILE: ClassVar[str] = "balance/control_totals.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    financial_year: str
    control_total: Decimal
    tested_on: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetProposal:
    """A proposal to move control totals between bodies of one system in a financial year.

    `moves` are signed pounds by body, such as `09C: 500000.00`: above nought a body has to do better by so much. They sum to
    zero. It holds from `agreed_on`, by the proposal `decision` where bodies voted on it; until then it moves nothing.
    """

    FILE: ClassVar[str] = "balance/offset_proposals.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "decision": "Proposal"}

    id: str
    body: str
    title: str
    financial_year: str
    moves: tuple[str, ...]
    reason: str
    proposed_on: date
    agreed_on: date | None = None
    decision: str = ""
    source: str = ""
