"""Offer a post to a person of a pool: takes the pool, the person under a random id, the post and the day, gives an open offer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.system import System
from concordat.merge.case_days import proof_days
from concordat.merge.offers import Standing, found_of_person, owner_of, planned, staff_first_asked, standing
from concordat.merge.people_to_choose import people_to_offer
from concordat.merge.posts_to_offer import against_offer, posts_to_offer
from concordat.merge.records import PostOffer, Reorganisation, StructurePost

TITLE = "Offer a post to a person of a pool"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """An offer.

    - `pool`: the pool that the person is in
    - `person`: the random id of the person; nothing by which anybody is known
    - `post`: the post that is offered
    - `offered`: the day on which it is offered
    """

    REFERS: ClassVar[Mapping[str, str]] = {"pool": "PeoplePool", "post": "StructurePost"}
    READABLE: ClassVar[tuple[str, ...]] = ("pool", "post")
    PERSONAL: ClassVar[tuple[str, ...]] = ("person", "post")

    pool: str
    person: str
    post: str
    offered: date


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...] | Mapping[str, str]]:
    """Return who in the pool in the form can have an offer, and the posts that nothing speaks against offering to the person in it."""
    pool = started.get("pool", "")
    own = standing(system, pool, started.get("person", ""))
    return {
        **({"person": people_to_offer(system, pool)} if pool else {}),
        **({"post": posts_to_offer(system, own, day)} if own else {}),
    }


def body(given: Given, system: System) -> str:
    """Return the body that looks after the pool."""
    return owner_of(system, given.pool)


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, and what the stated rules say otherwise."""
    return found_of_person(given, system, lambda one: _check(given, system, one, moment))


def _check(given: Given, system: System, one: Standing, moment: Moment) -> Iterator[Finding]:
    yield from _days(given, system, one.case, moment)
    if one.outcome:
        what = f"{given.person} {one.outcome}."
        yield refuse("has-outcome", what, "What is settled is not offered again.", "Leave it.", "person")
    elif one.live is not None:
        what = f"{given.person} has an offer of {one.live.offered} without a reply."
        yield refuse("has-offer", what, "One offer at a time.", "Record its reply first.", "person")
    yield from _of_the_post(given, system, one, moment)


def _days(given: Given, system: System, case: Reorganisation, moment: Moment) -> Iterator[Finding]:
    first, last = proof_days(case, moment.day)
    asked = staff_first_asked(system, case)
    if given.offered > moment.day:
        what = f"{given.offered} is still to come."
        yield refuse("in-the-future", what, "Only what was offered is recorded.", "Record it then.", "offered")
    elif not first <= given.offered < last:
        what = f"{given.offered} is not among the days of the case, {first} until before {last}."
        yield refuse("bad-period", what, "Nobody is displaced outside it.", "Choose one of its days.", "offered")
    elif asked is not None and given.offered < asked:
        what = f"Staff were asked on {asked} first."
        yield refuse("before-asking", what, "Nobody is placed before staff are asked.", "Correct the day.", "offered")
    elif asked is None:
        what = "It is not recorded that staff were asked."
        yield refuse("staff-not-asked", what, "They are asked first.", "Log it.", "offered", "warning")


def _of_the_post(given: Given, system: System, one: Standing, moment: Moment) -> Iterator[Finding]:
    post = system.find(StructurePost, given.post)
    if post is None:
        return
    found = against_offer(system, one, post, moment.day)
    yield from found
    if any(own.kind in ("unknown-post", "not-suitable") for own in found):
        return
    plan = planned(system, one, moment.day)
    if not one.outcome and one.live is None and plan is not None and plan.post != post.id:
        what = f"By the stated rules {given.person} is “{plan.outcome}”, and not in this post."
        why = "Another may have more right to it."
        yield refuse("other-by-rules", what, why, "Be sure that you can say why.", "post", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is offered, and that the post is kept."""
    post = system.one(StructurePost, given.post)
    return (
        f"“{post.title}” is offered to {given.person} from {given.offered} and kept until there is a reply.",
        "Only the body that looks after the pool reads it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the offer."""
    source = f"recorded on {moment.day}"
    return Change(
        add=(PostOffer(pool=given.pool, person=given.person, post=given.post, offered=given.offered, source=source),)
    )
