"""The forms for people of a pool, for those who record for the body that looks after it: an offer, a reply, an outcome."""

from collections.abc import Collection, Iterable
from urllib.parse import urlencode

from concordat import merge
from concordat.merge.records import PeoplePool, Reorganisation
from concordat.web.core.ask import Ask
from concordat.web.core.page import ToDo

OFFER, RECORD = "merge.offer_post", "merge.record_outcome"


def recorded_by(ask: Ask, one: Reorganisation) -> dict[str, str]:
    """Return the pools of a case, with the body that looks after each, for which the person who asks may record."""
    pools = merge.pools_of(ask.system, one.id)
    return {pool.id: pool.owner for pool in pools if ask.may(ToDo(RECORD, "", body=pool.owner))}


def to_do(ask: Ask, one: Reorganisation) -> tuple[ToDo, ...]:
    """Return the two forms, for whoever may record for a pool of the case."""
    mine = recorded_by(ask, one)
    if not mine:
        return ()
    pool, body = next(iter(mine.items()))
    given = {"pool": pool} if len(mine) == 1 else {}
    return (ToDo(OFFER, "Offer a post", given, body), ToDo(RECORD, "Record a reply or an outcome", given, body))


def forms(ask: Ask, found: merge.MatchTold, pools: Iterable[PeoplePool], people: Collection[str]) -> tuple[str, ...]:
    """Return for each row of the outcomes of these pools the form of what can be recorded next; nothing but for `people`."""
    own = {pool.id for pool in pools}
    return tuple(_form(ask, one) if one.person in people else "" for one in found.outcomes if one.pool in own)


def _form(ask: Ask, one: merge.Outcome) -> str:
    who = {"pool": one.pool, "person": one.person}
    if merge.may_be_offered(one):
        return ask.path(f"acts/{OFFER}?{urlencode({**who, 'post': one.post} if one.post else who)}")
    return ask.path(f"acts/{RECORD}?{urlencode(who)}")
