"""Follows the grants of one body: takes a scheme and a decision, gives each who may take it for that body, and why others may not.

Every body holds what it has not given away. At each holder the clauses are settled, and those that hold name one holder, so
that the way is a line and not a tree.
"""

from collections.abc import Iterator
from datetime import date

from concordat.decide.authority.collect import collect
from concordat.decide.authority.failures import Failure, Missed
from concordat.decide.authority.holdings import Followed, Holder, Holding
from concordat.decide.authority.links import holder_faults, holder_of, link_faults
from concordat.decide.authority.precedence import Settled, settle
from concordat.decide.authority.question import BodyShare, Decision
from concordat.decide.authority.scheme import Scheme
from concordat.decide.authority.standing import cannot_act, closed
from concordat.decide.records.grants import Grant

# Where clauses name one holder, the most open one is followed; of several that name whom it may be given to, each is.
OPENNESS = ("any", "named", "none")
Chain = tuple[Grant, ...]
# A holder, and the chains that lead there: they differ in their last clause alone.
Place = tuple[Holder, tuple[Chain, ...]]


def follow(scheme: Scheme, decision: Decision, share: BodyShare, on: date) -> Followed:
    """Return who may decide for one body on a day."""
    gone = closed(scheme, share.body, on)
    body = scheme.body_of.get(share.body)
    if gone or (body is not None and not body.legal_person):
        return Followed(share, fault=gone or f"{share.body} has no legal personality and no functions of its own")
    walk = _Walk(scheme, decision, share, on)
    place: Place | None = (Holder(share.body), ((),))
    while place is not None:
        place = walk.visit(*place)
    return walk.told


class _Walk:
    """The way from one body to the last holder of what it gave."""

    def __init__(self, scheme: Scheme, decision: Decision, share: BodyShare, on: date):
        self.scheme, self.decision, self.on = scheme, decision, on
        self.told = Followed(share)
        self.path: tuple[str, ...] = ()
        self.beside: tuple[Grant, ...] = ()

    def visit(self, holder: Holder, chains: tuple[Chain, ...]) -> Place | None:
        """Note what stands at a holder and return the next one, None at the end."""
        self.path += (holder.code,)
        chain, share = chains[0], self.told.share
        settled = Settled()
        if not holder.at:
            found = collect(self.scheme, holder.code, self.decision, share, self.on, chain)
            settled = settle(found.fit, self.scheme.parents)
            self.told.missed += found.missed
            self.told.missed += (Missed(one, share.body, (why,), chain) for one, why in settled.beaten)
        self.told.clashes += settled.clashes
        self.beside += settled.beside
        self.told.holdings += self._held(holder, chain, settled)
        return self._next(chains, settled)

    def _held(self, holder: Holder, chain: Chain, settled: Settled) -> Iterator[Holding]:
        """Give the holding of a holder itself; at the body a reservation names who it is, and a dispute leaves none."""
        body, kept = self.told.share.body, settled.reserved
        if chain or not (kept or _disputes_what_is_kept(settled)):
            yield Holding(holder, body, chain, beside=self.beside)
        elif kept:
            keeper = holder_of(self.scheme, kept[0])
            faults = tuple(holder_faults(self.scheme, keeper, self.decision, self.on))
            if faults:
                self.told.missed.append(Missed(kept[0], body, faults))
            else:
                yield Holding(keeper, body, reserved=kept[0], beside=self.beside)
        for grant in kept:
            yield from self._urgent(grant, chain, kept[0] if not chain else None)

    def _next(self, chains: tuple[Chain, ...], settled: Settled) -> Place | None:
        passed: list[Chain] = []
        for grant in sorted(settled.granted, key=lambda one: (OPENNESS.index(one.onward_delegation), one.id)):
            if passed and (passed[0][-1].onward_delegation, grant.onward_delegation) != ("named", "named"):
                break
            if not passed:
                self.told.holdings += self._urgent(grant, (*chains[0], grant), None)
            tried = [(chain, self._faults(grant, chain)) for chain in chains]
            found = next(((*chain, grant) for chain, faults in tried if not faults), None)
            if found is not None:
                passed.append(found)
            elif not passed:
                self.told.missed.append(Missed(grant, self.told.share.body, tried[0][1], chains[0]))
        return (holder_of(self.scheme, passed[0][-1]), tuple(passed)) if passed else None

    def _faults(self, grant: Grant, chain: Chain) -> tuple[Failure, ...]:
        return tuple(link_faults(self.scheme, grant, chain, self.path, self.decision, self.on))

    def _urgent(self, grant: Grant, chain: Chain, reserved: Grant | None) -> Iterator[Holding]:
        """Give who may act alone where it is urgent, to be ratified by the holder."""
        if not self.decision.urgent or not grant.urgent_by:
            return
        at = grant.post_at or grant.grantor
        away = cannot_act(self.scheme, grant.urgent_by, at, self.decision.conflicted, self.on)
        body = self.told.share.body
        if away:
            failure = Failure(away.kind, f"in urgency: {away.says}")
            self.told.missed.append(Missed(grant, body, (failure,), chain))
        else:
            ratifies = holder_of(self.scheme, grant)
            yield Holding(Holder(grant.urgent_by, at), body, chain, reserved, ratifies, self.beside)


def _disputes_what_is_kept(settled: Settled) -> bool:
    return any(one.effect == "RESERVED" for pair in settled.clashes for one in pair)
