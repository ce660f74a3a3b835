"""What is wrong with people, posts and offers: takes a matching before it is made, gives every finding at once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from concordat.kernel.finding import Finding, Place
from concordat.merge.people_and_posts import Offer, OpenPost, Person, Pool
from concordat.merge.suitable import MatchRules

WHY = "Nobody may lose a place, or be known, by a slip in a list."
# A random id has a letter and a digit; names have no digit, numbers of staff and of insurance are told by their form.
PSEUDONYM = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9-]{0,39}")
KNOWN_BY = re.compile(r"[A-Za-z]{2}\d{6}[A-Da-d]")


def match_faults(
    people: tuple[Person, ...],
    posts: tuple[OpenPost, ...],
    pools: tuple[Pool, ...],
    offers: tuple[Offer, ...],
    on: date,
    rule: MatchRules,
) -> Iterator[Finding]:
    """Give what stops a matching: somebody in two pools, codes twice or unknown, one post for two, ids that are no pseudonyms."""
    if not people:
        yield _found("missing-value", "There is nobody to match.", "Give the people.", "people")
    yield from _of_people(people)
    for what, codes, field in (
        ("post", [one.id for one in posts], "posts"),
        ("pool", [one.id for one in pools], "pools"),
    ):
        for code, number in Counter(codes).items():
            if number > 1:
                yield _found("duplicate-key", f"The {what} “{code}” is given {number} times.", "Give it once.", field)
    yield from _bands_and_hours("people", people, rule)
    yield from _bands_and_hours("posts", posts, rule)
    yield from _unknown_pools(people, posts, pools)
    yield from _of_offers(people, posts, offers, on)


def _of_people(people: tuple[Person, ...]) -> Iterator[Finding]:
    pools: dict[str, list[str]] = {}
    for number, one in enumerate(people):
        pools.setdefault(one.id, []).append(one.pool)
        if not PSEUDONYM.fullmatch(one.id) or KNOWN_BY.fullmatch(one.id):
            what = f"Person {number + 1} has an id that is not a pseudonym."
            then = "Give a random id of letters, digits and hyphens, with at least one letter and one digit."
            yield _found("not-pseudonymous", what, then, f"people.{number}.id")
        if one.leaves_by and one.status != "leaving":
            what = f"Person “{one.id}” is said to leave by {one.leaves_by}, and is not leaving."
            yield _found("contradiction", what, "Correct one of the two.", f"people.{number}.leaves_by")
        if not one.pool:
            yield _found(
                "missing-value", f"Person “{one.id}” is in no pool.", "Name the pool.", f"people.{number}.pool"
            )
    for person, own in pools.items():
        if len(set(own)) > 1:
            what = f"Person “{person}” is in the pools {' and '.join(sorted(set(own)))}."
            yield _found("two-pools", what, "Keep the person in one pool.", "people")
        elif len(own) > 1:
            yield _found("duplicate-key", f"Person “{person}” is given {len(own)} times.", "Give each once.", "people")


def _bands_and_hours(field: str, rows: Iterable[Person | OpenPost], rule: MatchRules) -> Iterator[Finding]:
    for number, one in enumerate(rows):
        where = f"{field}.{number}"
        if one.band not in rule.bands:
            what = f"“{one.band}” is not a band; there are {', '.join(rule.bands)}."
            yield _found("unknown-code", what, "Correct the band.", where)
        if not Decimal(0) < one.wte <= Decimal(1):
            what = f"The whole-time equivalent of “{one.id}” is {one.wte}."
            yield _found("number-out-of-range", what, "Give more than 0 and up to 1; two posts are two rows.", where)


def _unknown_pools(
    people: tuple[Person, ...], posts: tuple[OpenPost, ...], pools: tuple[Pool, ...]
) -> Iterator[Finding]:
    known = {one.id for one in pools}
    used = dict.fromkeys([*(one.pool for one in people), *(one.pool for one in posts)])
    for pool in used:
        if known and pool and pool not in known:
            yield _found("unknown-pool", f"There is no pool “{pool}”.", "Correct or add it.", "pools")


def _of_offers(
    people: tuple[Person, ...], posts: tuple[OpenPost, ...], offers: tuple[Offer, ...], on: date
) -> Iterator[Finding]:
    persons, open_posts = {one.id: one for one in people}, {one.id for one in posts if one.status != "ends"}
    now = [one for one in offers if one.on <= on]
    for number, one in enumerate(offers):
        where = f"offers.{number}"
        if one.person not in persons:
            yield _found("unknown-person", f"An offer is to “{one.person}”, who is not here.", "Correct it.", where)
        if one.post not in open_posts:
            yield _found("unknown-post", f"An offer is of “{one.post}”, which is no open post.", "Correct it.", where)
        if one.trial and one.reply != "accepted":
            what = f"“{one.person}” is said to have had a trial in “{one.post}” without accepting it."
            yield _found("contradiction", what, "Correct the reply or the trial.", where)
    live = [one for one in now if one.lives]
    for what, codes in (("Person", [one.person for one in live]), ("Post", [one.post for one in live])):
        for code, times in Counter(codes).items():
            if times > 1:
                said = f"{what} “{code}” has {times} offers that are open or accepted."
                yield _found("offered-twice", said, "Let one of them go first.", "offers")
    replies = {one.person: one.reply for one in live}
    for person in people:
        wanted = {"placed": "accepted", "offered": ""}.get(person.status)
        if wanted is not None and replies.get(person.id) != wanted:
            kind = "an accepted offer" if wanted else "an open offer"
            what = f"Person “{person.id}” is {person.status}, and there is not {kind}."
            yield _found("missing-value", what, "Add the offer, or correct how the person stands.", "offers")
        if person.status == "leaving" and person.id in replies:
            what = f"Person “{person.id}” is leaving and has an offer that is open or accepted."
            yield _found("contradiction", what, "Correct one of the two.", "offers")


def _found(kind: str, what: str, then: str, field: str) -> Finding:
    return Finding(kind, what, WHY, then, Place(field=field))
