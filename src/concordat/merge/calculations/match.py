"""Matching: takes people under random ids, posts, pools and offers, gives everybody an outcome by stated rules, with alternatives and the proof that no plan is better."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.merge.match_checks import match_faults
from concordat.merge.matching import Matched, match
from concordat.merge.outcomes import Outcome
from concordat.merge.outcomes_seen import outcomes_seen, ways_of
from concordat.merge.people_and_posts import Offer, OpenPost, Person, Pool
from concordat.merge.small_pools import hidden_pools, ways_hidden
from concordat.merge.suitable import match_rules

SMALL = "disclosure.small_number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A matching on a day.

    - `on`: the day; offers made after it are not known
    - `people`: under random ids, each in one pool; `posts`: each for one person; `pools` with their owners
    - `offers`: made so far; what is accepted or open stands, what was declined is not offered again
    - `reader`: who reads the answer; pools of too few people are shown to their owner alone
    """

    on: date
    people: tuple[Person, ...]
    posts: tuple[OpenPost, ...] = ()
    pools: tuple[Pool, ...] = ()
    offers: tuple[Offer, ...] = ()
    reader: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolCount:
    """One pool: how many people and how many of each outcome; none of it where the pool is not shown to the reader.

    `ways_hidden`: those who leave are counted together, since by one way there are few.
    """

    pool: str
    people: int | None
    outcomes: dict[str, int]
    hidden: bool
    ways_hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The plan as the reader sees it.

    - `outcomes`: everybody of the pools that are shown; `counts`: how many of each outcome there
    - `hidden_people`: how many more there are in pools not shown, none where that would tell too much
    - `vacant`: open posts that nobody takes
    - `points`: what speaks against the plan in all, `bound`: what no plan that places as many can come below
    """

    outcomes: tuple[Outcome, ...]
    counts: dict[str, int]
    hidden_people: int | None
    pools: tuple[PoolCount, ...]
    vacant: tuple[str, ...]
    points: int
    bound: int


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the best plan; raises Refused where somebody is in two pools, or lists do not hold together."""
    rule = match_rules(rules, given.on)
    stop = tuple(match_faults(given.people, given.posts, given.pools, given.offers, given.on, rule))
    if stop:
        raise Refused(stop)
    found = match(given.people, given.posts, given.offers, given.on, rule)
    small = rules.on(SMALL, given.on)
    sizes = Counter(one.pool for one in given.people)
    owners = {one.id: one.owner for one in given.pools}
    hidden = hidden_pools(sizes, owners, given.reader, int(small.decimal))
    together = ways_hidden(ways_of(found.outcomes), owners, given.reader, int(small.decimal))
    gives = _as_seen(found, dict(sorted(sizes.items())), hidden, together, int(small.decimal))
    reasons = tuple(because_rule(one) for one in (*rule.stands_on, small))
    proof = (
        f"{found.points} points speak against the plan, and no plan that places as many has fewer than {found.bound}"
    )
    parts = (Because(proof, found.points, "points", parts=reasons), *(map(_because, gives.outcomes)))
    says = f"everybody has an outcome on {given.on}; {len(gives.outcomes)} of them are shown to this reader"
    return Answer(gives, Because(says, len(gives.outcomes), "people", parts=parts))


def _because(one: Outcome) -> Because:
    where = f" in {one.post}" if one.post else ""
    return Because(f"{one.person} is {one.outcome}{where}: {one.why}", one.post or None)


def _as_seen(
    found: Matched, sizes: dict[str, int], hidden: frozenset[str], together: frozenset[str], least: int
) -> Gives:
    shown = outcomes_seen(found.outcomes, hidden, together)
    missing = sum(sizes[pool] for pool in hidden)
    return Gives(
        outcomes=shown,
        counts=_counts(shown),
        hidden_people=missing if not missing or missing >= least else None,
        pools=tuple(
            PoolCount(
                pool=pool,
                people=None if pool in hidden else number,
                outcomes={} if pool in hidden else _counts(one for one in shown if one.pool == pool),
                hidden=pool in hidden,
                ways_hidden=pool in hidden or pool in together,
            )
            for pool, number in sizes.items()
        ),
        vacant=found.vacant,
        points=found.points,
        bound=found.bound,
    )


def _counts(outcomes: Iterable[Outcome]) -> dict[str, int]:
    return dict(sorted(Counter(one.outcome for one in outcomes).items()))
