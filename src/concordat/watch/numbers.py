"""Numbers of a method: takes the rulebook and the name of a method, gives its numbers by name and the reason that the rule gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.rulebook import Rulebook, RuleValue

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True)
class Numbers:
    """The numbers of one method, each as the rulebook writes it."""

    rule: RuleValue

    def __getitem__(self, name: str) -> float:
        return float(Fraction(self._written[name]))

    def whole(self, name: str) -> int:
        """Return one that counts something."""
        return int(self._written[name])

    def first_above(self, number: float) -> str:
        """Return the name of the least that a number lies below; the last name where it lies below none."""
        rising = sorted(self._written, key=self.__getitem__)
        return next((name for name in rising if number < self[name]), rising[-1])

    @property
    def because(self) -> Because:
        """The reason that the rule gives: its formula in words, where it has one."""
        formula = self._written.get("formula")
        return Because(f"{self.rule.title}: {formula}", rule=self.rule) if formula else because_rule(self.rule)

    @property
    def _written(self) -> Mapping[str, str]:
        written: Mapping[str, str] = self.rule.value
        return written


def numbers_of(rules: Rulebook, method: str) -> Numbers:
    """Return the numbers of `watch.<method>` that are in force: the last value of the last layer."""
    return Numbers(rules.history(f"watch.{method}")[-1])
