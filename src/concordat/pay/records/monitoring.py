"""The nouns of reconciling: cuts of monitoring, invoices, what raw codes mean, and challenges with each step taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Cut = Literal["plan", "flex", "freeze"]
Flow = Literal["aggregate", "patient level", "devices", "drugs"]
ChallengeReason = Literal[
    "duplicate", "wrong commissioner", "private patient", "counted twice", "under another contract", "price", "other"
]
Step = Literal["reply", "settled", "withdrawn"]
Outcome = Literal["", "stands", "no agreement or private", "duplicate", "price corrected", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointOfDeliveryMapping:
    """What a raw point of delivery of monitoring files means, between dates: a national code, with who reviewed it and why."""

    FILE: ClassVar[str] = "pay/point_of_delivery_mappings.csv"
    KEY: ClassVar[tuple[str, ...]] = ("raw", "starts")

    raw: str
    code: str
    starts: date
    ends: date | None = None
    reviewer: str
    note: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitoringTotal:
    """Activity and price (£) of one contract, month and point of delivery in one cut of a plan or of monitoring. Append-only.

    A cut that was frozen never changes: what is corrected later is an ADJUSTMENT of a later month. `file_sha256` is the
    SHA-256 of the file it was added up from.
    """

    FILE: ClassVar[str] = "pay/monitoring_totals.csv"
    KEY: ClassVar[tuple[str, ...]] = ("contract", "month", "cut", "flow", "point_of_delivery")
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract"}

    contract: str
    month: date
    cut: Cut
    flow: Flow = "aggregate"
    point_of_delivery: str
    activity: Decimal
    price: Decimal
    cut_on: date | None = None
    file_sha256: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """What a provider asked of a commissioner under a contract for a month, in pounds; below nought for a credit note. Append-only."""

    FILE: ClassVar[str] = "pay/invoices.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "payer": "Body", "payee": "Body"}

    id: str
    contract: str
    payer: str
    payee: str
    month: date
    amount: Decimal
    invoiced_on: date
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """What a commissioner asks a provider to prove or take back, of a month of a contract: why, which rows, what is at stake (£). Append-only.

    `rule` is the rule it rests on, as written; `rows` are the lines of the file. It changes no total until it is settled.
    """

    FILE: ClassVar[str] = "pay/challenges.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "raised_by": "Body", "provider": "Body"}

    id: str
    contract: str
    raised_by: str
    provider: str
    month: date
    cut: Cut
    reason: ChallengeReason
    rule: str = ""
    rows: str = ""
    at_stake: Decimal
    text: str
    raised_on: date
    reply_due: date
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallengeStep:
    """What was done about a challenge: the provider's reply, or how it ended, with what both agreed to take back (£). Append-only.

    `adjustment` names the later line of monitoring that corrects the money.
    """

    FILE: ClassVar[str] = "pay/challenge_steps.csv"
    KEY: ClassVar[tuple[str, ...]] = ("challenge", "number")
    REFERS: ClassVar[Mapping[str, str]] = {"challenge": "Challenge", "by": "Body"}

    challenge: str
    number: int
    what: Step
    by: str
    taken_on: date
    text: str
    outcome: Outcome = ""
    agreed: Decimal | None = None
    adjustment: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionRule:
    """A rule of a contract by which lines of monitoring are one commissioner's, or are not, between dates.

    It speaks of lines whose `attribute`, by its name in the NHS data dictionary, is, starts with or contains the code.
    """

    FILE: ClassVar[str] = "pay/attribution_rules.csv"
    KEY: ClassVar[tuple[str, ...]] = ("rule",)

    rule: str
    commissioner: str
    attribute: str
    code: str
    match: Literal["EXACT", "PREFIX", "CONTAINS"]
    effect: Literal["INCLUDE", "EXCLUDE"]
    starts: date
    ends: date | None = None
    note: str = ""
    source: str = ""
