"""Takes clauses that name a function, gives a finding for each function without a holder on the day, or with two for one place."""

from collections.abc import Iterator
from itertools import chain, combinations

from concordat.decide.authority.linting import Linted
from concordat.decide.authority.scope import bands_meet, scopes_meet
from concordat.decide.authority.standing import closed
from concordat.decide.records.grants import Grant
from concordat.kernel.finding import Finding


def check(linted: Linted) -> Iterator[Finding]:
    """Yield duty-without-holder and duty-with-two-holders."""
    scheme = linted.scheme
    held = {one.function for one in linted.live if not closed(scheme, one.grantor, linted.on)}
    told: set[str] = set()
    for grant in scheme.grants:
        gone = closed(scheme, grant.grantor, linted.on) if grant.function and grant.grantor in scheme.body_of else ""
        if gone and grant.function not in held | told:
            told.add(grant.function)
            what = f"nobody holds the function {grant.function}: {gone}."
            then = "Let the scheme of the successor name it."
            yield linted.finding(
                "duty-without-holder", grant, what, "A duty has a holder on every day.", then, "function"
            )
    kept: dict[str, list[Grant]] = {}
    for one in linted.live:
        if one.effect == "RESERVED" and one.function and one.area:
            kept.setdefault(one.function, []).append(one)
    for one, other in chain.from_iterable(combinations(own, 2) for own in kept.values()):
        meet = scopes_meet(one, other, scheme.parents) and bands_meet(one, other)
        if meet and one.grantor != other.grantor:
            who = f"{one.grantor} and {other.grantor} ({other.id})"
            what = f"{who} both hold the function {one.function} for one place."
            then = "End one of them, or narrow its area."
            yield linted.finding("duty-with-two-holders", one, what, "A duty has one holder.", then, "function")
