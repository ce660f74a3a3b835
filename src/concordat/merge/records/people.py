"""People of a reorganisation, under random ids and by nothing else: their pools, the people, and what was offered to them.

The log names no record with a `HIDDEN_KEY` in its open part: who was offered what stands only where it can be withheld.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.merge.people_and_posts import LeavesBy, Status

Reply = Literal["", "accepted", "declined"]
Trial = Literal["", "passed", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePool:
    """A pool of people whose posts are looked at together; its `owner` alone reads its people, and sees it where it is small."""

    FILE: ClassVar[str] = "merge/people_pools.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "owner": "Body"}

    id: str
    reorganisation: str
    title: str
    owner: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolPerson:
    """One person of one pool under a random id: the post held, band, hours and status. No name, birth date, number or free text.

    `wishes` are posts in order of the person's own wish. Who is leaving stands as displaced before the day `leaving_known`;
    `leaves_by` says by which way, nothing where it is not recorded.
    """

    FILE: ClassVar[str] = "merge/pool_people.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id", "pool")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "PeoplePool", "post": "StructurePost", "wishes": "StructurePost"}
    PERSONAL: ClassVar[tuple[str, ...]] = ("band", "whole_time", "status", "wishes", "leaving_known", "leaves_by")
    HIDDEN_KEY: ClassVar[bool] = True

    id: str
    pool: str
    post: str = ""
    band: str
    whole_time: Decimal = Decimal(1)
    function: str = ""
    level: str = ""
    status: Status = "at risk"
    wishes: tuple[str, ...] = ()
    leaving_known: date | None = None
    leaves_by: LeavesBy = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostOffer:
    """A post offered to a person on a day, with the reply, why it was declined, and the trial period where there is one.

    Before the day `replied` the offer is open, and before `trial_ended` the trial goes on; what has no day always counts.
    `declined_because` is a reason of the rulebook.
    """

    FILE: ClassVar[str] = "merge/post_offers.csv"
    KEY: ClassVar[tuple[str, ...]] = ("pool", "person", "post", "offered")
    REFERS: ClassVar[Mapping[str, str]] = {"pool": "PeoplePool", "post": "StructurePost"}
    HIDDEN_KEY: ClassVar[bool] = True

    pool: str
    person: str
    post: str
    offered: date
    reply: Reply = ""
    replied: date | None = None
    declined_because: str = ""
    trial_ends: date | None = None
    trial: Trial = ""
    trial_ended: date | None = None
    source: str = ""
