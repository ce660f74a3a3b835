"""Takes clauses in force, gives a finding for each that no route can reach, that is wider than what its grantor holds, or that closes a circle."""

from collections.abc import Iterator, Mapping, Sequence

from concordat.decide.authority.collect import GIVES
from concordat.decide.authority.linting import Linted
from concordat.decide.authority.scope import ANY, band_within, bands_meet, scopes_meet, within
from concordat.decide.records.grants import Grant
from concordat.kernel.finding import Finding

HOLDS_NOTHING = "A body that is no legal person gives only what it was given."


def check(linted: Linted) -> Iterator[Finding]:
    """Yield revoked-parent, unreachable-grant, onward-not-allowed, wider-than-parent and delegation-cycle."""
    reached = _reached(linted)
    for grant in linted.giving:
        if not _own(linted, grant.grantor):
            yield from _link(linted, grant, reached)
    yield from _cycles(linted)


def _link(linted: Linted, grant: Grant, reached: frozenset[str]) -> Iterator[Finding]:
    parents = _parents(linted, grant)
    if not parents:
        before = [one for one in linted.scheme.by_holder.get(grant.grantor, ()) if one.effect in GIVES and one.revoked]
        kind, says = (
            ("revoked-parent", "what gave it was revoked") if before else ("unreachable-grant", "nothing gives it")
        )
        what = f"{grant.grantor} does not hold what it gives: {says}."
        yield linted.finding(
            kind, grant, what, HOLDS_NOTHING, "Grant it to the grantor first, or end this clause.", "grantor"
        )
        return
    open_ones = [one for one in parents if _allows(one, grant)]
    if not open_ones:
        what = f"clause {parents[0].id} allows no onward delegation to {grant.holder}."
        then = "Let that clause allow it, or end this one."
        yield linted.finding("onward-not-allowed", grant, what, "The link does not hold.", then, "holder")
    elif grant.id not in reached:
        what = f"no chain of clauses leads to {grant.grantor} from a body that holds it."
        yield linted.finding(
            "unreachable-grant", grant, what, HOLDS_NOTHING, "Grant it to the grantor first.", "grantor"
        )
    elif not any(within(grant, one, linted.scheme.parents) and band_within(grant, one) for one in open_ones):
        what = f"it is wider than clause {open_ones[0].id}, from which it comes."
        why = "It holds only as far as both reach."
        yield linted.finding("wider-than-parent", grant, what, why, "Narrow it to what its grantor holds.", "high")


def _own(linted: Linted, code: str) -> bool:
    """Say whether a body has functions of its own: a legal person; where no bodies are known, one to whom nothing is given."""
    scheme = linted.scheme
    if scheme.bodies:
        return code in scheme.body_of and scheme.body_of[code].legal_person
    return not any(one.effect in GIVES and one.holder == code for one in scheme.by_holder.get(code, ()))


def _parents(linted: Linted, grant: Grant) -> list[Grant]:
    areas = linted.scheme.parents
    return [
        one
        for one in linted.scheme.by_holder.get(grant.grantor, ())
        if one.id in linted.giving_codes and scopes_meet(one, grant, areas) and bands_meet(one, grant)
    ]


def _allows(parent: Grant, grant: Grant) -> bool:
    named = parent.onward_delegation == "named" and grant.holder in parent.onward_to
    return named or parent.onward_delegation == "any"


def _reached(linted: Linted) -> frozenset[str]:
    """Return the clauses to which a chain leads from a body with functions of its own."""
    by_grantor: dict[str, list[Grant]] = {}
    for one in linted.giving:
        by_grantor.setdefault(one.grantor, []).append(one)
    waiting = [one for one in linted.giving if _own(linted, one.grantor)]
    found = {one.id for one in waiting}
    areas = linted.scheme.parents
    while waiting:
        parent = waiting.pop()
        for one in by_grantor.get(parent.holder, ()):
            if one.id in found or not _allows(parent, one):
                continue
            if scopes_meet(parent, one, areas) and bands_meet(parent, one):
                found.add(one.id)
                waiting.append(one)
    return frozenset(found)


def _cycles(linted: Linted) -> Iterator[Finding]:
    """Give each circle of delegation of one type of decision, at the clause that closes it."""
    kinds = dict.fromkeys(one.decision_type for one in linted.giving)
    for kind in kinds:
        gives: dict[str, list[Grant]] = {}
        for one in linted.giving:
            if one.decision_type in (ANY, kind):
                gives.setdefault(one.grantor, []).append(one)
        yield from _circles(linted, gives)


def _circles(linted: Linted, gives: Mapping[str, Sequence[Grant]]) -> Iterator[Finding]:
    done: set[str] = set()
    for start in gives:
        path: list[str] = []
        waiting: list[tuple[str, Grant | None, bool]] = [(start, None, False)]
        while waiting:
            code, by, leaving = waiting.pop()
            if leaving:
                path.pop()
                done.add(code)
            elif by is not None and code in path:
                what = f"delegation goes in a circle: {' to '.join((*path[path.index(code) :], code))}."
                then = "End one clause of the circle."
                yield linted.finding("delegation-cycle", by, what, "A chain never comes back.", then, "holder", "stop")
            elif code not in done:
                path.append(code)
                waiting.append((code, by, True))
                waiting += [(one.holder, one, False) for one in gives.get(code, ())]
