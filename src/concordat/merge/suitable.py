"""Suitable posts: takes people and posts under the rules, gives the points that speak against each in each, and in words why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np

from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import counted
from concordat.merge.assignment import NOT_ALLOWED, Points
from concordat.merge.people_and_posts import OpenPost, Person

RULES = ("merge.pay_bands", "merge.suitable_post", "merge.match_order")


@dataclass(frozen=True, slots=True)
class MatchRules:
    """The rules on a day: bands by their place, what is suitable, and the points."""

    bands: Mapping[str, int]
    below: int
    above: int
    least_hours: Fraction
    points: Mapping[str, int]
    stands_on: tuple[RuleValue, ...]


def match_rules(rules: Rulebook, on: date) -> MatchRules:
    """Return the rules in force on a day."""
    bands, suitable, order = (rules.on(name, on) for name in RULES)
    return MatchRules(
        bands={str(band): place for place, band in enumerate(bands.value)},
        below=int(suitable.value["bands_below"]),
        above=int(suitable.value["bands_above"]),
        least_hours=Fraction(Decimal(suitable.value["least_share_of_hours"])),
        points={name: int(value) for name, value in order.value.items()},
        stands_on=(bands, suitable, order),
    )


def points_of(
    people: Sequence[Person], posts: Sequence[OpenPost], claims: Mapping[str, set[str]], rule: MatchRules
) -> Points:
    """Return the points of every person in every post; `claims` says for each person which posts continue the own one."""
    if not people or not posts:
        return np.zeros((len(people), len(posts)), dtype=np.int64)
    lower = _column([rule.bands[one.band] for one in people]) - _row([rule.bands[one.band] for one in posts])
    hours, offered = [one.wte for one in people], [one.wte for one in posts]
    enough = {one: [Fraction(other) >= Fraction(one) * rule.least_hours for other in offered] for one in set(hours)}
    other_pool = _other([one.pool for one in people], [one.pool for one in posts]) & _row(
        [bool(one.pool) for one in posts]
    )
    fenced = _row([one.ring_fenced for one in posts]) | _column([one.status == "ring-fenced" for one in people])
    allowed = (lower <= rule.below) & (-lower <= rule.above) & ~(other_pool & fenced)
    allowed &= np.array([enough[one] for one in hours])
    point = rule.points
    whole = point["other_pool"] * other_pool + point["band"] * np.maximum(lower, 0)
    whole += point["function"] * _other([one.function for one in people], [one.function for one in posts])
    whole += point["level"] * _other([one.level for one in people], [one.level for one in posts])
    whole += point["hours"] * _other(hours, offered)
    whole += point["claimed"] * _claimed(people, posts, claims) + point["wish"] * _wishes(people, posts, rule)
    return np.where(allowed, whole, NOT_ALLOWED).astype(np.int64)


def _claimed(people: Sequence[Person], posts: Sequence[OpenPost], claims: Mapping[str, set[str]]) -> Any:
    somebody = {post for own in claims.values() for post in own}
    found = np.tile(np.array([one.id in somebody for one in posts]), (len(people), 1))
    place = {one.id: number for number, one in enumerate(posts)}
    for number, person in enumerate(people):
        for post in claims.get(person.id, ()):
            if post in place:
                found[number, place[post]] = False
    return found


def _wishes(people: Sequence[Person], posts: Sequence[OpenPost], rule: MatchRules) -> Any:
    most = rule.points["most_wishes"]
    place = {one.id: number for number, one in enumerate(posts)}
    found = np.zeros((len(people), len(posts)), dtype=np.int64)
    for number, person in enumerate(people):
        if person.wishes:
            found[number, :] = min(len(person.wishes), most)
        for rank, post in enumerate(person.wishes[:most]):
            if post in place:
                found[number, place[post]] = rank
    return found


def against(person: Person, post: OpenPost, rule: MatchRules) -> str:
    """Return in words what speaks against a person in a suitable post."""
    lower = rule.bands[person.band] - rule.bands[post.band]
    said = []
    if post.pool and post.pool != person.pool:
        said.append("of another pool")
    if lower > 0:
        said.append(f"{counted(lower, 'band')} lower")
    if lower < 0:
        said.append(f"{counted(-lower, 'band')} higher")
    said += [f"another {name}" for name in ("function", "level") if getattr(person, name) != getattr(post, name)]
    if person.wte != post.wte:
        said.append("other hours")
    if person.wishes and post.id not in person.wishes:
        said.append("not wished for")
    elif person.wishes and post.id != person.wishes[0]:
        said.append("not the first wish")
    return ", ".join(said) or "nothing speaks against it"


def why_not(person: Person, posts: Sequence[OpenPost], rule: MatchRules) -> str:
    """Return in words why no post is suitable for a person, by the number of posts that each condition leaves."""
    band = rule.bands[person.band]
    in_band = [one for one in posts if -rule.above <= band - rule.bands[one.band] <= rule.below]
    hours = [one for one in in_band if Fraction(one.wte) >= Fraction(person.wte) * rule.least_hours]
    return (
        f"of {counted(len(posts), 'open post')} {len(in_band)} are near band {person.band} and {len(hours)} of these "
        "for enough hours; none of them is open to the pool, or the person declined it"
        if hours
        else f"of {counted(len(posts), 'open post')} {len(in_band)} are near band {person.band}, none for enough hours"
        if in_band
        else f"none of {counted(len(posts), 'open post')} is near band {person.band}"
    )


def _column(values: Sequence[Any]) -> Any:
    return np.array(values)[:, None]


def _row(values: Sequence[Any]) -> Any:
    return np.array(values)[None, :]


def _other(mine: Sequence[Any], theirs: Sequence[Any]) -> Any:
    """Return where two lists differ, each with each."""
    code: dict[Any, int] = {}
    for value in (*mine, *theirs):
        code.setdefault(value, len(code))
    return _column([code[one] for one in mine]) != _row([code[one] for one in theirs])
