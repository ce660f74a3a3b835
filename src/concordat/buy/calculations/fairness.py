"""Takes awards with their bids and who held such contracts before, gives bids, wins and losses of existing and of new providers, and what was examined."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from concordat.buy.fairness.checks import impossible, not_known
from concordat.buy.fairness.existing import Existing
from concordat.buy.fairness.nouns import GROUPS, Award, Holding, Who
from concordat.buy.fairness.reasons import because_of, examined
from concordat.buy.law import law, listed, parts_of
from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.who import lineage
from concordat.who.records import Succession

Evidence = Literal["nothing to compare", "no evidence found", "existing providers won less often"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was bought.

    - `starts`, `last_day`: the period, both days included; awards of other days are passed over
    - `awards`: each with its services and its bids; `holdings`: who held a contract for which service
    - `successions`: by which a provider is one with those it followed
    - `not_examined`: what else was not looked at, in words
    """

    starts: date
    last_day: date
    awards: tuple[Award, ...]
    holdings: tuple[Holding, ...] = ()
    successions: tuple[Succession, ...] = ()
    not_examined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Bids by `who` made them: how many, won and lost; `uncontested`: awards to them for which nobody competed."""

    who: Who
    bids: int
    won: int
    lost: int
    uncontested: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The record of existing and new providers.

    - `groups`: existing providers, new ones, both in one bid, and those of whom it is not known; each stands there, also with 0
    - `existing_share`, `new_share`: the share of their bids that they won; none without a bid
    - `evidence`: nothing to compare, no evidence found, or existing providers won less often, which alone shows no disadvantage
    - `says`: the answer in a sentence, with what was examined; `examined`, `not_examined`: each in words
    """

    groups: tuple[Group, ...]
    existing_share: Fraction | None
    new_share: Fraction | None
    evidence: Evidence
    says: str
    examined: tuple[str, ...]
    not_examined: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the record; raises Refused for a period without a day and awards that cannot be."""
    stop = tuple(dict.fromkeys(impossible(given.awards, given.starts, given.last_day)))
    if stop:
        raise Refused(stop)
    rule = law(rules, "incumbents_and_newcomers", given.last_day)
    awards = tuple(one for one in given.awards if given.starts <= one.on <= given.last_day)
    before = Existing(given.holdings, lineage(given.successions))
    bids = [(before.who(one, bid.bidders), bid.won) for one in awards for bid in one.bids]
    alone = [before.who(one, one.awarded_to) for one in awards if not one.bids]
    groups = tuple(
        Group(
            who=who,
            bids=sum(own == who for own, _ in bids),
            won=sum(own == who and won for own, won in bids),
            lost=sum(own == who and not won for own, won in bids),
            uncontested=alone.count(who),
        )
        for who in GROUPS
    )
    existing, new = groups[0], groups[1]
    evidence = _evidence(existing, new)
    looked_at = examined(awards, given.starts, given.last_day)
    gives = Gives(
        groups=groups,
        existing_share=_share(existing),
        new_share=_share(new),
        evidence=evidence,
        says=_says(evidence, existing, new, looked_at),
        examined=looked_at,
        not_examined=(*given.not_examined, *listed(parts_of(rule)["not_examined"])),
    )
    because = because_of(gives.says, evidence, awards, before, rule)
    return Answer(gives, because, "buy.fairness", findings=tuple(not_known(awards)))


def _share(group: Group) -> Fraction | None:
    return Fraction(group.won, group.bids) if group.bids else None


def _evidence(existing: Group, new: Group) -> Evidence:
    theirs, others = _share(existing), _share(new)
    if theirs is None or others is None:
        return "nothing to compare"
    return "existing providers won less often" if theirs < others else "no evidence found"


def _says(evidence: Evidence, existing: Group, new: Group, looked_at: Sequence[str]) -> str:
    won = f"existing providers won {existing.won} of {existing.bids} bids, new ones {new.won} of {new.bids}"
    by = f"Examined: {'; '.join(looked_at)}."
    if evidence == "nothing to compare":
        return f"Nothing to compare: {won}. {by}"
    if evidence == "no evidence found":
        return f"No evidence was found that existing providers are at a disadvantage: {won}. {by}"
    then = "That alone shows no disadvantage; the records of the evaluations say why each was awarded."
    return f"{won[0].upper()}{won[1:]}, which is less often. {then} {by}"
