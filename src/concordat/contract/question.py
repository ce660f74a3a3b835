"""The question a harmonising rule answers: takes one clause with every contract's text, gives the rule what it may weigh."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from concordat.contract.records import Clause
from concordat.contract.term_value import ORDERED, Value, comparable, read_value

Average = Callable[[Clause, Mapping[str, Fraction]], Fraction | None]


class DoesNotFit(Exception):
    """Raised by a rule that cannot answer; its text completes the sentence “the rule does not fit, because …”."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One clause: `texts` of the contracts that take this rule, `everyone`'s texts, and what contracts weigh.

    `value_of` is pounds a year, `activity_of` planned activity a year (None where a line has no plan).
    """

    clause: Clause
    texts: Mapping[str, str | None]
    everyone: Mapping[str, str | None]
    commissioner_of: Mapping[str, str]
    provider_of: Mapping[str, str]
    value_of: Mapping[str, Fraction] = field(default_factory=dict)
    activity_of: Mapping[str, Fraction | None] = field(default_factory=dict)
    rule_body: str = ""
    average: Average | None = None

    def value(self, text: str) -> Value:
        """Return a text as it is compared."""
        return comparable(self.clause, text)

    def extreme(self, which: Literal["lowest", "highest"], yes_is_higher: bool = False) -> str:
        """Return the text with the lowest or highest value; raises DoesNotFit where the values have no order."""
        if self.clause.kind not in ORDERED and not (yes_is_higher and self.clause.kind == "yes/no"):
            raise DoesNotFit(f"a term of the kind {self.clause.kind} has no order")
        said = [text for text in self.texts.values() if text is not None]
        if not said:
            raise DoesNotFit("no contract has such a term")
        try:
            ordered: list[tuple[Any, str]] = sorted((read_value(self.clause, text), text) for text in said)
        except ValueError as error:
            raise DoesNotFit(str(error)) from None
        return ordered[0 if which == "lowest" else -1][1]


@dataclass(frozen=True, slots=True)
class Averaged:
    """How an average came about: exact, rounded to the declared step, what rounding leaves over, and each contract's effect.

    `effects` are weight × (exact average − own value) and sum to exactly nought; `residual` is Σ weight × (rounded −
    exact), None where the payment rule gave the average and its weights are its own.
    """

    clause: str
    basis: str
    weights: Mapping[str, Fraction]
    exact: Fraction
    rounded: Decimal
    step: Decimal
    residual: Fraction | None
    effects: Mapping[str, Fraction]

    def says(self) -> str:
        """Say how the average was made."""
        left = "" if self.residual is None else f"; rounding leaves {_shown(self.residual)} over"
        return f"average weighted by {self.basis}: exactly {self.exact}, rounded to the nearest {self.step}{left}"


@dataclass(frozen=True, slots=True)
class Harmonised:
    """What a rule chose: a text for each contract (None for no such term), why, and the average where it is one."""

    texts: Mapping[str, str | None]
    reason: str
    averaged: Averaged | None = None


def _shown(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{number.numerator}/{number.denominator}"
