"""Asks the scheme of a system: takes a type of decision, a whole value and the bodies, gives the ruling with each body's share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.decide.authority.of_system import scheme_of
from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.resolve import who_may_decide
from concordat.decide.authority.ruling import Ruling
from concordat.decide.authority.shares import Shared, shares_of
from concordat.decide.records import Grant
from concordat.decide.records.grants import Basis
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.who.bodies import is_alive
from concordat.who.records import Body


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked: the type of decision, what it is worth to all bodies together, and on which basis; who would decide, if one is meant.

    `earlier` is what the changes before were worth together; `as_if_adopted` are drafts taken as in force.
    """

    decision_type: str
    bodies: tuple[str, ...]
    on: date
    value: Decimal | None = None
    basis: Basis = "variation"
    earlier: Decimal | None = None
    shared: Shared = "equally"
    area: str = ""
    by: str = ""
    urgent: bool = False
    as_if_adopted: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """The answer on a system, with the share of each body and of what went before."""

    ruling: Answer[Ruling]
    shares: Mapping[str, Answer[Decimal]]
    earlier: Mapping[str, Answer[Decimal]]


def ask_system(system: System, question: Question) -> Asked:
    """Return who may decide in a system; raises Refused where the question cannot be asked so."""
    bodies = question.bodies
    now = {} if question.value is None else shares_of(system, question.value, bodies, question.shared)
    before = {} if question.earlier is None else shares_of(system, question.earlier, bodies, question.shared)
    affected = tuple(_share(body, question.basis, now, before) for body in bodies)
    decision = Decision(
        decision_type=question.decision_type, affected=affected, area=question.area, urgent=question.urgent
    )
    scheme = scheme_of(system, question.as_if_adopted)
    return Asked(who_may_decide(scheme, decision, question.on, system.rules, question.by), now, before)


def bodies_with_schemes(system: System, on: date) -> tuple[str, ...]:
    """Return the bodies with functions of their own for which a scheme has clauses and which exist on a day, in file order."""
    named: Sequence[str] = [one.grantor for one in system.all(Grant)]
    return tuple(one.id for one in system.all(Body) if one.legal_person and one.id in named and is_alive(one, on))


def _share(
    body: str, basis: Basis, now: Mapping[str, Answer[Decimal]], before: Mapping[str, Answer[Decimal]]
) -> BodyShare:
    value = now[body].value if body in now else None
    to_date = before[body].value if body in before else None
    return BodyShare(
        body=body,
        annual=value if basis == "annual" else None,
        whole_life=value if basis == "whole-life" else None,
        variation=value if basis in ("variation", "cumulative variations") else None,
        cumulative_to_date=to_date,
    )
