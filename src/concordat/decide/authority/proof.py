"""The proof of an answer, clause by clause: takes what was followed and the routes, gives the tree of reasons."""

from collections.abc import Iterator, Sequence
from datetime import date

from concordat.decide.authority.clause_words import clause_in_words
from concordat.decide.authority.collect import counted_on
from concordat.decide.authority.holdings import Followed, Holding
from concordat.decide.authority.question import BodyShare
from concordat.decide.authority.routes import Route
from concordat.decide.authority.ruling import Ruling
from concordat.decide.authority.scheme import Scheme
from concordat.decide.governance import reading
from concordat.decide.records.grants import Grant
from concordat.kernel.answer import Because, RecordRef, because_record
from concordat.kernel.rulebook import Rulebook


class Proof:
    """Proves rulings on one scheme and day; each reason is made once, however many routes share it."""

    def __init__(self, scheme: Scheme, rules: Rulebook, on: date):
        self.scheme, self.rules, self.on = scheme, rules, on
        self.said: dict[int, Because] = {}  # by the identity of a holding, which many routes share
        self.read: dict[str, Because] = {}

    def of(self, ruling: Ruling, followed: Sequence[Followed], routes: Sequence[Route]) -> Because:
        """Return the tree of a ruling."""
        parts = [*self._clashes(ruling), *self._routes(routes, followed), *self._nearest(ruling)]
        parts += [self._rule(name) for name in self._readings(ruling, routes)]
        return Because(ruling.says, ruling.answer, parts=tuple(parts))

    def _routes(self, routes: Sequence[Route], followed: Sequence[Followed]) -> Iterator[Because]:
        shares = {told.share.body: told.share for told in followed}
        for number, route in enumerate(routes, 1):
            parts = tuple(self._once(one, shares[one.body]) for one in route.holdings)
            deciders = " and ".join(map(str, route.deciders))
            yield Because(f"Route {number}: {deciders}", len(route.deciders), "deciders", parts=parts)

    def _once(self, holding: Holding, share: BodyShare) -> Because:
        found = self.said.get(id(holding))
        if found is None:
            found = self.said[id(holding)] = self._holding(holding, share)
        return found

    def _holding(self, holding: Holding, share: BodyShare) -> Because:
        says = f"{holding.holder} may decide for {holding.body}"
        if holding.ratified_by:
            says += f" in urgency, to be ratified by {holding.ratified_by}"
        parts = [part for grant in holding.clauses for part in self._link(grant, share)]
        if not holding.clauses:
            parts.append(self._own(holding.body))
        parts += [because_record(clause_in_words(one), "Grant", one.id, value=one.effect) for one in holding.beside]
        return Because(says, str(holding.holder), parts=tuple(parts))

    def _own(self, body: str) -> Because:
        says = f"{body} holds what it has not reserved to another"
        known = body in self.scheme.body_of
        record = (because_record(f"{body} is a legal person", "Body", body),) if known else ()
        return Because(says, body, parts=(*record, self._rule("reservation"), self._rule("delegator_keeps")))

    def _link(self, grant: Grant, share: BodyShare) -> Iterator[Because]:
        yield because_record(clause_in_words(grant), "Grant", grant.id, value=grant.effect)
        if (grant.low, grant.high) != (None, None):
            value = share.on(grant.basis)
            yield Because(
                f"The {counted_on(grant)} of {share.body} is {'not given' if value is None else 'within the band'}",
                value,
                "£" if value is not None else "",
                record=RecordRef("Grant", (grant.id,)),
            )
        text = self.scheme.texts.get(grant.instrument)
        if text is not None:
            force = f"in force from {text.starts}" if text.starts else "a draft, taken as in force"
            yield because_record(f"{text.title or text.id}: {force}", "Instrument", text.id, value=text.starts)

    def _clashes(self, ruling: Ruling) -> Iterator[Because]:
        by_id = {grant.id: grant for grant in self.scheme.grants} if ruling.clashes else {}
        for clash in ruling.clashes:
            own = (by_id[clash.first], by_id[clash.second])
            parts = tuple(because_record(clause_in_words(one), "Grant", one.id, value=one.effect) for one in own)
            yield Because(f"{clash.says}; {clash.amended_by} can amend them", parts=parts)

    def _nearest(self, ruling: Ruling) -> Iterator[Because]:
        for one in ruling.nearest:
            why = "; ".join(failed.says for failed in one.failed)
            if one.clause:
                yield because_record(f"Nearest for {one.body}: clause {one.clause}, but {why}", "Grant", one.clause)
            elif one.body in self.scheme.body_of:
                yield because_record(why, "Body", one.body)
            else:
                yield Because(why, parts=(self._rule("reservation"),))

    def _readings(self, ruling: Ruling, routes: Sequence[Route]) -> Iterator[str]:
        chains = [holding.chain for route in routes for holding in route.holdings]
        yield "reservation"
        if any(chains) or ruling.clashes:
            yield "precedence_of_clauses"
        if any(len(chain) > 1 for chain in chains):
            yield "onward_delegation"
        if any(grant.effect == "JOINT" for chain in chains for grant in chain):
            yield "joint_exercise"
        if ruling.escalations:
            yield "conflicted_delegate"

    def _rule(self, name: str) -> Because:
        if name not in self.read:
            self.read[name] = reading(self.rules, name, self.on)
        return self.read[name]
