"""Posts and people as tables: takes what was worked out, gives the structure, how many people there are, and everybody's outcome."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.merge.calculations import match
from concordat.merge.posts_of import bearers
from concordat.merge.records import PeoplePool, Reorganisation, StructurePost


def posts_figure(one: Reorganisation, posts: Iterable[StructurePost]) -> Answer[int]:
    """Return how many posts there are in the structure, new ones included."""
    number = len(list(posts))
    parts = (because_record(one.title, "Reorganisation", one.id),)
    return Answer(number, Because("posts of the structure", number, parts=parts), "merge.posts", "posts")


def people_figure(case: Reorganisation, people: int) -> Answer[int]:
    """Return how many people are in all pools together; of one pool alone a number might tell of somebody."""
    parts = (because_record(case.title, "Reorganisation", case.id),)
    return Answer(people, Because("people in all pools", people, parts=parts), "merge.people_in_pools", "people")


def structure_table(posts: Iterable[StructurePost], names: Mapping[str, str]) -> Table:
    """Return the posts with band, hours, cost and who bears it by which share, from when to when."""
    rows = [
        (
            one.title,
            names.get(one.body, one.body),
            {"existing": "is there", "new": "new", "ends": "ends"}[one.state],
            one.band,
            one.whole_time,
            Answer(one.cost, because_record(one.title, "StructurePost", one.id, value=one.cost, unit="£"), unit="£"),
            _borne(one, names),
            one.starts,
            one.ends,
        )
        for one in posts
    ]
    columns = {
        "title": "Post",
        "body": "Held at",
        "state": "State",
        "band": "Pay band",
        "whole_time": "Hours [whole-time equivalents]",
        "cost": "Cost a year [£]",
        "borne": "Borne by",
        "starts": "From",
        "ends": "Until",
    }
    return table("structure", "The structure, post by post", columns, rows)


def _borne(one: StructurePost, names: Mapping[str, str]) -> str:
    own = bearers(one)
    if len(own) == 1:
        return names.get(next(iter(own)), next(iter(own)))
    by_share: dict[Fraction, list[str]] = {}
    for body, share in own.items():
        by_share.setdefault(share, []).append(names.get(body, body))
    return "; ".join(f"{share} each: {', '.join(bodies)}" for share, bodies in by_share.items())


def outcomes_table(
    found: match.Gives, pools: Iterable[PeoplePool], posts: Iterable[StructurePost], next_of: Mapping[str, str]
) -> Table:
    """Return everybody of these pools who is shown, under a random id, with the outcome, why, and the next suitable posts.

    `next_of` says by person what can be recorded next; without any there is no such column.
    """
    titles, pool = {one.id: one.title for one in posts}, {one.id: one.title for one in pools}
    rows = [
        (
            one.person,
            pool.get(one.pool, one.pool),
            one.outcome,
            titles.get(one.post, one.post) if one.post else "none yet" if one.outcome == "still displaced" else "",
            one.why,
            "yes" if one.settled else f"no: as much right have {', '.join(one.tied_with)}",
            "; ".join(f"{titles.get(other.post, other.post)} ({other.against})" for other in one.alternatives),
            *((next_of.get(one.person, ""),) if next_of else ()),
        )
        for one in found.outcomes
        if one.pool in pool
    ]
    columns = {
        "person": "Person",
        "pool": "Pool",
        "outcome": "Outcome",
        "post": "Post",
        "why": "Why",
        "settled": "Settled",
        "alternatives": "Next suitable posts, and what speaks against them",
        **({"next": "What can be recorded next"} if next_of else {}),
    }
    says = (
        f"Of all plans that place the most people this one has the least against it: {counted(found.points, 'point')}, and no plan "
        f"can have fewer than {found.bound}."
    )
    return table("outcomes", "Everybody's outcome", columns, rows, says)
