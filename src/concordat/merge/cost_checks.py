"""What is wrong with running costs as given: heads on another basis or missing, shares that do not sum, posts nobody knows."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import PENNY
from concordat.merge.cost_scenario import Scenario
from concordat.merge.running_cost import CostedPost, HeadCount, OtherCost

WHY = "A cost for each head means nothing without its basis, and shares and posts have to add up."


def cost_faults(
    heads: tuple[HeadCount, ...],
    basis: str,
    year: int,
    posts: tuple[CostedPost, ...],
    others: tuple[OtherCost, ...],
    scenarios: tuple[Scenario, ...],
    destinations: Mapping[str, Fraction],
) -> Iterator[Finding]:
    """Give everything that stops a cost for each head."""
    yield from _heads(heads, basis, year, posts, others)
    yield from _posts(posts, "posts")
    yield from _twice("post", (one.id for one in posts), "posts")
    for number, other in enumerate(others):
        yield from _pounds(other.cost, f"Other cost of “{other.body}”", f"others.{number}")
    yield from _twice("scenario", (one.id for one in scenarios), "scenarios")
    known = {one.id for one in posts}
    for number, one in enumerate(scenarios):
        where = f"scenarios.{number}"
        yield from _posts(one.begins, where)
        yield from _twice(f"post that ends in “{one.id}”", one.ends, where)
        yield from _twice(f"post of “{one.id}”", (post.id for post in one.begins), where)
        for post in one.ends:
            if post not in known:
                yield _found("unknown-post", f"“{one.id}” ends “{post}”, which is not here.", "Correct it.", where)
        for post in (own.id for own in one.begins):
            if post in known:
                yield _found("duplicate-key", f"“{one.id}” begins “{post}”, which is there.", "Rename it.", where)
        yield from _pounds(one.one_off, f"The one-off cost of “{one.id}”", where)
        if one.other != one.other.quantize(PENNY):
            yield _found("bad-number", f"“{one.id}” changes other cost by {one.other}.", "Give whole pence.", where)
        if one.starts.year >= date.max.year - 1:
            yield _found("bad-date", f"“{one.id}” starts on {one.starts}.", "Correct the day.", where)
    if destinations:
        yield from _shares(destinations, "The shares of the destinations", "destinations")


def _heads(
    heads: tuple[HeadCount, ...],
    basis: str,
    year: int,
    posts: tuple[CostedPost, ...],
    others: tuple[OtherCost, ...],
) -> Iterator[Finding]:
    own = Counter(one.body for one in heads if one.basis == basis and one.year == year)
    for body, times in own.items():
        if times > 1:
            yield _found("duplicate-key", f"“{body}” has {times} counts of heads.", "Give one.", "heads")
    bodies = dict.fromkeys([*(body for one in posts for body in one.bears), *(one.body for one in others)])
    for body in bodies:
        if body and body not in own:
            had = sorted({f"{one.basis} {one.year}" for one in heads if one.body == body})
            what = f"“{body}” has no heads by the basis “{basis}” of {year}; it has {', '.join(had) or 'none'}."
            yield _found("missing-heads", what, "Give its heads on that basis, or name another for all.", "heads")
    if not own:
        what = f"Nobody has heads by the basis “{basis}” of {year}."
        yield _found("missing-heads", what, "Give heads on that basis, or name another.", "heads")
    for number, one in enumerate(heads):
        if one.people <= 0:
            what = f"“{one.body}” has {one.people} heads."
            yield _found("number-out-of-range", what, "Give how many people.", f"heads.{number}")


def _posts(posts: tuple[CostedPost, ...], where: str) -> Iterator[Finding]:
    for one in posts:
        yield from _pounds(one.cost, f"The cost of “{one.id}”", where)
        if one.shares:
            yield from _shares(one.shares, f"The shares of “{one.id}”", where)
        if bool(one.shares) == bool(one.body):
            what = f"“{one.id}” has {'a body and shares' if one.body else 'neither body nor shares'}."
            yield _found("contradiction" if one.body else "missing-value", what, "Give one of the two.", where)
        if one.starts and one.ends and one.ends <= one.starts:
            yield _found("bad-period", f"“{one.id}” ends before it starts.", "Correct its days.", where)


def _shares(shares: Mapping[str, Fraction], what: str, where: str) -> Iterator[Finding]:
    total = sum(shares.values(), Fraction(0))
    if total != 1:
        says = f"{what} sum to {total}, which is {total - 1} off."
        yield _found("shares-do-not-sum", says, "Correct them so that they sum to 1.", where)
    if any(share <= 0 for share in shares.values()):
        yield _found("number-out-of-range", f"{what} are not all above nought.", "Leave out who has none.", where)


def _pounds(value: Decimal, what: str, where: str) -> Iterator[Finding]:
    if value < 0:
        yield _found("negative-number", f"{what} is {value}.", "Give a cost from nought up.", where)
    if value != value.quantize(PENNY):
        yield _found("bad-number", f"{what} is {value}.", "Give whole pence.", where)


def _twice(what: str, codes: Iterable[str], where: str) -> Iterator[Finding]:
    for code, times in Counter(codes).items():
        if times > 1:
            yield _found("duplicate-key", f"The {what} “{code}” is given {times} times.", "Give it once.", where)


def _found(kind: str, what: str, then: str, field: str) -> Finding:
    return Finding(kind, what, WHY, then, Place(field=field))
