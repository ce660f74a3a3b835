"""The worksheet of a single contract: takes what is chosen and the statements, gives each term with what it costs by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from concordat.contract import ChosenTerm, Consolidated, grounds, old_said, term_words
from concordat.contract.records import Clause
from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.pay.harmonised import harmonised
from concordat.pay.model_parameters import priced_parameters
from concordat.pay.statement import Statements


@dataclass(frozen=True)
class Worksheet:
    """Each term in order, with what each contract says now, the rule chosen, and the cost of the choice by itself."""

    clauses: tuple[Clause, ...]
    rows: Table
    costs: Mapping[str, Answer[Decimal]]


def worksheet(made: Consolidated, statements: Statements) -> Worksheet:
    """Return the worksheet of a consolidation."""
    by_clause: dict[str, list[ChosenTerm]] = {}
    for term in made.terms:
        by_clause.setdefault(term.clause.key, []).append(term)
    clauses = tuple(terms[0].clause for terms in by_clause.values())
    costs = {key: cost for key, terms in by_clause.items() if (cost := _cost(made, terms, statements)) is not None}
    contracts = {term.contract: made.names.get(term.commissioner, term.commissioner) for term in made.terms}
    columns = {
        "clause": "Term",
        **{f"now_{contract}": _title(contract, contracts) for contract in contracts},
        "rule": "Chosen",
        "new": "Becomes",
        "cost": "Cost of the choice by itself [£]",
    }
    rows = (
        (
            terms[0].clause.title,
            *(next((old_said(term) for term in terms if term.contract == contract), None) for contract in contracts),
            rules_of(terms),
            _becomes(made, terms),
            costs.get(key),
        )
        for key, terms in by_clause.items()
    )
    says = (
        "The columns of commissioners are their own terms now. The cost is what all commissioners together would pay more "
        "(below nought: less) at the same activity if this choice alone were made."
    )
    title = f"{made.consolidation.title}: term by term"
    return Worksheet(clauses, table(f"worksheet_{made.consolidation.id}", title, columns, rows, says), costs)


def rules_of(terms: list[ChosenTerm]) -> str:
    """Return the rules chosen for one clause in words."""
    if all(term.status == "same" for term in terms):
        return "all agree"
    return "; ".join(dict.fromkeys("undecided" if term.status == "undecided" else term.rule for term in terms))


def becomes(made: Consolidated, terms: list[ChosenTerm]) -> str:
    """Return what one clause becomes: one text for all, or each text with the commissioners it is for."""
    texts: dict[str, list[str]] = {}
    for term in terms:
        own = texts.setdefault("no such term" if term.new is None else term_words(term.clause, term.new), [])
        own.append(made.names.get(term.commissioner, term.commissioner))
    if len(texts) == 1:
        return next(iter(texts))
    return "; ".join(f"{', '.join(dict.fromkeys(who))}: {text}" for text, who in texts.items())


def _becomes(made: Consolidated, terms: list[ChosenTerm]) -> Answer[str]:
    text = becomes(made, terms)
    because = Because(f"settled by “{rules_of(terms)}”", text, terms[0].clause.unit, parts=grounds(terms, terms))
    return Answer(text, because)


def cost_of(made: Consolidated, clause: str, statements: Statements) -> Answer[Decimal] | None:
    """Return what the choice about one clause costs by itself; None where it has no price."""
    return _cost(made, [term for term in made.terms if term.clause.key == clause], statements)


def _cost(made: Consolidated, terms: list[ChosenTerm], statements: Statements) -> Answer[Decimal] | None:
    if not terms or terms[0].clause.payment_parameter not in priced_parameters():
        return None
    if all(term.contract not in statements.cases for term in terms):
        return None
    alone: Any = replace(made, terms=tuple(terms))
    return harmonised(alone, statements).total.named("")


def _title(contract: str, contracts: Mapping[str, str]) -> str:
    name = contracts[contract]
    return f"{name}, {contract}" if list(contracts.values()).count(name) > 1 else name or contract
