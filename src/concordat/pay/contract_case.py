"""One contract's case: takes its lines up to a month and its parameters, gives what is due by the models its lines name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from types import ModuleType

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.money import pence
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.rulebook import Rulebook
from concordat.pay.incentive import with_incentive
from concordat.pay.line_to_date import Due, LineToDate
from concordat.pay.model_parameters import MODELS
from concordat.pay.parameters import Parameters

ROUNDING = "payment.rounding"


@dataclass(frozen=True, slots=True)
class ContractCase:
    """Everything one contract is settled from: its lines over the year, its parameters, the rules and their day."""

    contract: str
    lines: tuple[LineToDate, ...]
    parameters: Parameters
    rules: Rulebook
    on: date

    def due(self) -> Mapping[str, Due]:
        """Return what is due on each line, exact."""
        return due_on(self.lines, self.parameters, self.rules, self.on)

    def total(self) -> Decimal:
        """Return what is due on all lines, each rounded once to the penny."""
        return sum((pence(due.amount) for due in self.due().values()), Decimal("0.00"))

    def under(self, parameters: Parameters) -> "ContractCase":
        """Return the same case under other parameters."""
        return replace(self, parameters=parameters)


def due_on(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> Mapping[str, Due]:
    """Return what is due on each line: the model of its form over all lines of that form, then the incentive on top.

    Raises Refused where a rule that a formula needs has no value on the day.
    """
    found: dict[str, Due] = {}
    for form in dict.fromkeys(line.form for line in lines):
        alike = [line for line in lines if line.form == form]
        for due in model(form).amount(alike, parameters, rules, on):
            found[due.line] = with_incentive(due, parameters)
    return {line.line: found[line.line] for line in lines}


def rounded(due: Due, rules: Rulebook, on: date, says: str) -> tuple[Decimal, Because]:
    """Return what is due rounded once to the penny, with its reason."""
    amount = pence(due.amount)
    return amount, Because(says, amount, "£", parts=(due.because, because_rule(rules.on(ROUNDING, on))))


def model(form: str) -> ModuleType:
    """Return the payment model of a form; raises LookupError, naming those there are, where there is none."""
    return _model(form)


@cache
def _model(form: str) -> ModuleType:
    return plugin(MODELS, form)


@cache
def forms() -> tuple[str, ...]:
    """Return the names of all payment models."""
    return names_in(MODELS)
