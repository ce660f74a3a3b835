"""Matching people to posts: takes people, posts and offers under the rules, gives everybody an outcome, with the alternatives and the proof."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from concordat.kernel.text import counted
from concordat.merge.assignment import NOT_ALLOWED, Assigned, Points, assign
from concordat.merge.outcomes import Alternative, Outcome, as_it_stands
from concordat.merge.people_and_posts import Offer, OpenPost, Person
from concordat.merge.suitable import MatchRules, against, points_of, why_not

MOST_ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class Matched:
    """Outcomes in order of person, posts that nobody takes, and the points of the plan with their bound."""

    outcomes: tuple[Outcome, ...]
    vacant: tuple[str, ...]
    points: int
    bound: int


def match(
    people: Sequence[Person], posts: Sequence[OpenPost], offers: Sequence[Offer], on: date, rule: MatchRules
) -> Matched:
    """Return the best plan; the order in which people and posts are given does not matter."""
    people = sorted(people, key=lambda one: one.id)
    open_posts = sorted((one for one in posts if one.status != "ends"), key=lambda one: one.id)
    known = [one for one in offers if one.on <= on]
    settled = {one.person: one for one in known if one.lives}
    done = {one.id: as_it_stands(one, settled.get(one.id), on) for one in people if _stands(one, settled)}
    taken = {one.post for one in settled.values()}
    waiting = [one for one in people if one.id not in done]
    left = [one for one in open_posts if one.id not in taken]
    gone = {(one.person, one.post) for one in known if not one.lives}
    claims = _claims(waiting, left, gone)
    slots = _slot_in(waiting, left, claims, rule)
    done |= {person.id: _slotted(person, post) for person, post in slots.values()}
    waiting = [one for one in waiting if one.id not in done]
    left = [one for one in left if one.id not in {post.id for _, post in slots.values()}]
    points = points_of(waiting, left, claims, rule)
    place = {one.id: number for number, one in enumerate(left)}
    for number, person in enumerate(waiting):
        for post in {post for own, post in gone if own == person.id and post in place}:
            points[number, place[post]] = NOT_ALLOWED
    plan = assign(points)
    done |= {one.person: one for one in _planned(waiting, left, points, plan, rule)}
    used = {one.post for one in done.values()}
    return Matched(
        outcomes=tuple(done[one.id] for one in people),
        vacant=tuple(one.id for one in open_posts if one.id not in used),
        points=plan.points,
        bound=plan.bound,
    )


def _stands(person: Person, settled: Mapping[str, Offer]) -> bool:
    return person.status == "leaving" or person.id in settled


def _claims(people: Sequence[Person], posts: Sequence[OpenPost], gone: set[tuple[str, str]]) -> dict[str, set[str]]:
    """Return for each person the posts that go on with the work of the own one, without those declined."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    for post in posts:
        for old in (*post.continues, *((post.id,) if post.status == "existing" else ())):
            of[old].add(post.id)
    found = {one.id: {post for post in of[one.post] if (one.id, post) not in gone} for one in people if one.post}
    return {person: own for person, own in found.items() if own}


def _slot_in(
    people: Sequence[Person], posts: Sequence[OpenPost], claims: Mapping[str, set[str]], rule: MatchRules
) -> dict[str, tuple[Person, OpenPost]]:
    """Return who slots in: nobody else claims the post, the person claims no other, and band and hours fit."""
    rivals = Counter(post for own in claims.values() for post in own)
    by_id = {one.id: one for one in posts}
    found = {}
    for person in people:
        own = claims.get(person.id, set())
        if len(own) != 1 or rivals[next(iter(own))] != 1:
            continue
        post = by_id[next(iter(own))]
        fits = points_of([person], [post], claims, rule)[0, 0] != NOT_ALLOWED
        if post.band == person.band and fits:
            found[person.id] = (person, post)
    return found


def _slotted(person: Person, post: OpenPost) -> Outcome:
    why = "the post goes on with the work of the own one, in the same band, and nobody else claims it"
    return Outcome(person=person.id, pool=person.pool, outcome="slot-in", post=post.id, points=0, why=why)


def _planned(
    people: Sequence[Person], posts: Sequence[OpenPost], points: Points, plan: Assigned, rule: MatchRules
) -> list[Outcome]:
    goes_to = {place: people[number].id for number, place in enumerate(plan.column) if place is not None}
    tied: defaultdict[int, list[str]] = defaultdict(list)
    for number, person in enumerate(people):
        if not plan.only[number]:
            tied[plan.group[number]].append(person.id)
    found = []
    for number, person in enumerate(people):
        place, row = plan.column[number], points[number]
        suitable = np.flatnonzero(row != NOT_ALLOWED)
        order = sorted((int(row[one]), int(one)) for one in suitable if one != place)
        alternatives = tuple(
            Alternative(
                post=posts[one].id, points=own, against=against(person, posts[one], rule), goes_to=goes_to.get(one, "")
            )
            for own, one in order[:MOST_ALTERNATIVES]
        )
        if place is not None:
            post = posts[place]
            of = "the only suitable post" if len(suitable) == 1 else f"one of {len(suitable):,} suitable posts"
            why = f"{of}; {against(person, post, rule)}"
        elif len(suitable):
            why = f"{counted(len(suitable), 'suitable post')}, and the plan gives every one to others"
        else:
            why = why_not(person, posts, rule)
        found.append(
            Outcome(
                person=person.id,
                pool=person.pool,
                outcome="still displaced" if place is None else "to be offered",
                post="" if place is None else posts[place].id,
                points=None if place is None else int(row[place]),
                why=why,
                settled=plan.only[number],
                tied_with=tuple(other for other in tied[plan.group[number]] if other != person.id)
                if not plan.only[number]
                else (),
                alternatives=alternatives,
            )
        )
    return found
