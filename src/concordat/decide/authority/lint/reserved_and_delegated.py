"""Takes the clauses of a grantor, gives a finding for each delegation of what the grantor also reserves."""

from collections.abc import Iterator

from concordat.decide.authority.collect import GIVES
from concordat.decide.authority.linting import Linted
from concordat.decide.authority.scope import bands_meet, scopes_meet
from concordat.kernel.finding import Finding


def check(linted: Linted) -> Iterator[Finding]:
    """Yield reserved-and-delegated."""
    for one, other in linted.pairs():
        kept, given = (one, other) if one.effect == "RESERVED" else (other, one)
        if kept.effect != "RESERVED" or given.effect not in GIVES:
            continue
        if scopes_meet(kept, given, linted.scheme.parents) and bands_meet(kept, given):
            what = f"it delegates what {kept.id} reserves."
            why = "A reservation beats any delegation by the same grantor, as far as both reach."
            yield linted.finding("reserved-and-delegated", given, what, why, "Narrow one of them.", "effect")
