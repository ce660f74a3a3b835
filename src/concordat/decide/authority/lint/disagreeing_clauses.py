"""Takes the clauses of a grantor, gives a finding for each two that give one decision to different holders, or in different ways."""

from collections.abc import Iterator

from concordat.decide.authority.linting import Linted
from concordat.decide.authority.precedence import disagree
from concordat.decide.authority.scope import bands_meet, narrower, scopes_meet
from concordat.decide.records.grants import Grant
from concordat.kernel.finding import Finding

EQUAL = (("DELEGATED", "JOINT"), ("RESERVED",))


def check(linted: Linted) -> Iterator[Finding]:
    """Yield clauses-disagree; two clauses that both have bands are told as overlapping bands."""
    parents = linted.scheme.parents
    for one, other in linted.pairs():
        equal = any(one.effect in effects and other.effect in effects for effects in EQUAL)
        banded = one.effect != "RESERVED" and _banded(one) and _banded(other)
        if not equal or banded or narrower(one, other, parents) or narrower(other, one, parents):
            continue
        if disagree(one, other) and scopes_meet(one, other, parents) and bands_meet(one, other):
            what = f"it and {other.id} of {one.grantor} name different holders or ways for one decision."
            why = "Neither is narrower and neither says that it replaces the other, so that the answer is ambiguous."
            then = "Narrow one, end one, or let the later one say what it replaces."
            yield linted.finding("clauses-disagree", one, what, why, then, "holder", "stop")


def _banded(grant: Grant) -> bool:
    return (grant.low, grant.high) != (None, None)
