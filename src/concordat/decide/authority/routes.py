"""Ways to take one decision for several bodies: takes the holders for each body, gives every smallest set that covers all, ranked.

Fewest deciders first; among equals the lowest level, which is the longest chain.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from concordat.decide.authority.holdings import Followed, Holder, Holding

# More ways than a page can show; all holders of each body are told besides.
MOST_ROUTES = 20
ByHolder = Mapping[Holder, Holding]


@dataclass(frozen=True, slots=True)
class Route:
    """One way: the holdings it uses, one for each body, in the order of the bodies."""

    holdings: tuple[Holding, ...]

    @property
    def deciders(self) -> tuple[Holder, ...]:
        """Who decides, once each."""
        return tuple(dict.fromkeys(one.holder for one in self.holdings))

    @property
    def rank(self) -> tuple[int, bool, int, tuple[str, ...]]:
        """Fewest deciders; what needs no ratification; the lowest level; then by name."""
        urgent = any(one.ratified_by for one in self.holdings)
        level = -sum(len(one.chain) for one in self.holdings)
        return len(self.deciders), urgent, level, tuple(map(str, self.deciders))


def routes(followed: Sequence[Followed]) -> tuple[tuple[Route, ...], bool]:
    """Return the routes in order of rank, and whether there are more than can be told; none where a body has no holder."""
    by_body = [_by_holder(told.holdings) for told in followed]
    if not by_body or not all(by_body):
        return (), False
    serves: dict[Holder, frozenset[int]] = {}
    for at, own in enumerate(by_body):
        for holder in own:
            serves[holder] = serves.get(holder, frozenset()) | {at}
    # Who serves most bodies comes first, so that the smallest sets are found before there are too many.
    order = sorted(serves, key=lambda holder: (-len(serves[holder]), str(holder)))
    found: dict[frozenset[Holder], Route] = {}
    for cover in _covers((), frozenset(range(len(by_body))), order, serves):
        found.setdefault(cover, Route(tuple(_used(own, cover) for own in by_body)))
        if len(found) > MOST_ROUTES:
            break
    ranked = tuple(sorted(found.values(), key=lambda one: one.rank))
    return ranked[:MOST_ROUTES], len(ranked) > MOST_ROUTES


def _by_holder(holdings: Sequence[Holding]) -> ByHolder:
    """Return one holding for each holder; what needs no ratification goes before what does."""
    return {one.holder: one for one in sorted(holdings, key=lambda one: one.ratified_by is None)}


def _covers(
    chosen: tuple[Holder, ...],
    left: frozenset[int],
    order: Sequence[Holder],
    serves: Mapping[Holder, frozenset[int]],
) -> Iterator[frozenset[Holder]]:
    """Give each set of deciders that covers every body and from which none can be left out."""
    if not left:
        yield frozenset(chosen)
        return
    wanted = min(left)
    for holder in order:
        if wanted in serves[holder] and not _spares(chosen, holder, serves):
            yield from _covers((*chosen, holder), left - serves[holder], order, serves)


def _spares(chosen: tuple[Holder, ...], another: Holder, serves: Mapping[Holder, frozenset[int]]) -> bool:
    """Say whether one of those chosen would be spare once another joins them: it stays spare whoever comes later."""
    every = (*chosen, another)
    return any(
        serves[one] <= frozenset[int]().union(*(serves[other] for other in every if other is not one)) for one in chosen
    )


def _used(own: ByHolder, cover: frozenset[Holder]) -> Holding:
    """Return the holding by which a body is covered: of several deciders in the set the lowest."""
    return max((own[holder] for holder in cover if holder in own), key=lambda one: (len(one.chain), str(one.holder)))
