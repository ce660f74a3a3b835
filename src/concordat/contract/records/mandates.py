"""Who speaks for a body in the conversation about one contract: which post, within which limits, reporting where, until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Side = Literal["commissioner", "provider"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """That a post speaks for a body on its side of the conversation about one contract, from its first day to (half-open) its end.

    `speaker` is a post, held at `speaker_body`, which may be another body: one officer may speak for many. `up_to` is in
    pounds a year and limits what may be agreed without asking again; empty where there is no limit. `contract` may be one
    that is still proposed, by the code of its consolidation.
    """

    FILE: ClassVar[str] = "contract/mandates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "body", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {
        "contract": "Contract or Consolidation",
        "body": "Body",
        "speaker": "Post",
        "speaker_body": "Body",
        "reports_to": "Body",
        "decision": "Proposal",
    }

    contract: str
    side: Side
    body: str
    speaker: str
    speaker_body: str
    limits: str = ""
    up_to: Decimal | None = None
    reports_to: str = ""
    starts: date
    ends: date | None = None
    decision: str = ""
    source: str = ""
