"""What moves to whom: items that no other register keeps, the lines of the schedule with who agreed, and what due diligence found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.merge.transfer_schedule import Kind

Rating = Literal["red", "amber", "green"]
Need = Literal["", "notice", "consent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferItem:
    """A thing of an old body that no other register keeps, such as a lease, a claim or a record series.

    `value` is in pounds and `basis` says what it is, such as book value. It `ends` on the first day on which nothing is left of it.
    """

    FILE: ClassVar[str] = "merge/transfer_items.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "body": "Body"}

    id: str
    reorganisation: str
    body: str
    kind: Kind
    title: str
    value: Decimal | None = None
    basis: str = ""
    ends: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferLine:
    """One line of the schedule: an item of a register, or a named part of it, goes to one receiver on the day `effective`.

    `register` is a kind of record and `item` its code; both together say what moves, and `sender` from whom. A divided item
    has a line for each `part`, with its `share`; the shares sum to 1. A `notice` or a `consent` of somebody else is needed up
    to `needed_by` and was got on the day `got`. Sender and receiver each agreed on a day, or not yet.
    """

    FILE: ClassVar[str] = "merge/transfers.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "register", "item", "sender", "part")
    REFERS: ClassVar[Mapping[str, str]] = {"reorganisation": "Reorganisation", "sender": "Body", "receiver": "Body"}

    reorganisation: str
    register: str
    item: str
    sender: str
    part: str = "whole"
    share: str = ""
    receiver: str
    effective: date
    instrument: str = ""
    needs: Need = ""
    needed_by: date | None = None
    got: date | None = None
    agreed_by_sender: date | None = None
    agreed_by_receiver: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDiligence:
    """What was found at one old body under one of the ten headings, how grave it is and why, who owns it, and who signed that it is so.

    Two posts sign: the first for the body that hands over, the second for the one that takes on. A heading that is green
    without evidence cannot be signed.
    """

    FILE: ClassVar[str] = "merge/due_diligence.csv"
    KEY: ClassVar[tuple[str, ...]] = ("reorganisation", "body", "heading")
    REFERS: ClassVar[Mapping[str, str]] = {
        "reorganisation": "Reorganisation",
        "body": "Body",
        "signed_by_sender": "Post",
        "signed_by_receiver": "Post",
    }

    reorganisation: str
    body: str
    heading: str
    rating: Rating
    reason: str
    owner: str = ""
    due: date | None = None
    gap: str = ""
    residual_risk: str = ""
    evidence: str = ""
    signed_by_sender: str = ""
    signed_by_receiver: str = ""
    source: str = ""
