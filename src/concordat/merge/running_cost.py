"""Running cost: takes posts, each shared by stated shares, and other costs, gives what each body bears and what a head costs on a named basis."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.money import pence, share_out
from concordat.kernel.period import holds


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCount:
    """How many people a body serves, by a basis such as `registered`, `resident` or `weighted`, in a year."""

    body: str
    basis: str
    year: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CostedPost:
    """A post with what it costs in a year, in pounds, between half-open days.

    - `shares`: who bears it, by body, where it is shared; else its `body` does
    - `holder`: the random id of who holds it, empty where it is vacant
    """

    id: str
    cost: Decimal
    body: str = ""
    title: str = ""
    function: str = ""
    shares: dict[str, Fraction] = field(default_factory=dict)
    starts: date | None = None
    ends: date | None = None
    holder: str = ""

    @property
    def bears(self) -> dict[str, Fraction]:
        """The share of each body."""
        return self.shares or {self.body: Fraction(1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCost:
    """What a body spends on running itself besides posts, in pounds a year."""

    body: str
    cost: Decimal
    function: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CostOfBody:
    """What a body bears in a year, and each of its heads costs, in pounds."""

    body: str
    cost: Decimal
    heads: int
    per_head: Decimal


def in_force(posts: Iterable[CostedPost], on: date) -> tuple[CostedPost, ...]:
    """Return the posts that there are on a day."""
    return tuple(one for one in posts if holds(one.starts, one.ends, on))


def by_body(posts: Iterable[CostedPost], others: Iterable[OtherCost]) -> dict[str, Decimal]:
    """Return what each body bears in a year; the shares of a post come to its cost to the penny."""
    found: defaultdict[str, Decimal] = defaultdict(Decimal)
    for post in posts:
        for body, part in share_out(post.cost, post.bears).items():
            found[body] += part
    for other in others:
        found[other.body] += other.cost
    return dict(sorted(found.items()))


def per_head(cost: Decimal, heads: int) -> Decimal:
    """Return pounds for each head, rounded once to the penny."""
    return pence(Fraction(cost) / heads)


def gap(cost: Decimal, rate: Decimal, heads: int) -> Decimal:
    """Return by how much a cost is above what a rate for each head allows, in pounds; below nought it is less."""
    return cost - rate * heads
