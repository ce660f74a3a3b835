"""Tells what was found: takes routes and what was followed, gives the parts of the ruling as plain values."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from concordat.decide.authority.evidence import evidence_missing
from concordat.decide.authority.holdings import Followed, Holder, Holding
from concordat.decide.authority.precedence import way_of
from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.routes import Route
from concordat.decide.authority.ruling import Clash, Decider, Escalation, RouteTold, ValueUsed
from concordat.decide.authority.scheme import Scheme
from concordat.decide.records.grants import Effect, Grant


def route_told(scheme: Scheme, decision: Decision, route: Route) -> RouteTold:
    """Return one route with its deciders and the evidence missing for any of them."""
    shares = {share.body: share for share in decision.affected}
    missing = {one.body: evidence_missing(scheme, decision, shares[one.body], one) for one in route.holdings}
    deciders = tuple(_decider(holder, route, missing) for holder in route.deciders)
    every = _once(word for one in deciders for word in one.evidence_missing)
    return RouteTold(deciders=deciders, evidence_missing=every)


def _decider(holder: Holder, route: Route, missing: Mapping[str, tuple[str, ...]]) -> Decider:
    own = [one for one in route.holdings if one.holder == holder]
    last = [one.clauses[-1] for one in own if one.clauses]
    every = [grant for one in own for grant in one.clauses]
    return Decider(
        holder=holder.code,
        at=holder.at,
        bodies=tuple(one.body for one in own),
        level=max(len(one.chain) for one in own),
        clauses=_once(grant.id for grant in every),
        exercise_rule=next((one.exercise_rule for one in last if one.exercise_rule), ""),
        second=next((one.second for one in last if one.second), ""),
        voting_rule=next((one.voting_rule for one in last if one.voting_rule), ""),
        conditions=_once(grant.conditions for grant in every),
        consult=_beside(own, "CONSULT"),
        may_recommend=_beside(own, "RECOMMEND"),
        may_call_in=_beside(own, "CALL-IN"),
        report_to=_once(grant.report_to for grant in every),
        ratified_by=next((str(one.ratified_by) for one in own if one.ratified_by), ""),
        evidence_missing=_once(word for one in own for word in missing[one.body]),
    )


def values_used(routes: Sequence[Route], shares: Iterable[BodyShare]) -> tuple[ValueUsed, ...]:
    """Return each value that a clause of a route was held against, once."""
    by_body = {share.body: share for share in shares}
    used = dict.fromkeys(
        (holding.body, grant) for route in routes for holding in route.holdings for grant in holding.clauses
    )
    return tuple(
        ValueUsed(
            body=body,
            clause=grant.id,
            basis=grant.basis,
            value=by_body[body].on(grant.basis),
            low=grant.low,
            high=grant.high,
        )
        for body, grant in used
        if (grant.low, grant.high) != (None, None)
    )


def clash_told(scheme: Scheme, one: Grant, other: Grant) -> Clash:
    """Return two clauses that disagree, how, and who can amend them."""
    texts = [scheme.texts[grant.instrument].body for grant in (one, other) if grant.instrument in scheme.texts]
    who = (one.holder or one.grantor, other.holder or other.grantor)
    how = (
        f"{who[0]} and {who[1]} both hold it"
        if way_of(one)[:2] != way_of(other)[:2]
        else f"{who[0]} holds it in two ways"
    )
    says = f"clauses {one.id} and {other.id} of {one.grantor} disagree: {how}, neither is narrower, and neither says that it replaces the other"
    return Clash(
        first=one.id,
        second=other.id,
        says=says,
        amended_by="; ".join(_once([*texts, *([] if texts else [one.grantor])])),
    )


def escalations(followed: Sequence[Followed]) -> Iterator[Escalation]:
    """Give each clause whose holder is barred by an interest, and the holder above it who can decide instead."""
    for told in followed:
        for missed in told.missed:
            barred = [one for one in missed.failures if one.kind in ("conflict", "second")]
            if barred and len(barred) == len(missed.failures):
                above = [one for one in told.holdings if len(one.chain) <= len(missed.chain)]
                to = str(above[-1].holder) if above else ""
                says = f"{barred[0].says}; {f'it goes up to {to}' if to else 'nobody above it can decide'}"
                yield Escalation(clause=missed.grant.id, holder=missed.grant.holder, to=to, says=says)


def _beside(own: Sequence[Holding], effect: Effect) -> tuple[str, ...]:
    return _once(grant.holder or grant.grantor for one in own for grant in one.beside if grant.effect == effect)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
