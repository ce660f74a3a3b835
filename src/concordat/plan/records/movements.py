"""Movements of resource: what leaves one line for another year by year, who pays the difference, and transition money of providers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

CareLevel = Literal["", "neighbourhood", "place", "system"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Money that leaves a line of one provider for a line of another, or of the same, at a level of care each.

    `amount` leaves in a full year, in pounds; `arrives` is what comes in, where it is not the same. Posts are whole-time
    equivalents, `estate` is square metres that become free. `knock_on` says what else it touches, at `knock_on_cost` a year.
    """

    FILE: ClassVar[str] = "plan/movements.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "proposed_by": "Body",
        "loser": "Body",
        "gainer": "Body",
        "decision": "Proposal",
    }

    id: str
    title: str
    proposed_by: str
    out_of: str
    loser: str
    out_level: CareLevel = ""
    into: str
    gainer: str
    into_level: CareLevel = ""
    amount: Decimal
    arrives: Decimal | None = None
    recurrent: bool = True
    posts_out: Decimal = Decimal(0)
    posts_in: Decimal = Decimal(0)
    estate: Decimal = Decimal(0)
    knock_on: str = ""
    knock_on_cost: Decimal = Decimal(0)
    reason: str = ""
    benefit: str = ""
    decision: str = ""
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementYear:
    """A year of a movement: the `share` of its amount that moves, and how many pounds of cost the losing provider can truly take out.

    `left_by_provider` is the provider's own figure of the cost left behind in the year, where it disagrees.
    """

    FILE: ClassVar[str] = "plan/movement_years.csv"
    KEY: ClassVar[tuple[str, ...]] = ("movement", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"movement": "Movement"}

    movement: str
    financial_year: str
    share: Decimal
    removable: Decimal = Decimal(0)
    left_by_provider: Decimal | None = None
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementFunding:
    """Money from a named source that pays what comes in beyond what goes out in a year, in pounds; below nought, it goes back there."""

    FILE: ClassVar[str] = "plan/movement_funding.csv"
    KEY: ClassVar[tuple[str, ...]] = ("paid_from", "financial_year")

    paid_from: str
    financial_year: str
    amount: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitionSupport:
    """Transition money of a provider in a year, in pounds; it falls from year to year, and nothing is paid from the day it `ends`."""

    FILE: ClassVar[str] = "plan/transition_support.csv"
    KEY: ClassVar[tuple[str, ...]] = ("provider", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"provider": "Body"}

    provider: str
    financial_year: str
    amount: Decimal
    ends: date
    paid_from: str = ""
    source: str = ""
