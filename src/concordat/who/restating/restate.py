"""Restating a small table: takes rows keyed by body or place and a bridge, gives them on the other structure, conserved and proved."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import PENNY
from concordat.who.apportion import apportion
from concordat.who.restating.links import Bridge
from concordat.who.succession_shares import UNALLOCATED

Unit = Literal["people", "money"]
STEPS: Mapping[Unit, Decimal] = {"people": Decimal(1), "money": PENNY}
SIGNS: Mapping[Unit, str] = {"people": "people", "money": "£"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One value of a body or place: `value` in whole people (or other whole counts) or in pounds and pence; `by` holds labels such as age."""

    key: str
    value: Decimal
    by: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restated:
    """Rows on the new structure, the `unallocated` line last; `before` = `placed` + `unallocated`, exactly."""

    rows: tuple[Row, ...]
    before: Decimal
    placed: Decimal
    unallocated: Decimal
    not_placed: tuple[Row, ...]


def restate(rows: Sequence[Row], bridge: Bridge, unit: Unit) -> Answer[Restated]:
    """Return the rows keyed by the bridge's new keys, each old row split with the largest remainders of whole people or pence.

    Raises Refused with every value that is not in whole people or pence. The answer's reason proves that the total holds.
    """
    if findings := [finding for row in rows for finding in _faults(row, unit)]:
        raise Refused(findings)
    totals: dict[tuple[str, tuple[tuple[str, str], ...]], Decimal] = {}
    lost: list[Row] = []
    for row in rows:
        for new, part in _split(row, bridge, unit).items():
            place = (new, tuple(sorted(row.by.items())))
            totals[place] = totals.get(place, Decimal(0)) + part
            if new == UNALLOCATED and part:
                lost.append(Row(key=row.key, value=part, by=row.by))
    order = sorted(totals, key=lambda place: (place[0] == UNALLOCATED, place))
    restated = tuple(Row(key=new, value=totals[new, by], by=dict(by)) for new, by in order)
    result = Restated(
        rows=restated,
        before=_sum(rows),
        placed=_sum(row for row in restated if row.key != UNALLOCATED),
        unallocated=_sum(row for row in restated if row.key == UNALLOCATED),
        not_placed=tuple(lost),
    )
    return Answer(result, _proof(result, rows, bridge, unit), "who.restate", SIGNS[unit], _used(rows, bridge))


def _split(row: Row, bridge: Bridge, unit: Unit) -> dict[str, Decimal]:
    shares = bridge.shares(row.key)
    if len(shares) == 1:
        return dict.fromkeys(shares, row.value)
    parts = apportion(int(row.value / STEPS[unit]), shares)
    return {new: part * STEPS[unit] for new, part in parts.items() if part}


def _proof(result: Restated, rows: Sequence[Row], bridge: Bridge, unit: Unit) -> Because:
    """Say that the total is conserved, and how every old key was placed; raises ArithmeticError were it not so."""
    if result.placed + result.unallocated != result.before:
        raise ArithmeticError("the total was not conserved")
    sign = SIGNS[unit]
    links = [link for key in dict.fromkeys(row.key for row in rows) for link in bridge.by_old.get(key, ())]
    says = (
        f"{result.before:,} {sign} on the structure of {bridge.from_day} = {result.placed:,} placed "
        f"+ {result.unallocated:,} unallocated on that of {bridge.to_day}"
    )
    return Because(says, result.before, sign, parts=tuple(link.because for link in links))


def _used(rows: Sequence[Row], bridge: Bridge) -> tuple[Finding, ...]:
    keys = {row.key for row in rows}
    missing = [key for key in dict.fromkeys(row.key for row in rows) if key not in bridge.by_old]
    return (
        *(finding for finding in bridge.findings if finding.where.field in keys),
        *(_not_in_bridge(key) for key in missing),
    )


def _not_in_bridge(key: str) -> Finding:
    return Finding(
        "not-placed",
        f"the bridge says nothing of {key}.",
        "What a bridge does not place is never dropped: it stands as unallocated.",
        "Build the bridge with this key.",
        Place(field=key),
        "warning",
    )


def _faults(row: Row, unit: Unit) -> Iterable[Finding]:
    if not row.value.is_finite() or row.value % STEPS[unit]:
        yield Finding(
            "bad-number",
            f"{row.value} of {row.key} is not in whole {'pence' if unit == 'money' else unit}.",
            "Only whole units can be moved without losing any.",
            "Give whole people, or pounds with at most two places; restate the parts of a rate, never the rate.",
            Place(field=row.key),
        )


def _sum(rows: Iterable[Row]) -> Decimal:
    return sum((row.value for row in rows), Decimal(0))


def exact_parts(value: Decimal | int, shares: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Return the unrounded parts of a value, for those who round later."""
    return {new: Fraction(value) * share for new, share in shares.items()}
