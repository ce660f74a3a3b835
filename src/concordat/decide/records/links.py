"""Proposals that belong together: each is decided by itself, and they are tracked as one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLink:
    """Two proposals that are tracked as one on the days between `starts` and `ends`; which is named first means nothing.

    What each is and how it is voted on stays its own. A link is ended, never removed.
    """

    FILE: ClassVar[str] = "decide/proposal_links.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "linked_to", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "linked_to": "Proposal", "body": "Body"}

    proposal: str
    linked_to: str
    body: str
    reason: str
    starts: date
    ends: date | None = None
    ended_reason: str = ""
    source: str = ""
