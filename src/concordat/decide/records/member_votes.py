"""A vote by member: how one member of a body voted on one text at one meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

Choice = Literal["for", "against", "abstained"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberVote:
    """An act: how one member voted on the text with this hash, as the secretary recorded it. Append-only.

    `seat_class` is the class of the seat that voted. A deputy votes in the place of the member named in `deputy_for`.
    `public` says whether everyone may see who voted how: as the ballot allows it on the day of the vote.
    """

    FILE: ClassVar[str] = "decide/member_votes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("proposal", "body", "met_on", "holder")
    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    met_on: date
    holder: str
    vote: Choice
    text_sha256: str
    seat_class: str = ""
    deputy_for: str = ""
    public: bool = False
    recorded: date
    source: str = ""
