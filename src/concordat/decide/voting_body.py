"""One body of a combined vote as it is given: its name, status or votes, weights and meeting date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.decide.votes import Votes

BodyStatus = Literal[
    "NOT YET MET",
    "PAPERS OUT",
    "OPEN",
    "TIE",
    "INQUORATE",
    "CARRIED",
    "CARRIED ON A VARIANT",
    "LOST",
    "VETOED",
    "LAPSED",
    "WITHDRAWN",
]

# What each status counts as when many bodies are combined. Only a decided “no” is against: an inquorate meeting, a tie
# and a resolution on another text have not refused the text, and may still carry it.
COUNTS_AS: Mapping[BodyStatus, Literal["for", "against", "outstanding"]] = {
    "NOT YET MET": "outstanding",
    "PAPERS OUT": "outstanding",
    "OPEN": "outstanding",
    "TIE": "outstanding",
    "INQUORATE": "outstanding",
    "CARRIED": "for",
    "CARRIED ON A VARIANT": "outstanding",
    "LOST": "against",
    "VETOED": "against",
    "LAPSED": "against",
    "WITHDRAWN": "against",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VotingBody:
    """One body that votes on the proposal.

    - `body`: its name or code, unique in the vote
    - `status`: its own status; left out, it is worked out from `votes`, or is NOT YET MET
    - `votes`: its votes, as `decide.status` takes them; needed where the rule looks inside the body
    - `weights`: by name, such as `population`, where the rule weighs bodies
    - `classes`, `organisation`: where the rule counts bodies of one class (`council`, `NHS`) or organisations
    - `meets_on`: the day of its next meeting
    """

    body: str
    status: BodyStatus | None = None
    votes: Votes | None = None
    weights: Mapping[str, Decimal | Fraction] = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    organisation: str = ""
    meets_on: date | None = None
