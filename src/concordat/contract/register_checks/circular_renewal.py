"""Takes the register, gives each ring of contracts that renew or replace each other."""

from collections.abc import Iterator

from concordat.contract.checked import FAULT, Checked
from concordat.contract.renewal_chain import FOLLOWS, followed_by
from concordat.kernel.finding import Finding

SORT = FAULT


def check(given: Checked) -> Iterator[Finding]:
    """Yield circular-renewal, once for each ring."""
    before = followed_by(given.links)
    told: set[str] = set()
    for one in given.links:
        if one.kind not in FOLLOWS or one.contract in told or one.other == one.contract:
            continue
        ring = _ring(one.contract, before)
        if ring:
            told.update(ring)
            what = f"{', '.join(ring)} renew or replace each other in a ring."
            why = "Nobody can say which came first, and the value of none is known."
            yield given.finding("circular-renewal", one, what, why, "Take one of the links away.", "other", "stop")


def _ring(contract: str, before: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the contracts on a way from a contract back to itself, in order; none where there is no such way."""
    ways: list[tuple[str, ...]] = [(contract,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for other in before.get(way[-1], ()):
            if other == contract:
                return way
            if other not in seen:
                seen.add(other)
                ways.append((*way, other))
    return ()
