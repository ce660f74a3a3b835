"""Plans of two sides: what a commissioner plans to pay and a provider to receive, each as it was stated, and what they dispute."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.balance.mismatch_given import DisputeReason

PlanSide = Literal["commissioner", "provider"]
Stance = Literal["plan", "agreed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFigure:
    """What one side of a pair plans for a service in a year (£), as it stated it on a day; or the figure that it agreed. Append-only.

    The commissioner's is what it plans to pay, the provider's what it plans to receive. Both have agreed once the last that
    each of them stated is agreed, and is the same.
    """

    FILE: ClassVar[str] = "balance/plan_figures.csv"
    KEY: ClassVar[tuple[str, ...]] = (
        "commissioner",
        "provider",
        "financial_year",
        "service",
        "side",
        "stated",
        "stance",
    )
    REFERS: ClassVar[Mapping[str, str]] = {"commissioner": "Body", "provider": "Body"}

    commissioner: str
    provider: str
    financial_year: str
    service: str
    side: PlanSide
    stated: date
    stance: Stance = "plan"
    amount: Decimal
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDispute:
    """Why both plans of a pair differ for a service in a year, the body and post that settle it, and since when it is disputed.

    How long it may stay with whom is a rule; it ends when both sides have agreed a figure.
    """

    FILE: ClassVar[str] = "balance/plan_disputes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("commissioner", "provider", "financial_year", "service")
    REFERS: ClassVar[Mapping[str, str]] = {"commissioner": "Body", "provider": "Body", "owner": "Body", "post": "Post"}

    commissioner: str
    provider: str
    financial_year: str
    service: str
    reason: DisputeReason
    owner: str
    post: str = ""
    opened: date
    note: str = ""
    source: str = ""
