"""A plan as it is recorded: its versions, the items that make its tree, and the pounds of each by year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.plan.tree_given import Level

ItemKind = Literal["objective", "outcome", "line", "target", "structure", "enabler", "savings", "setting"]
ItemLevel = Literal["", "neighbourhood", "place", "body", "system", "several systems"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One version of a plan of an area. `bodies` are all that it is of, councils among them; `owner` answers for it.

    `previous` is the version that it takes the place of, `adopted_by` the proposal by which the bodies adopted it, `text_sha256` the
    hash of its text where the text is kept. `baseline` is the financial year against which shares of spend are told.
    """

    FILE: ClassVar[str] = "plan/plans.csv"
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    REFERS: ClassVar[Mapping[str, str]] = {
        "body": "Body",
        "bodies": "Body",
        "owner": "Post or Body",
        "previous": "Plan",
        "adopted_by": "Proposal",
    }

    id: str
    title: str
    body: str
    bodies: tuple[str, ...] = ()
    level: Level
    owner: str = ""
    version: str
    previous: str = ""
    starts: date
    ends: date | None = None
    published: date | None = None
    adopted_by: str = ""
    text_sha256: str = ""
    baseline: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """One item of a plan from its first day to (half-open) its end; one that is dropped stays with its `reason`, as history.

    An outcome stands below an objective and a line below an outcome, by `parent`; targets, structures and enablers may stand below an
    objective. `contract` is that of a line, `expected_outcome` the outcome of the framework that it is. Savings have an `amount` in
    pounds, the `wider_target` that it is a part of, and the `bodies` that it is for; a setting is a kind of care on which money is spent.
    """

    FILE: ClassVar[str] = "plan/items.csv"
    KEY: ClassVar[tuple[str, ...]] = ("plan", "id", "starts")
    REFERS: ClassVar[Mapping[str, str]] = {
        "plan": "Plan",
        "owner": "Post or Body",
        "contract": "Contract or Consolidation",
        "expected_outcome": "ExpectedOutcome",
        "bodies": "Body",
    }

    plan: str
    id: str
    kind: ItemKind
    says: str
    parent: str = ""
    owner: str = ""
    level: ItemLevel = ""
    priority: int | None = None
    starts: date
    ends: date | None = None
    reason: str = ""
    measure: str = ""
    expected_outcome: str = ""
    contract: str = ""
    amount: Decimal | None = None
    wider_target: Decimal | None = None
    bodies: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMoney:
    """Pounds of an item in a financial year: what a line costs, an objective is said to get, a setting spends, or a `body` saves."""

    FILE: ClassVar[str] = "plan/money.csv"
    KEY: ClassVar[tuple[str, ...]] = ("plan", "item", "body", "financial_year")
    REFERS: ClassVar[Mapping[str, str]] = {"plan": "Plan", "body": "Body"}

    plan: str
    item: str
    body: str = ""
    financial_year: str
    amount: Decimal
    source: str = ""
