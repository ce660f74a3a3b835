"""Budgets: what each body has and spends outside the contracts between the system's own members."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Income or cost of a body in a financial year that is not a contract line inside the system, in pounds and pence."""

    FILE: ClassVar[str] = "balance/budgets.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "financial_year", "label")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    financial_year: str
    label: str
    kind: Literal["income", "cost"]
    amount: Decimal
    source: str = ""
