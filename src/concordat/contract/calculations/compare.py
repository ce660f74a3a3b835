"""Terms side by side: takes the contracts of a provider and a day, gives every clause with each contract's value: same, differs or missing."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.contract.checks import check
from concordat.contract.compare import compare_of
from concordat.contract.records import Clause, Contract, Line, Party, Term
from concordat.contract.register import Register
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused, stops
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`provider` is a body's id, `on` the day; the rest are records of the register (lines in £ a year)."""

    provider: str
    on: date
    contracts: tuple[Contract, ...]
    clauses: tuple[Clause, ...]
    terms: tuple[Term, ...]
    parties: tuple[Party, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One clause by key: its state, and each contract's own text, null where it has no such term."""

    clause: str
    state: Literal["same", "differs", "missing"]
    values: dict[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`contracts` compared, with whose each is; `clauses` in the library's order; `differing` and `missing` are their keys."""

    contracts: tuple[str, ...]
    commissioner_of: dict[str, str]
    clauses: tuple[Row, ...]
    differing: tuple[str, ...]
    missing: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the comparison; raises Refused where the provider has no contract on the day or a reference is broken."""
    register = Register(
        contracts=given.contracts, lines=given.lines, parties=given.parties, terms=given.terms, clauses=given.clauses
    )
    if faults := stops(check(register)):
        raise Refused(faults)
    found = compare_of(register, given.provider, given.on)
    gives = Gives(
        contracts=found.contracts,
        commissioner_of=dict(found.clauses[0].commissioner_of) if found.clauses else {},
        clauses=tuple(Row(clause=row.clause.key, state=row.state, values=dict(row.values)) for row in found.clauses),
        differing=tuple(row.clause.key for row in found.differing),
        missing=tuple(row.clause.key for row in found.missing),
    )
    return Answer(gives, found.count().because, findings=found.findings)
