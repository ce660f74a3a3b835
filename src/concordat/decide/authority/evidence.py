"""What is missing before a holder may act: takes a holding and the evidence there is, gives what its clauses ask for besides."""

from collections.abc import Iterator

from concordat.decide.authority.collect import counted_on
from concordat.decide.authority.holdings import Holding
from concordat.decide.authority.links import SECOND
from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.scheme import Scheme


def evidence_missing(scheme: Scheme, decision: Decision, share: BodyShare, holding: Holding) -> tuple[str, ...]:
    """Return what the clauses of a holding ask for and nobody has shown, each once."""
    wanted = dict.fromkeys(_wanted(scheme, share, holding))
    return tuple(one for one in wanted if one not in decision.evidence)


def _wanted(scheme: Scheme, share: BodyShare, holding: Holding) -> Iterator[str]:
    for grant in holding.clauses:
        yield from grant.evidence
        if grant.exercise_rule == SECOND:
            yield f"agreement of {grant.second}"
        if (grant.low, grant.high) != (None, None) and share.on(grant.basis) is None:
            yield f"the {counted_on(grant)} of {share.body}"
        text = scheme.texts.get(grant.instrument)
        if text is not None and not text.adopted_by_proposal:
            yield f"the resolution that adopted {text.id}"
    if holding.holder.at and not scheme.appointments:
        yield f"who is {holding.holder}"
    yield from (f"consultation of {one.holder or one.grantor}" for one in holding.beside if one.effect == "CONSULT")
