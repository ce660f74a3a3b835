"""Renewal chains: takes how contracts hang together, gives what each renews or replaces, and the chain that a contract stands in."""

from collections.abc import Iterable

from concordat.contract.records import ContractLink

# The kinds of link by which one contract comes after another.
FOLLOWS = ("renews", "replaces")


def followed_by(links: Iterable[ContractLink]) -> dict[str, tuple[str, ...]]:
    """Return for each contract those that it renews or replaces."""
    found: dict[str, tuple[str, ...]] = {}
    for one in links:
        if one.kind in FOLLOWS and one.other:
            found[one.contract] = (*found.get(one.contract, ()), one.other)
    return found


def chain_of(contract: str, links: Iterable[ContractLink]) -> tuple[tuple[int, str], ...]:
    """Return every contract before and after one, with its distance: negative before, 0 itself, positive after; a ring is walked once."""
    before = followed_by(links)
    after: dict[str, tuple[str, ...]] = {}
    for later, earlier in before.items():
        for one in earlier:
            after[one] = (*after.get(one, ()), later)
    found = {contract: 0}
    for ways, step in ((before, -1), (after, 1)):
        waiting = [contract]
        while waiting:
            here = waiting.pop()
            for other in ways.get(here, ()):
                if other not in found:
                    found[other] = found[here] + step
                    waiting.append(other)
    return tuple(sorted((distance, one) for one, distance in found.items()))
