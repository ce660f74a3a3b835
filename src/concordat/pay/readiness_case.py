"""What a contract would pay: takes its readiness case, gives its parameters, and its lines as the payment models settle them at planned activity."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from concordat.contract import ReadinessCase, seen_in
from concordat.contract.records import Clause, Line
from concordat.kernel.answer import Because, because_record
from concordat.kernel.finding import Finding
from concordat.pay.case_given import GivenLine, case_of
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.moved import due_moved
from concordat.pay.parameters import Parameters, parameters_of

REACH = "payment.risk_curve_reach"


@dataclass(frozen=True)
class Paying:
    """A contract with what its terms set, as far as they can be read."""

    case: ReadinessCase
    _cases: dict[str, ContractCase] = field(default_factory=dict, repr=False, compare=False)
    _dues: dict[tuple[str, Fraction], tuple[Fraction, Because]] = field(default_factory=dict, repr=False, compare=False)

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

    def due(self, line: Line, change: Fraction) -> tuple[Fraction, Because]:
        """Return what is due on one line of a known form, and why, where its activity is worth that much more or less than planned.

        Each is worked out once, whichever questions ask for it. Raises Refused where a rule has no value.
        """
        key = line.id, change
        if key not in self._dues:
            self._dues[key] = due_moved(self._settled(line), change)
        return self._dues[key]

    def _settled(self, line: Line) -> ContractCase:
        if line.id not in self._cases:
            given = GivenLine(id=line.id, form=line.form, plan=line.value, base=line.value)
            made = case_of((given,), {}, self.case.system.rules, self.case.contract.starts)
            self._cases[line.id] = made.under(self.parameters)
        return self._cases[line.id]


def because_lines(case: ReadinessCase, lines: Iterable[Line], *settled: Because) -> tuple[Because, ...]:
    """Return the lines as they are recorded, or the worksheet that makes them, with the rules and terms that were used."""
    used = {one.rule or one.record: one for because in settled for one in because.walk() if one.rule or one.record}
    made: tuple[Because, ...]
    if case.replaced:
        made = (because_record("the single contract as its worksheet makes it", "Consolidation", case.contract.id),)
    else:
        made = tuple(seen_in(line, f"the line {line.id} as it is recorded") for line in lines)
    return (*made, *used.values())
