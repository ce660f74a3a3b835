"""Offers to people of a pool: takes a system, a pool, a person and a day, gives how the person stands, and what speaks against an offer."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.merge.assignment import NOT_ALLOWED
from concordat.merge.outcomes import Outcome
from concordat.merge.people_and_posts import Offer, OpenPost, Person
from concordat.merge.people_of import matching, offer_of, pools_of
from concordat.merge.records import Engagement, PeoplePool, PoolPerson, PostOffer, Reorganisation
from concordat.merge.suitable import MatchRules, points_of


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person of a pool stands: the case, the pool, the person, and the offer that is open or accepted, where there is one."""

    case: Reorganisation
    pool: PeoplePool
    person: PoolPerson
    live: PostOffer | None

    @property
    def outcome(self) -> str:
        """What has become of the person for good, in words that end a sentence; empty where it is still open."""
        if self.person.status == "leaving":
            return "leaves"
        return "accepted a post" if self.live is not None and self.live.reply == "accepted" else ""

    @property
    def trial_until(self) -> date | None:
        """The last day of a trial of an accepted post that has no result; None without one."""
        live = self.live
        return live.trial_ends if live is not None and live.reply == "accepted" and not live.trial else None


def standing(system: System, pool: str, person: str) -> Standing | None:
    """Return how a person stands; None where the pool, its case or the person in it is not there."""
    own = system.find(PeoplePool, pool)
    case = system.find(Reorganisation, own.reorganisation) if own is not None else None
    one = system.find(PoolPerson, person, pool)
    if own is None or case is None or one is None:
        return None
    offers = (row for row in offers_in(system, case) if (row.pool, row.person) == (pool, person) and lives(row))
    return Standing(case, own, one, next(offers, None))


def owner_of(system: System, pool: str) -> str:
    """Return the body that looks after a pool; nothing where there is no such pool."""
    own = system.find(PeoplePool, pool)
    return own.owner if own else ""


def found_of_person(
    given: Any, system: System, further: Callable[[Standing], Iterable[Finding]]
) -> tuple[Finding, ...]:
    """Return what is wrong with what is `given` about a person of a pool, with what `further` finds of how the person stands.

    Where there is no such pool nothing else is told: which pools there are is told to nobody who does not look after one.
    """
    if given.pool and system.find(PeoplePool, given.pool) is None:
        what = "There is no such pool."
        return (refuse("unknown-pool", what, "A person is in one pool.", "Choose a pool you look after.", "pool"),)
    one = standing(system, given.pool, given.person)
    found = further(one) if one is not None else _unknown_person(given)
    return (*given_findings(given, system), *found)


def _unknown_person(given: Any) -> Iterator[Finding]:
    if given.pool and given.person:
        what = f"“{given.person}” is not in this pool."
        yield refuse("unknown-person", what, "Nobody else can be meant.", "Take the id from the page.", "person")


def offers_in(system: System, case: Reorganisation) -> tuple[PostOffer, ...]:
    """Return every offer made in a case, of all its pools."""
    pools = {one.id for one in pools_of(system, case.id)}
    return tuple(one for one in system.all(PostOffer) if one.pool in pools)


def lives(one: PostOffer) -> bool:
    """Say whether an offer keeps its post for the person, by all that is recorded of it."""
    return _as_recorded(one).lives


def _as_recorded(one: PostOffer) -> Offer:
    return offer_of(one, date.max)


def may_be_offered(found: Outcome) -> bool:
    """Say whether a post can be offered to a person next."""
    return found.outcome in ("slot-in", "to be offered", "still displaced")


def next_of_people(
    system: System, case: Reorganisation, found: Iterable[Outcome], pools: Collection[str]
) -> dict[str, str]:
    """Return for the people of some pools, by random id, what can be recorded next; nobody of whom nothing can."""
    trials = {(one.pool, one.person) for one in offers_in(system, case) if one.trial_ends and not one.trial}
    said = {}
    for one in (one for one in found if one.pool in pools):
        if may_be_offered(one):
            said[one.person] = f"Offer a post to {one.person}"
        elif one.outcome == "offered":
            said[one.person] = f"Record the reply of {one.person}"
        elif one.outcome == "placed" and (one.pool, one.person) in trials:
            said[one.person] = f"Record how the trial of {one.person} ended"
    return said


def planned(system: System, one: Standing, on: date) -> Outcome | None:
    """Return what the stated rules give the person on a day; None where no matching can be made."""
    try:
        told = matching(system, one.case, on, one.pool.owner).value
    except Refused:
        return None
    return next((own for own in told.outcomes if own.person == one.person.id), None)


def not_allowed(person: Person, post: OpenPost, rule: MatchRules) -> Iterator[str]:
    """Give every reason for which the rules let nobody offer this post to this person; each is tried with all else alike."""

    def fits(other: Person) -> bool:
        return bool(points_of([other], [post], {}, rule)[0, 0] != NOT_ALLOWED)

    unknown = [band for band in (person.band, post.band) if band not in rule.bands]
    if unknown:
        yield f"“{unknown[0]}” is no pay band"
        return
    if not fits(replace(person, wte=post.wte, pool=post.pool)):
        yield f"band {post.band} is too far from band {person.band}"
    if not fits(replace(person, band=post.band, pool=post.pool)):
        yield f"{post.wte} of a whole time is too little for somebody with {person.wte}"
    if not fits(replace(person, band=post.band, wte=post.wte)):
        yield "the post, or the person, is kept for another pool"


def staff_first_asked(system: System, case: Reorganisation) -> date | None:
    """Return the first day on which staff were asked about a case; None where nobody recorded it."""
    asked = (one.on for one in system.all(Engagement) if (one.reorganisation, one.people_asked) == (case.id, "staff"))
    return min(asked, default=None)
