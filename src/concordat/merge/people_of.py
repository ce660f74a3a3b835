"""People of a reorganisation: takes a system, the case, a day and who reads, gives everybody's outcome as far as that reader may see it."""

from dataclasses import replace
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


def matching(system: System, one: Reorganisation, on: date, *readers: str) -> Answer[match.Gives]:
    """Return the fair matching as somebody who works for some bodies may see it: the pools that any of them looks after whole.

    Raises Refused where somebody is in two pools, or the lists do not hold together.
    """
    reader = readers[0] if readers else ""
    pools = pools_of(system, one.id)
    codes = {pool.id for pool in pools}
    given = match.Given(
        on=on,
        people=tuple(person_of(person, on) for person in people_of(system, one.id)),
        posts=tuple(open_post(post) for post in posts_of(system, one.id)),
        pools=tuple(Pool(id=pool.id, owner=reader if pool.owner in readers else pool.owner) for pool in pools),
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
        leaves_by="" if unknown else one.leaves_by,
    )


def offer_of(one: PostOffer, on: date) -> Offer:
    """Return an offer as a matching takes it on a day."""
    own = offer_on(one, on)
    return Offer(
        person=own.person, post=own.post, on=own.offered, reply=own.reply, trial_ends=own.trial_ends, trial=own.trial
    )


def offer_on(one: PostOffer, on: date) -> PostOffer:
    """Return an offer as it was known on a day: what was not replied to yet is open, and a trial without a result goes on."""
    if one.replied is not None and one.replied > on:
        return replace(one, reply="", replied=None, declined_because="", trial_ends=None, trial="", trial_ended=None)
    if one.trial_ended is not None and one.trial_ended > on:
        return replace(one, trial="", trial_ended=None)
    return one


def pool_readers(record: PeoplePool | PoolPerson | PostOffer, system: System) -> tuple[str, ...]:
    """Return the one body whose people may read a pool, a person of it or an offer: the one that looks after the pool."""
    if isinstance(record, PeoplePool):
        return (record.owner,)
    pool = system.find(PeoplePool, record.pool)
    return (pool.owner,) if pool else ()
