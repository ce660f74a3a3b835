"""What a contract would pay: takes its readiness case, gives its parameters, and its lines as the payment models settle them at planned activity."""

from dataclasses import dataclass
from functools import cached_property

from concordat.contract import ReadinessCase
from concordat.contract.records import Clause
from concordat.kernel.finding import Finding
from concordat.pay.case_given import GivenLine, case_of
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.parameters import Parameters, parameters_of


@dataclass(frozen=True)
class Paying:
    """A contract with what its terms set, as far as they can be read."""

    case: ReadinessCase

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        """The lines whose form no payment model has."""
        return tuple(line.id for line in self.case.lines if line.form not in forms())

    @cached_property
    def _read(self) -> tuple[Parameters, tuple[Finding, ...]]:
        clauses = {one.key: one for one in self.case.system.all(Clause)}
        return parameters_of(self.case.terms.values(), clauses, self.case.system.rules, self.case.contract.starts)

    @property
    def parameters(self) -> Parameters:
        """What the terms set."""
        return self._read[0]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the terms."""
        return self._read[1]

    def settled(self, line: str) -> ContractCase:
        """Return one line of a known form with activity worth what is planned."""
        own = next(one for one in self.case.lines if one.id == line)
        given = GivenLine(id=own.id, form=own.form, plan=own.value, base=own.value)
        return case_of((given,), {}, self.case.system.rules, self.case.contract.starts).under(self.parameters)
