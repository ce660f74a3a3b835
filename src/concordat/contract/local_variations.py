"""Local variations: takes the register, gives each term by which a contract departs from the one it stands under, with its owner and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.contract.records import Contract, Term
from concordat.contract.register import Register
from concordat.contract.said import said
from concordat.contract.term_value import comparable
from concordat.kernel.table import Table, table


@dataclass(frozen=True, slots=True)
class Local:
    """A contract's own term and the one it stands in place of, in the contract above."""

    contract: Contract
    term: Term
    above: Term


def local_variations(register: Register) -> Iterator[Local]:
    """Give every term that says something else than the nearest contract above says under the same clause."""
    for contract in register.contracts:
        if contract.parent not in register.contract_by_id:
            continue
        above = register.effective_terms(contract.parent)
        for key, term in register.terms_of.get(contract.id, {}).items():
            clause = register.clause_by_key[key]
            if key in above and comparable(clause, term.value) != comparable(clause, above[key].value):
                yield Local(contract, term, above[key])


def local_variations_table(register: Register) -> Table:
    """Return one row a local variation: which contract, which term, what it says and what it stands in place of, whose it is and why."""
    columns = {
        "contract": "Contract",
        "term": "Term",
        "says": "Says",
        "instead": "In place of",
        "above": "In contract",
        "owner": "Owned by",
        "why": "Why",
    }
    rows = []
    for one in local_variations(register):
        clause = register.clause_by_key[one.term.clause]
        rows.append(
            (
                one.contract.title,
                clause.title,
                said(clause, one.term.contract, one.term.value),
                said(clause, one.above.contract, one.above.value),
                register.contract_by_id[one.above.contract].title,
                register.name(one.term.owner) if one.term.owner else "nobody",
                one.term.reason or "no reason recorded",
            )
        )
    return table("local_variations", "Local variations", columns, rows)
