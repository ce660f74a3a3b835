"""The nouns of a forecast: items with the bodies they concern, interests, rulings, other committees, and what is foreseen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from concordat.decide.records.meetings import InterestKind as Kind
from concordat.decide.records.meetings import Ruling as Action
from concordat.decide.votes import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of the agenda.

    - `organisations`: its suppliers and beneficiaries, by code; `co_opted`: members for this item alone
    - `absent`: members who will not be there for it
    """

    number: str
    title: str = ""
    organisations: tuple[str, ...] = ()
    co_opted: tuple[Member, ...] = ()
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interest:
    """One row of the register of interests: whose, of what kind, in which organisation, and between which days."""

    person: str
    kind: Kind
    organisation: str
    starts: date | None = None
    ends: date | None = None
    description: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What the chair ruled for one person on one item, in place of what is proposed, and why."""

    item: str
    person: str
    action: Action
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """Another body that could take the item: another body's committee, or the board; its members and its quorum.

    `quorum` is null where it is not on record.
    """

    body: str
    sort: Literal["committee", "board"] = "committee"
    members: tuple[Member, ...]
    quorum: int | str | Mapping[str, Any] | None = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What a person with an interest in an item does: as proposed for the kind of interest, or as ruled; `why` in words."""

    person: str
    action: Action
    kind: str
    organisation: str
    by: Literal["proposed", "ruled"]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """One way to take an item that has no quorum: what to do, and whether it was tried and would be quorate.

    `people` are the fewest that are enough to be co-opted, or the members of `body` without an interest.
    """

    way: str
    people: tuple[str, ...] = ()
    body: str = ""
    quorate: bool | None = None
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOutlook:
    """What is foreseen for one item.

    - `quorate`: whether those there and not recused are a quorum; `short`: what is short of it
    - `seated`, `eligible`, `present`: filled seats; those less the recused; those there and not recused
    - `base`: the people that the rule's own base counts before anyone has voted (for `cast`, everyone who may vote);
      `votes_needed`: the fewest votes for that carry
    - `interests`: who has an interest, and what follows; `no_papers`: who is not given the papers
    - `ways_out`: where there is no quorum
    """

    item: str
    quorate: bool
    short: str
    seated: int
    eligible: int
    present: int
    base: int
    votes_needed: int | None
    interests: tuple[Ruled, ...] = ()
    no_papers: tuple[str, ...] = ()
    ways_out: tuple[WayOut, ...] = ()
