"""The contract matrix: takes contracts with lines and terms and a day, gives who buys what from whom and the number of conversations."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.matrix import Cell, Pair, matrix_of
from concordat.contract.records import Clause, Contract, Line, Party, Term
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused, stops
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`on` is the day; `contracts`, `lines` (value in £ a year), `parties`, `terms` and `clauses` are records of the register."""

    on: date
    contracts: tuple[Contract, ...]
    lines: tuple[Line, ...] = ()
    parties: tuple[Party, ...] = ()
    terms: tuple[Term, ...] = ()
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`conversations` and `contracts` are counts, `value` is £ a year; `pairs` and `cells` are in order of code.

    A pair's `activity` is in the plan's own units, null where nothing is planned.
    """

    conversations: int
    contracts: int
    value: Decimal
    pairs: tuple[Pair, ...]
    cells: tuple[Cell, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the matrix on the day; raises Refused for broken references and duplicate keys."""
    register = Register(
        contracts=given.contracts, lines=given.lines, parties=given.parties, terms=given.terms, clauses=given.clauses
    )
    found = matrix_of(register, given.on)
    if stops(found.findings):
        raise Refused(found.findings)
    gives = Gives(
        conversations=found.conversations.value,
        contracts=len({contract for pair in found.pairs for contract in pair.contracts}),
        value=found.value.value,
        pairs=found.pairs,
        cells=found.cells,
    )
    because = Because(f"the register on {given.on}", parts=(found.conversations.because, found.value.because))
    return Answer(gives, because, findings=found.findings)
