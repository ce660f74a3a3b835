"""One contract of many: takes a consolidation, its choices and the register, gives the single contract, lineage, terms and proof of value."""

from dataclasses import dataclass
from decimal import Decimal

from concordat.contract.checks import check
from concordat.contract.conserve import Account
from concordat.contract.consolidate import consolidate_of
from concordat.contract.placed import Lineage
from concordat.contract.records import Choice, Clause, Consolidation, Contract, Line, Party, Term
from concordat.contract.register import Register
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused, stops
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The `consolidation` with its `choices`, and the records of the register (lines in £ a year)."""

    consolidation: Consolidation
    contracts: tuple[Contract, ...]
    lines: tuple[Line, ...]
    parties: tuple[Party, ...] = ()
    terms: tuple[Term, ...] = ()
    clauses: tuple[Clause, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLine:
    """What becomes of one old line, by its id: `carried`, `ended` or `left local`, with the reason; `value` in £."""

    line: str
    state: str
    reason: str
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class TermChosen:
    """What becomes of one clause of one old contract: `old` and `new` text, null for no such term."""

    clause: str
    contract: str
    commissioner: str
    old: str | None
    new: str | None
    rule: str
    reason: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The new `contract` with `parties` and `lines`; `placed` and `lineage` of every old line; `terms`; value in £.

    `old_value` = `new_value` + `ended_value` + `left_local_value`; `accounts` prove it for each commissioner, provider
    and service.
    """

    contract: Contract
    parties: tuple[Party, ...]
    lines: tuple[Line, ...]
    placed: tuple[PlacedLine, ...]
    lineage: tuple[Lineage, ...]
    terms: tuple[TermChosen, ...]
    accounts: tuple[Account, ...]
    old_value: Decimal
    new_value: Decimal
    ended_value: Decimal
    left_local_value: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the single contract; raises Refused with every finding where the proposal or the register is broken."""
    register = Register(
        contracts=given.contracts, lines=given.lines, parties=given.parties, terms=given.terms, clauses=given.clauses
    )
    if faults := stops(check(register)):
        raise Refused(faults)
    choices = [choice for choice in given.choices if choice.consolidation == given.consolidation.id]
    made = consolidate_of(register, given.consolidation, choices)

    def total(state: str) -> Decimal:
        return sum((one.line.value for one in made.placed if one.state == state), Decimal(0))

    gives = Gives(
        contract=made.contract,
        parties=made.parties,
        lines=made.lines,
        placed=tuple(
            PlacedLine(line=one.line.id, state=one.state, reason=one.reason, value=one.line.value)
            for one in made.placed
        ),
        lineage=made.lineage,
        terms=tuple(
            TermChosen(
                clause=term.clause.key,
                contract=term.contract,
                commissioner=term.commissioner,
                old=term.old,
                new=term.new,
                rule=term.rule,
                reason=term.reason,
                status=term.status,
            )
            for term in made.terms
        ),
        accounts=made.accounts,
        old_value=sum((one.line.value for one in made.placed), Decimal(0)),
        new_value=made.conserved.value,
        ended_value=total("ended"),
        left_local_value=total("left local"),
    )
    return Answer(gives, made.conserved.because, findings=made.findings)
