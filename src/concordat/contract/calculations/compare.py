"""Terms side by side: takes the contracts of a provider and a day, gives every clause with each contract's value, and how far apart they are."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.contract.apart import apart
from concordat.contract.checks import check
from concordat.contract.compare import ClauseComparison, compare_of
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
    """One clause by key: its state, and each contract's own text, null where it has no such term.

    `usual` is the contract that says what most say; `apart` says in words how each contract that says anything else departs.
    """

    clause: str
    state: Literal["same", "differs", "missing"]
    values: dict[str, str | None]
    usual: str | None = None
    apart: dict[str, str]


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
    departing = {one.row.clause.key: one for one in apart(found)}

    def row(one: ClauseComparison) -> Row:
        other = departing.get(one.clause.key)
        return Row(
            clause=one.clause.key,
            state=one.state,
            values=dict(one.values),
            usual=other.usual if other else None,
            apart={contract: each.says for contract, each in other.departures.items()} if other else {},
        )

    gives = Gives(
        contracts=found.contracts,
        commissioner_of=dict(found.clauses[0].commissioner_of) if found.clauses else {},
        clauses=tuple(map(row, found.clauses)),
        differing=tuple(one.clause.key for one in found.differing),
        missing=tuple(one.clause.key for one in found.missing),
    )
    return Answer(gives, found.count().because, findings=found.findings)
