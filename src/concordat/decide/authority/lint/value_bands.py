"""Takes the clauses of a grantor, gives a finding where their value bands leave a gap, or overlap and name different holders."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.decide.authority.linting import Linted
from concordat.decide.authority.precedence import disagree
from concordat.decide.authority.scope import bands_meet, narrower, scopes_meet
from concordat.decide.records.grants import Grant
from concordat.kernel.finding import Finding
from concordat.kernel.text import amount


def check(linted: Linted) -> Iterator[Finding]:
    """Yield overlapping-value-bands, and gap-in-value-bands below and between bands; above the highest all is reserved."""
    parents = linted.scheme.parents
    for one, other in linted.pairs():
        both = _banded(one) and _banded(other) and "RESERVED" not in (one.effect, other.effect)
        apart = narrower(one, other, parents) or narrower(other, one, parents)
        if not both or apart or one.effect not in ("DELEGATED", "JOINT") or other.effect not in ("DELEGATED", "JOINT"):
            continue
        if disagree(one, other) and scopes_meet(one, other, parents) and bands_meet(one, other):
            what = f"its band overlaps that of {other.id}, and they name different holders or ways."
            why = "For a value in both the answer is ambiguous."
            yield linted.finding(
                "overlapping-value-bands", one, what, why, "Let one begin where the other ends.", "low", "stop"
            )
    for own in _ladders(linted).values():
        yield from _gaps(linted, own)


def _ladders(linted: Linted) -> dict[tuple[str, ...], list[Grant]]:
    found: dict[tuple[str, ...], list[Grant]] = {}
    for one in linted.live:
        if _banded(one) and possible(one) and one.effect in ("DELEGATED", "JOINT", "RESERVED"):
            scope = (one.function, one.area, one.care_group, one.contract_class)
            found.setdefault((one.grantor, one.decision_type, one.basis, *scope), []).append(one)
    return found


def _gaps(linted: Linted, own: list[Grant]) -> Iterator[Finding]:
    reached: Decimal | None = Decimal(0)
    for grant in sorted(own, key=lambda one: (one.low or 0, one.id)):
        low = grant.low or Decimal(0)
        if reached is None:
            return
        if low > reached:
            what = f"nothing is said of values from {amount(reached, '£')} to under {amount(low, '£')}."
            why = "What is not granted is reserved, here perhaps without anyone meaning it."
            yield linted.finding(
                "gap-in-value-bands", grant, what, why, "Close the gap, or reserve it in words.", "low"
            )
        reached = None if grant.high is None else max(reached, grant.high)


def possible(grant: Grant) -> bool:
    """Say whether some value could fall into a band at all."""
    return grant.high is None or grant.high > (grant.low or 0)


def _banded(grant: Grant) -> bool:
    return (grant.low, grant.high) != (None, None)
