"""Takes a decision with each body's share, a scheme and a day, gives who may decide (ROUTES, NONE, AMBIGUOUS or PARALLEL), proved clause by clause."""

from dataclasses import dataclass
from datetime import date

from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.resolve import who_may_decide
from concordat.decide.authority.ruling import Ruling
from concordat.decide.authority.scheme import Scheme, SchemeText
from concordat.decide.records.grants import Grant
from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import Rulebook
from concordat.who.records import Appointment, Area, Body, Post, Relationship

Gives = Ruling


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A decision and a scheme.

    - `decision_type`, `function`, `area`, `care_group`, `contract_class`: what is to be decided
    - `affected`: the bodies affected, each with its share in pounds on each basis
    - `on`: the day; `scheme_on`: the day whose scheme is asked, where it is another
    - `by`: the body or post that would decide, where one is asked about
    - `urgent`: whether it cannot wait; `evidence`: what is there; `conflicted`: pseudonyms or posts with a conflict of interest
    - `grants`: the clauses; `instruments`: the texts they stand in; `bodies`, `posts`, `appointments`, `relationships`, `areas`:
      what they name; what is left empty is not known, and nothing is held against it
    - `what_if`: grants to be added, or put in place of those with the same code; `without`: codes of grants to be left out
    - `as_if_adopted`: drafts of instruments taken as in force
    """

    decision_type: str
    affected: tuple[BodyShare, ...]
    on: date
    grants: tuple[Grant, ...]
    instruments: tuple[SchemeText, ...] = ()
    function: str = ""
    area: str = ""
    care_group: str = ""
    contract_class: str = ""
    by: str = ""
    urgent: bool = False
    evidence: tuple[str, ...] = ()
    conflicted: tuple[str, ...] = ()
    scheme_on: date | None = None
    what_if: tuple[Grant, ...] = ()
    without: tuple[str, ...] = ()
    as_if_adopted: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    posts: tuple[Post, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    areas: tuple[Area, ...] = ()


def calculate(given: Given, rules: Rulebook) -> Answer[Ruling]:
    """Return who may decide; raises Refused for a decision of nobody, a body named twice, or a negative value."""
    scheme = Scheme(
        given.grants,
        given.instruments,
        given.bodies,
        given.posts,
        given.appointments,
        given.relationships,
        given.areas,
        as_if_adopted=frozenset(given.as_if_adopted),
    ).overlaid(given.what_if, given.without)
    decision = Decision(
        decision_type=given.decision_type,
        affected=given.affected,
        function=given.function,
        area=given.area,
        care_group=given.care_group,
        contract_class=given.contract_class,
        urgent=given.urgent,
        evidence=given.evidence,
        conflicted=given.conflicted,
    )
    return who_may_decide(scheme, decision, given.scheme_on or given.on, rules, given.by)
