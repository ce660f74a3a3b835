"""What is paid for outcomes: under which contract, how much of what sum year by year, on which outcomes from which level to which, and the gates of a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

Way = Literal["ramp", "attain or improve"]
Guard = Literal["", "chance", "near limit"]
Equity = Literal["", "most deprived"]
GapGuard = Literal["", "must not grow", "must not grow beyond chance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomePayment:
    """What a body pays for outcomes under a contract, a line of it, or in a partnership that has none yet.

    `base` is the sum in pounds a year of which `phases` say the share that hangs on outcomes, each from a year on, such as `2018/19: 3%`.
    `floor` and `cap` are the least and the most of that pool that is paid while every one of the `gates` is passed. The bodies that are
    `responsible` are paid by their `shares`, in the same order; together they are the whole.
    """

    FILE: ClassVar[str] = "watch/outcome_payments.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "contract": "Contract or Consolidation",
        "line": "Line",
        "responsible": "Body",
        "decision": "Proposal",
    }

    id: str
    body: str
    title: str
    base: Decimal
    phases: tuple[str, ...]
    contract: str = ""
    line: str = ""
    floor: Decimal = Decimal(0)
    cap: Decimal = Decimal(1)
    gates: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    decision: str = ""
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidOutcome:
    """One outcome that is paid for, with its `weight` in the basket; the weights of a payment come to 1.

    Nothing is earned up to `nothing_at`, all from `all_at` on, both in the unit of its indicator; `before` is the result to improve on,
    that of the years before where it is empty. Results of all `places` and of so many `years` are counted together. `people` says how
    many will stand behind a result, where no year yet does. `guard`: pay on the chance, or the near limit, in place of the point;
    `equity`: pay on the most deprived group alone; `gap_guard`: nothing is earned where the gap between the most and the least
    deprived group grew, or grew beyond chance. `accepted_why` says why it is
    paid on although so few cannot show the difference.
    """

    FILE: ClassVar[str] = "watch/paid_outcomes.csv"
    KEY: ClassVar[tuple[str, ...]] = ("outcome_payment", "expected_outcome")
    REFERS: ClassVar[Mapping[str, str]] = {
        "outcome_payment": "OutcomePayment",
        "expected_outcome": "ExpectedOutcome",
        "places": "Area or Body",
    }

    outcome_payment: str
    expected_outcome: str
    weight: Decimal
    nothing_at: Decimal
    all_at: Decimal
    places: tuple[str, ...]
    years: int = 1
    way: Way = "ramp"
    before: Decimal | None = None
    people: int | None = None
    guard: Guard = ""
    equity: Equity = ""
    gap_guard: GapGuard = ""
    accepted_why: str = ""
    recorded: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeGate:
    """Whether a gate of a payment for outcomes, such as safety, was passed in a financial year, and what shows it."""

    FILE: ClassVar[str] = "watch/outcome_gates.csv"
    KEY: ClassVar[tuple[str, ...]] = ("outcome_payment", "gate", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"outcome_payment": "OutcomePayment"}

    outcome_payment: str
    gate: str
    financial_year: str
    passed: bool
    evidence: str = ""
    recorded: date | None = None
    source: str = ""
