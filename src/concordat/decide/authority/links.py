"""One link of a chain: takes a grant with the links before it, gives every reason for which it does not hold as a link."""

from collections.abc import Iterator
from datetime import date

from concordat.decide.authority.failures import Failure
from concordat.decide.authority.holdings import Holder
from concordat.decide.authority.question import Decision
from concordat.decide.authority.scheme import Scheme
from concordat.decide.authority.scope import ANY
from concordat.decide.authority.standing import belongs_to_nobody, cannot_act, closed, out_of_force
from concordat.decide.records.grants import Grant

SECOND = "with a named second"


def holder_of(scheme: Scheme, grant: Grant) -> Holder:
    """Return who holds a grant: a body, or a post of a body."""
    code = grant.holder or grant.grantor
    return Holder(code, grant.post_at or grant.grantor) if code in scheme.post_codes else Holder(code)


def link_faults(
    scheme: Scheme, grant: Grant, chain: tuple[Grant, ...], path: tuple[str, ...], decision: Decision, on: date
) -> Iterator[Failure]:
    """Give every reason for which a grant that covers a decision does not pass it on to its holder."""
    if chain:
        yield from _onward(chain[-1], grant)
    holder = holder_of(scheme, grant)
    if holder.code in path:
        yield Failure("cycle", f"the chain comes back to {holder}")
        return
    yield from holder_faults(scheme, holder, decision, on)
    if grant.exercise_rule == SECOND:
        away = cannot_act(scheme, grant.second, grant.post_at or grant.grantor, decision.conflicted, on)
        if away:
            yield Failure("second", f"the second is not there: {away.says}")
    if grant.effect == "JOINT" and not _joined(scheme, grant, decision, on):
        yield Failure("joint", f"no other body exercises it jointly through {holder}")


def holder_faults(scheme: Scheme, holder: Holder, decision: Decision, on: date) -> Iterator[Failure]:
    """Give why a holder could not act on a day: closed, no legal person behind it, a vacant post, a conflict of interest."""
    gone = closed(scheme, holder.at or holder.code, on)
    if gone:
        yield Failure("closed", gone)
        return
    if holder.at:
        away = cannot_act(scheme, holder.code, holder.at, decision.conflicted, on)
        if away:
            yield away
    elif belongs_to_nobody(scheme, holder.code, on):
        says = (
            f"{holder} has no legal personality and belongs to no legal person, so that it may recommend but not decide"
        )
        yield Failure("legal person", says)


def _onward(parent: Grant, grant: Grant) -> Iterator[Failure]:
    if parent.onward_delegation == "none":
        yield Failure("onward", f"clause {parent.id} allows no onward delegation")
    elif parent.onward_delegation == "named" and grant.holder not in parent.onward_to:
        named = ", ".join(parent.onward_to) or "nobody"
        yield Failure("onward", f"clause {parent.id} allows onward delegation to {named} only")


def _joined(scheme: Scheme, grant: Grant, decision: Decision, on: date) -> bool:
    return any(
        other.effect == "JOINT"
        and other.grantor != grant.grantor
        and other.decision_type in (ANY, decision.decision_type)
        and out_of_force(scheme, other, on) is None
        for other in scheme.by_holder.get(grant.holder, ())
    )
