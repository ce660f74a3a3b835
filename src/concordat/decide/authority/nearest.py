"""What came nearest: takes what was missed for a body, gives the clause that would have led on with the smallest change."""

from collections.abc import Iterator
from datetime import date

from concordat.decide.authority.collect import GIVES, faults
from concordat.decide.authority.failures import Failure, Missed
from concordat.decide.authority.holdings import Followed
from concordat.decide.authority.question import Decision
from concordat.decide.authority.ruling import FailedLink, Nearest
from concordat.decide.authority.scheme import Scheme
from concordat.decide.authority.scope import ANY
from concordat.decide.records.grants import Grant

_ONLY = {
    "RESERVED": "is reserved in it",
    "RECOMMEND": "may recommend but not decide",
    "CONSULT": "is to be consulted but does not decide",
    "CALL-IN": "may call a decision in but does not take it",
}


def nearest(scheme: Scheme, decision: Decision, told: Followed, on: date, by: str = "") -> Nearest | None:
    """Return the nearest clause for one body; with `by` the nearest that leads to that holder."""
    body = told.share.body
    if told.fault:
        return Nearest(body=body, clause="", holder=by, failed=(FailedLink(kind="closed", says=told.fault),))
    missed = told.missed
    if by:
        leading = _leading_to(scheme, by)
        missed = [one for one in missed if one.grant.holder in leading]
        missed += _naming(scheme, decision, told, on, by)
    if missed:
        best = min(missed, key=lambda one: one.distance)
        failed = tuple(FailedLink(kind=one.kind, says=one.says) for one in best.failures)
        return Nearest(body=body, clause=best.grant.id, holder=best.grant.holder, failed=failed)
    if not by:
        return None
    says = f"no clause of {body} names {by}; a right over another body needs that body's grant or a statute"
    return Nearest(body=body, clause="", holder=by, failed=(FailedLink(kind="effect", says=says),))


def _leading_to(scheme: Scheme, by: str) -> frozenset[str]:
    """Return the holder and everyone from whom a chain of clauses leads to it."""
    found, waiting = {by}, [by]
    while waiting:
        for grant in scheme.by_holder.get(waiting.pop(), ()):
            if grant.effect in GIVES and grant.grantor not in found:
                found.add(grant.grantor)
                waiting.append(grant.grantor)
    return frozenset(found)


def _naming(scheme: Scheme, decision: Decision, told: Followed, on: date, by: str) -> Iterator[Missed]:
    """Give the clauses for a holder that were not looked at: those of another effect, or about other decisions."""
    reached = {told.share.body, *(one.holder.code for one in told.holdings)}
    for grant in scheme.by_holder.get(by, ()):
        failures = tuple(_besides(scheme, grant, decision, told, on))
        if grant.grantor in reached and failures and failures[0].kind in ("effect", "decision"):
            yield Missed(grant, told.share.body, failures)


def _besides(scheme: Scheme, grant: Grant, decision: Decision, told: Followed, on: date) -> Iterator[Failure]:
    if grant.effect not in GIVES:
        yield Failure("effect", f"{grant.holder or grant.grantor} {_ONLY[grant.effect]}")
    if grant.decision_type not in (ANY, decision.decision_type):
        yield Failure("decision", f"it is about another decision, {grant.decision_type}")
    yield from faults(scheme, grant, decision, told.share, on)
