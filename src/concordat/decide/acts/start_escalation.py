"""Start a step of an escalation: takes the proposal, the step, who leads it and its last day, gives the step as started today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY, standing
from concordat.decide.ambiguity import AMBIGUOUS, clauses_of, scheme_answer
from concordat.decide.authority.ruling import Ruling
from concordat.decide.escalation import escalation, steps_of
from concordat.decide.escalation_states import LADDER, MOVES, SAYS, later
from concordat.decide.governance import reading
from concordat.decide.parties import not_a_party
from concordat.decide.records import EscalationStep, Proposal
from concordat.decide.records.grants import Basis
from concordat.kernel.act import Change, Moment
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Start a step of an escalation"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A step.

    - `proposal`: the proposal that bodies are stuck on
    - `body`: the body that asks for the step: it put the proposal forward, or votes on it
    - `kind`: talks between chairs, mediation, the system lead, or NHS England; each comes after those before it
    - `led_by`: the body or post that leads the step
    - `due`: its last day
    - `ground`: how the proposal stands: LOST, VETOED or LAPSED; AMBIGUOUS where clauses about who decides disagree
    - `reason`: why, in words
    - `decision_type`: for AMBIGUOUS the type of decision on which clauses disagree
    - `value`: for AMBIGUOUS what it is worth to all bodies together, in pounds, where clauses hold up to a value
    - `basis`: what that value counts
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body", "led_by": "Body or Post"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    proposal: str
    body: str
    kind: Literal["talks between chairs", "mediation", "system lead", "NHS England"]
    led_by: str
    due: date
    ground: Literal["LOST", "VETOED", "LAPSED", "AMBIGUOUS"]
    reason: str = ""
    decision_type: str = ""
    value: Decimal | None = None
    basis: Basis = ""


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the types of decision on that day, and none."""
    return {"decision_type": ("", *reading(system.rules, "decision_types", day).value)}


def body(given: Given, system: System) -> str:
    """Return the body that asks for it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if find(system, Proposal, given.proposal) is None:
        return
    yield from not_a_party(system, given.proposal, given.body)
    yield from _state(given, system, moment)
    yield from _ground(given, system, moment)
    if given.due <= moment.day:
        what = f"Its last day would be {given.due}, and today is {moment.day}."
        yield refuse("impossible-dates", what, "A step needs time.", "Give a day to come.", "due")


def _state(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    told = escalation(system, given.proposal, moment.day)
    state = told.state.value if told else "not started"
    if (state, "start") not in MOVES:
        why = f"{SAYS[state][0].upper()}{SAYS[state][1:]}."
        then = "Record its result first." if state == "running" else "Propose anew what should hold."
        yield refuse("wrong-state", f"No step of {given.proposal} can be started now.", why, then, "proposal")
        return
    ahead = later(told.steps[-1].step.kind if told else None)
    if given.kind in LADDER and given.kind not in ahead:
        what = f"{given.kind.capitalize()} comes before or is the step already taken."
        then = f"Choose {' or '.join(ahead)}."
        yield refuse("step-out-of-order", what, f"Steps go upwards: {', '.join(LADDER)}.", then, "kind")
    elif given.kind in ahead and given.kind != ahead[0]:
        what = f"It leaves out {', '.join(ahead[: ahead.index(given.kind)])}."
        why = "What was left out cannot be taken afterwards."
        yield refuse("step-left-out", what, why, "Check that what bodies agreed allows it.", "kind", "warning")


def _ground(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    told = standing(system, given.proposal, moment.day)
    now = told.standing.value if told else "not known"
    # Clauses can disagree only about what is yet to be decided.
    wanted = "OPEN" if given.ground == "AMBIGUOUS" else given.ground
    if now != wanted:
        what = f"{given.proposal} is {now} on {moment.day}."
        why = f"“{given.ground}” opens a step where a proposal is {wanted}."
        then = "Choose how it stands." if now in ("LOST", "VETOED", "LAPSED") else "Wait until bodies are stuck."
        yield refuse("nothing-to-escalate", what, why, then, "ground")
    if given.ground == AMBIGUOUS:
        yield from _disagreement(given, system, moment)


def _disagreement(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    """Give why clauses do not disagree: the scheme of the day is asked, and its answer is the proof."""
    if not given.decision_type:
        what = "It does not say on which type of decision clauses disagree."
        yield refuse("missing-value", what, "The scheme is asked about it.", "Choose the type.", "decision_type")
        return
    try:
        ruling = _ruling(given, system, moment).value
    except Refused as refused:
        yield from refused.findings
        return
    if ruling.answer != AMBIGUOUS:
        what = (
            f"On {moment.day} no clauses disagree on {given.decision_type}: {ruling.says[0].lower()}{ruling.says[1:]}."
        )
        why = "What the scheme answers needs no step; where it is wrong, a clause is amended."
        yield refuse("not-ambiguous", what, why, "Check the type of decision and the value.", "decision_type")


def _ruling(given: Given, system: System, moment: Moment) -> Answer[Ruling]:
    return scheme_answer(
        system,
        given.proposal,
        moment.day,
        decision_type=given.decision_type,
        value=given.value,
        basis=given.basis,
    )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, which clock starts, and what comes if it fails."""
    own = system.one(Proposal, given.proposal)
    after = later(given.kind)
    return (
        f"“{own.title}” is {given.ground}; {given.kind} starts on {moment.day}, led by {given.led_by}.",
        f"Its clock runs for {(given.due - moment.day).days} days, to {given.due}; nothing closes when that day passes.",
        *_clashes(given, system, moment),
        f"If it settles nothing, {after[0]} comes next." if after else "It is the last step there is.",
        "The step is public from today, and no vote is changed by it.",
    )


def _clashes(given: Given, system: System, moment: Moment) -> Iterator[str]:
    if given.ground == AMBIGUOUS:
        for one in _ruling(given, system, moment).value.clashes:
            yield f"{one.says[0].upper()}{one.says[1:]}; {one.amended_by} can amend them."


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the step, with the clauses that disagree."""
    number = max((one.number for one in steps_of(system, given.proposal)), default=0) + 1
    fields = shared_fields(given, EscalationStep)
    if given.ground != AMBIGUOUS:
        fields |= {"decision_type": "", "value": None, "basis": ""}
    clauses = clauses_of(_ruling(given, system, moment).value) if given.ground == AMBIGUOUS else ()
    return Change(add=(EscalationStep(**fields, number=number, starts=moment.day, clauses=clauses),))
