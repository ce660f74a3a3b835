"""Add a clause to a scheme: takes what a body keeps, delegates or hears others on, gives the clause, with what the checks find on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.authority.amending import amended_by, clause_in_short, follows_of, lint_after
from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_act import authority_findings
from concordat.decide.authority.scope import ANY
from concordat.decide.governance import reading
from concordat.decide.records import Grant
from concordat.decide.records.grants import Basis, Effect, ExerciseRule, Onward
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Add a clause to a scheme"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A clause.

    - `id`: a code that never changes
    - `instrument`: the text it stands in
    - `grantor`: the body whose power it is
    - `effect`: what the clause does
    - `decision_type`: the type of decision, one of the list of types
    - `holder`: the body or post it names; none where the grantor keeps it
    - `clause_reference`: the number of the clause in the text
    - `post_at`: the body at which the post is held; none for the grantor
    - `low`: the lowest value it holds for, in pounds
    - `high`: the first value that is too high for it, in pounds
    - `basis`: what these values count
    - `exercise_rule`: how it is exercised
    - `second`: the post that must agree, where there is a named second
    - `voting_rule`: the rule of the vote
    - `quorum`: the quorum, in words
    - `function`: the only function it is for
    - `statute`: the Act that the function is under
    - `area`: the only place it is for
    - `care_group`: the only care group it is for
    - `contract_class`: the only class of contract it is for
    - `conditions`: what must be met
    - `evidence`: what must be there before it is used
    - `report_to`: who is told
    - `urgent_by`: the post that may act in urgency, to be ratified
    - `onward_delegation`: whether the holder may pass it on
    - `onward_to`: to whom alone, where it may be passed on to those named
    - `starts`: its first day; none for a draft
    - `ends`: the first day on which it no longer holds; none where no end is set
    - `replaces`: clauses or texts that it takes the place of
    - `source`: where it comes from
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        name: kinds for name, kinds in Grant.REFERS.items() if name not in ("revocation",)
    }
    NEW: ClassVar[Mapping[str, str]] = {"id": "Grant"}
    LONG: ClassVar[tuple[str, ...]] = ("conditions",)
    BODIES: ClassVar[Mapping[str, str]] = {"holder": "any day", "report_to": "any day", "onward_to": "any day"}
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "The clause": (
            *("grantor", "instrument", "clause_reference", "id"),
            *("effect", "decision_type", "holder"),
        ),
        "For which values": ("low", "high", "basis"),
        "How it is exercised": ("exercise_rule", "second", "conditions", "evidence"),
        "From when": ("starts", "ends", "replaces"),
        "More": (
            *("function", "statute", "area", "care_group", "contract_class", "post_at", "voting_rule", "quorum"),
            *("report_to", "urgent_by", "onward_delegation", "onward_to", "source"),
        ),
    }

    id: str
    instrument: str
    grantor: str
    effect: Effect
    decision_type: str
    holder: str = ""
    clause_reference: str = ""
    post_at: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    basis: Basis = ""
    exercise_rule: ExerciseRule = ""
    second: str = ""
    voting_rule: str = ""
    quorum: str = ""
    function: str = ""
    statute: str = ""
    area: str = ""
    care_group: str = ""
    contract_class: str = ""
    conditions: str = ""
    evidence: tuple[str, ...] = ()
    report_to: str = ""
    urgent_by: str = ""
    onward_delegation: Onward = "none"
    onward_to: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    replaces: tuple[str, ...] = ()
    source: str = ""


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the types of decision on that day."""
    return {"decision_type": (*reading(system.rules, "decision_types", day).value, ANY)}


def body(given: Given, system: System) -> str:
    """Return the body whose power it is."""
    return given.grantor


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the clause, or that the checks of the scheme find on it."""
    own = (*given_findings(given, system), *type_findings(given.decision_type, system, moment.day))
    if own:
        return own
    by = authority_findings(system, decides(given, system, moment))
    return (*own, *lint_after(system, change(given, system, moment), moment.day), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the scheme of the grantor is amended; a draft decides nothing."""
    return amended_by(system, given.grantor, given.instrument, moment.day) if given.starts else None


def type_findings(decision_type: str, system: System, day: date) -> Iterator[Finding]:
    """Give a finding where a type of decision is not on the list: no decision would ever ask for it."""
    known = (*reading(system.rules, "decision_types", day).value, ANY)
    if decision_type and decision_type not in known:
        what = f"decision_type is “{decision_type}”, which is not on the list of decision types."
        then = f"Use one of {', '.join(known)}, or add it by a local rule."
        yield refuse("unknown-decision-type", what, "No decision would ask for it.", then, "decision_type")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and what the checks make of it."""
    made = change(given, system, moment)
    seen = (
        "Everyone can see it in the scheme." if given.starts else "Only the grantor sees it until it has a first day."
    )
    return (f"To the scheme is added {clause_in_short(made.add[0])}.", *follows_of(system, made, moment.day), seen)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the clause."""
    return Change(add=(Grant(**shared_fields(given, Grant)),))
