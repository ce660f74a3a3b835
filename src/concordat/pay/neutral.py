"""Neutral average: takes the statements, gives the average of a priced term at which what all pay together stays the same."""

from collections.abc import Mapping
from fractions import Fraction

from concordat.contract import Average
from concordat.contract.records import Clause
from concordat.kernel.answer import Because
from concordat.pay.contract_case import ContractCase
from concordat.pay.line_to_date import total
from concordat.pay.model_parameters import priced_parameters
from concordat.pay.parameters import Parameter
from concordat.pay.statement import Statements


def neutral_average(statements: Statements) -> Average:
    """Return the average for `contract.consolidate`: Σ (pounds a term moves × term) / Σ pounds it moves.

    It is exact while no cap, floor or kink is crossed; None for a clause that is not in proportion, or moves nothing.
    """

    def average(clause: Clause, values: Mapping[str, Fraction]) -> Fraction | None:
        parameter = priced_parameters().get(clause.payment_parameter)
        if parameter is None or not parameter.linear:
            return None
        weights = {c: pounds_moved(statements.cases[c], parameter.name) for c in values if c in statements.cases}
        whole = total(list(weights.values()))
        if not whole:
            return None
        return total([weight * values[contract] for contract, weight in weights.items()]) / whole

    return average


def pounds_moved(case: ContractCase, name: str) -> Fraction:
    """Return how many pounds a contract's yearly payment moves when a parameter goes from 0 to 1."""

    def due(value: int) -> Fraction:
        parameter = Parameter(name, Fraction(value), Because(f"{name} taken as {value}", value))
        other = case.under(case.parameters.replaced(name, parameter))
        return total([one.amount for one in other.due().values()])

    return due(1) - due(0)
