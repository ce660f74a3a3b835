"""Clauses that disagree on who decides a proposal: takes its bodies, the type of decision, its value and a day, gives what the scheme answers."""

from datetime import date
from decimal import Decimal

from concordat.decide.authority.ask_system import Question, ask_system
from concordat.decide.authority.ruling import Ruling
from concordat.decide.records import Ballot, EscalationStep
from concordat.decide.records.grants import Basis
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.system import System

AMBIGUOUS = "AMBIGUOUS"


def scheme_answer(
    system: System, proposal: str, on: date, *, decision_type: str, value: Decimal | None, basis: Basis
) -> Answer[Ruling]:
    """Return who may decide for the bodies that vote on a proposal; raises Refused where that cannot be asked."""
    bodies = tuple(one.body for one in system.all(Ballot) if one.proposal == proposal)
    question = Question(decision_type=decision_type, bodies=bodies, on=on, value=value, basis=basis or "variation")
    return ask_system(system, question).ruling


def answer_behind(system: System, step: EscalationStep) -> Answer[Ruling] | None:
    """Return what the scheme answers for the day on which a step was started; None where it was not started by clauses."""
    if step.ground != AMBIGUOUS or not step.decision_type:
        return None
    try:
        return scheme_answer(
            system,
            step.proposal,
            step.starts,
            decision_type=step.decision_type,
            value=step.value,
            basis=step.basis,
        )
    except Refused:
        return None  # the check of escalations tells it


def clauses_of(ruling: Ruling) -> tuple[str, ...]:
    """Return the codes of the clauses that disagree, once each."""
    return tuple(dict.fromkeys(code for one in ruling.clashes for code in (one.first, one.second)))
