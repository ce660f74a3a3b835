"""People of a reorganisation: takes a system, the case, a day and who reads, gives everybody's outcome as far as that reader may see it."""

from datetime import date

from concordat.kernel.answer import Answer
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.merge.calculations import match
from concordat.merge.people_and_posts import Offer, Person, Pool
from concordat.merge.posts_of import open_post, posts_of
from concordat.merge.records import PeoplePool, PoolPerson, PostOffer, Reorganisation


def pools_of(system: System, reorganisation: str) -> tuple[PeoplePool, ...]:
    """Return the pools of a reorganisation."""
    return tuple(one for one in system.all(PeoplePool) if one.reorganisation == reorganisation)


def people_of(system: System, reorganisation: str) -> tuple[PoolPerson, ...]:
    """Return the people of its pools."""
    pools = {one.id for one in pools_of(system, reorganisation)}
    return tuple(one for one in system.all(PoolPerson) if one.pool in pools)


def matching(system: System, one: Reorganisation, on: date, reader: str) -> Answer[match.Gives]:
    """Return the fair matching as one body may see it; raises Refused where somebody is in two pools, or the lists do not hold together."""
    pools = pools_of(system, one.id)
    codes = {pool.id for pool in pools}
    given = match.Given(
        on=on,
        people=tuple(person_of(person, on) for person in people_of(system, one.id)),
        posts=tuple(open_post(post) for post in posts_of(system, one.id)),
        pools=tuple(Pool(id=pool.id, owner=pool.owner) for pool in pools),
        offers=tuple(
            offer_of(offer, on) for offer in system.all(PostOffer) if offer.pool in codes and offer.offered <= on
        ),
        reader=reader,
    )
    return match.calculate(given, system.rules)


def planned_holders(system: System, one: Reorganisation, on: date) -> dict[str, str]:
    """Return who is to hold which post by the matching, for the sums of knowledge kept; nothing where it cannot be made."""
    everybody = {pool.owner for pool in pools_of(system, one.id)}
    found: dict[str, str] = {}
    for owner in sorted(everybody):
        try:
            outcomes = matching(system, one, on, owner).value.outcomes
        except Refused:
            return {}
        found |= {outcome.post: outcome.person for outcome in outcomes if outcome.post}
    return found


def person_of(one: PoolPerson, on: date) -> Person:
    """Return a person as a matching takes it on a day: who was not known to leave yet is displaced."""
    unknown = one.status == "leaving" and one.leaving_known is not None and one.leaving_known > on
    return Person(
        id=one.id,
        pool=one.pool,
        band=one.band,
        wte=one.whole_time,
        post=one.post,
        function=one.function,
        level=one.level,
        status="displaced" if unknown else one.status,
        wishes=one.wishes,
    )


def offer_of(one: PostOffer, on: date) -> Offer:
    """Return an offer as a matching takes it on a day: what was not replied to yet is open."""
    if one.replied is not None and one.replied > on:
        return Offer(person=one.person, post=one.post, on=one.offered)
    return Offer(
        person=one.person, post=one.post, on=one.offered, reply=one.reply, trial_ends=one.trial_ends, trial=one.trial
    )


def pool_readers(record: PeoplePool | PoolPerson | PostOffer, system: System) -> tuple[str, ...]:
    """Return the one body whose people may read a pool, a person of it or an offer: the one that looks after the pool."""
    if isinstance(record, PeoplePool):
        return (record.owner,)
    pool = system.find(PeoplePool, record.pool)
    return (pool.owner,) if pool else ()
