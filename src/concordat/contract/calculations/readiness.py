"""Ready to sign: takes a contract with its scope, baseline, outcomes, conditions and overrides, gives each question proved, missing or overridden."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.contract.checks import check
from concordat.contract.readiness import readiness
from concordat.contract.readiness_case import case_of
from concordat.contract.readiness_told import because_ready
from concordat.contract.records import (
    Baseline,
    Clause,
    ConditionPrecedent,
    Contract,
    ExpectedOutcome,
    Line,
    Mandate,
    Party,
    ReadinessOverride,
    Scope,
    Term,
)
from concordat.contract.register import Register
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused, stops
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.who.records import Population


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`contract` is the code of one of `contracts`, `on` the day of the signature; the rest are records of the system.

    Asked are the questions of the contract itself; how it is paid and how its provider was selected is asked where that is recorded.
    """

    contract: str
    on: date
    contracts: tuple[Contract, ...]
    lines: tuple[Line, ...] = ()
    parties: tuple[Party, ...] = ()
    clauses: tuple[Clause, ...] = ()
    terms: tuple[Term, ...] = ()
    scopes: tuple[Scope, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    outcomes: tuple[ExpectedOutcome, ...] = ()
    conditions: tuple[ConditionPrecedent, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    overrides: tuple[ReadinessOverride, ...] = ()
    populations: tuple[Population, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question: `stops` where the signature waits for it; `says` what proves it or is lacking; `overridden_by` and `reason` where it was."""

    name: str
    question: str
    area: str
    stops: bool
    state: Literal["proved", "missing", "overridden"]
    says: str
    wanted: str
    owner: str
    overridden_by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`ready`: nothing stops the signature. `proved`, `missing` and `overridden` are counts; `stops` of the missing, those that stop it."""

    ready: bool
    proved: int
    missing: int
    overridden: int
    stops: int
    questions: tuple[Question, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return every question; raises Refused where the register is broken or has no such contract."""
    own = {
        Contract: given.contracts,
        Line: given.lines,
        Party: given.parties,
        Clause: given.clauses,
        Term: given.terms,
        Scope: given.scopes,
        Baseline: given.baselines,
        ExpectedOutcome: given.outcomes,
        ConditionPrecedent: given.conditions,
        Mandate: given.mandates,
        ReadinessOverride: given.overrides,
        Population: given.populations,
    }
    register = Register(
        contracts=given.contracts, lines=given.lines, parties=given.parties, clauses=given.clauses, terms=given.terms
    )
    if faults := stops(check(register)):
        raise Refused(faults)
    settings = Settings(name="as given", financial_year=str(FinancialYear.of(given.on)), as_at=given.on)
    found = readiness(case_of(System(settings, own, rules), given.contract, given.on), of_rooms=("contract",))
    gives = Gives(
        ready=found.ready,
        proved=len(found.those("proved")),
        missing=len(found.those("missing")),
        overridden=len(found.those("overridden")),
        stops=len(found.those("missing", "stop")),
        questions=tuple(
            Question(
                name=one.name,
                question=one.question,
                area=one.area,
                stops=one.weight == "stop",
                state=one.state,
                says=one.says,
                wanted=one.wanted,
                owner=one.owner,
                overridden_by=one.override.taken_by if one.override else "",
                reason=one.override.reason if one.override else "",
            )
            for one in found.asked
        ),
    )
    return Answer(gives, because_ready(found))
