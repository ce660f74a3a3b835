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
    "CARRIED-SUBJECT",
    "CARRIED ON A VARIANT",
    "LOST",
    "VETOED",
    "LAPSED",
    "WITHDRAWN",
]

# Carried, but not as it stands: on conditions, or on another text.
NOT_PLAIN: tuple[BodyStatus, ...] = ("CARRIED-SUBJECT", "CARRIED ON A VARIANT")
# What each status counts as when many bodies are combined, before anyone has declared anything compatible. Only a decided
# “no” is against: an inquorate meeting, a tie, a resolution on another text and one with conditions have not refused the
# text, and may still carry it.
COUNTS_AS: Mapping[BodyStatus, Literal["for", "against", "outstanding"]] = {
    "NOT YET MET": "outstanding",
    "PAPERS OUT": "outstanding",
    "OPEN": "outstanding",
    "TIE": "outstanding",
    "INQUORATE": "outstanding",
    "CARRIED": "for",
    "CARRIED-SUBJECT": "outstanding",
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
    - `texts`: the amended texts that it has carried, by hash or name, the latest last, even where it decided the original
      later
    - `conditions`, `discharged`: what it carried the text subject to, and those of them that are discharged
    - `declared_compatible`: the bodies that declared its amended text, or its conditions, compatible
    """

    body: str
    status: BodyStatus | None = None
    votes: Votes | None = None
    weights: Mapping[str, Decimal | Fraction] = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    organisation: str = ""
    meets_on: date | None = None
    texts: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    discharged: tuple[str, ...] = ()
    declared_compatible: tuple[str, ...] = ()
