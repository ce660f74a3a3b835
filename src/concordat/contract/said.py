"""What contracts say, with its reason: takes a clause and what is or would be said under it, gives it with the record of the term."""

from collections.abc import Iterable

from concordat.contract.harmonise import ChosenTerm
from concordat.contract.records import Clause
from concordat.kernel.answer import Answer, Because, because_record


def said(clause: Clause, contract: str, text: str | None) -> Answer[str] | None:
    """Return what a contract says under a clause; None where it has no such term, so that a cell stays empty."""
    if text is None:
        return None
    says = f"{clause.title} in contract {contract}"
    return Answer(text, because_record(says, "Term", contract, clause.key, value=text, unit=clause.unit))


def old_said(term: ChosenTerm) -> Answer[str] | None:
    """Return what the old contract says; the term may be one of the contract it stands under."""
    return said(term.clause, term.said_in, term.old)


def new_said(term: ChosenTerm, terms: Iterable[ChosenTerm]) -> Answer[str] | None:
    """Return what the term becomes, with the choice that says so and the terms of all contracts that it was made from."""
    if term.new is None:
        return None
    return Answer(term.new, Because(term.reason, term.new, term.clause.unit, parts=grounds((term,), terms)))


def grounds(chosen: Iterable[ChosenTerm], terms: Iterable[ChosenTerm]) -> tuple[Because, ...]:
    """Return the choices that settle a clause, and what every contract says under it now."""
    choices = {
        term.chosen_by: Because(f"“{term.rule}”, as chosen", term.rule, record=term.chosen_by)
        for term in chosen
        if term.chosen_by is not None
    }
    return (*choices.values(), *old_grounds(terms))


def old_grounds(terms: Iterable[ChosenTerm]) -> tuple[Because, ...]:
    """Return what every contract says under a clause now."""
    return tuple(own.because for term in terms if (own := old_said(term)) is not None)
