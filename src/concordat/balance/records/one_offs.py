"""What of a body's year will not come again: support money, and income or cost of one year only."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOff:
    """An amount in a body's recorded income or cost of a financial year, in pounds, that its underlying position leaves out.

    It says what part of a budget or of what is due will not come again; it adds nothing to the position.
    """

    FILE: ClassVar[str] = "balance/one_offs.csv"
    KEY: ClassVar[tuple[str, ...]] = ("body", "financial_year", "label")
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}

    body: str
    financial_year: str
    label: str
    kind: Literal["support money", "one-off income", "one-off cost"]
    amount: Decimal
    source: str = ""
