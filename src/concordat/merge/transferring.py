"""What moves to whom: takes registers, a schedule and the default receiver, gives every item once with where it goes and what it is worth there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.money import share_out
from concordat.merge.transfer_schedule import Item, Kind, Status, Transfer

How = Literal["scheduled", "stays", "default receiver", "ends before"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One item, or part of one, with its one receiver; none where it ends before the date. `value` in pounds, as far as known."""

    item: str
    title: str
    kind: Kind
    sender: str
    receiver: str
    how: How
    effective: date | None
    value: Decimal | None
    basis: str
    part_of: str
    share: Fraction
    instrument: str
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Receives:
    """What moves to one body: how many items, by kind, and what they are worth in pounds by basis of value."""

    receiver: str
    items: int
    kinds: dict[str, int]
    values: dict[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """A notice or consent that a transfer needs: by when, how many days are left, negative after it, and how it stands."""

    item: str
    receiver: str
    needs: str
    by: date
    days_left: int
    standing: Literal["got", "due", "late"]


def divided(items: Iterable[Item]) -> dict[str, list[Item]]:
    """Return the parts of every item that is divided."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for one in items:
        if one.part_of:
            found[one.part_of].append(one)
    return dict(found)


def values_of(items: Sequence[Item]) -> dict[str, Decimal | None]:
    """Return what each item is worth; parts share the value of the whole to the penny."""
    found = {one.id: one.value for one in items if not one.part_of}
    for whole, parts in divided(items).items():
        value = found[whole]
        if value is None:
            found |= {one.id: one.value for one in parts}
        else:
            found |= share_out(value, {one.id: one.share or Fraction(0) for one in parts})
    return found


def movements(items: Sequence[Item], schedule: Sequence[Transfer], day: date, default: str) -> tuple[Movement, ...]:
    """Return where every item goes, in the order of the registers; what is divided stands as its parts."""
    wholes, values = {one.id: one for one in items}, values_of(items)
    lines = {one.item: one for one in schedule}
    parts = divided(items)
    return tuple(
        _moved(one, wholes.get(one.part_of, one), lines.get(one.id), values[one.id], day, default)
        for one in items
        if one.id not in parts
    )


def _moved(item: Item, whole: Item, line: Transfer | None, value: Decimal | None, day: date, default: str) -> Movement:
    ends = item.ends or whole.ends
    over = ends is not None and ends <= (line.effective if line else day)
    how: How = "ends before" if over else "default receiver" if line is None else "scheduled"
    receiver = "" if over else line.receiver if line else default
    if how == "scheduled" and receiver == whole.body:
        how = "stays"
    return Movement(
        item=item.id,
        title=item.title or whole.title,
        kind=item.kind,
        sender=whole.body,
        receiver=receiver,
        how=how,
        effective=None if over else line.effective if line else day,
        value=value,
        basis=whole.basis,
        part_of=item.part_of,
        share=Fraction(1) if item.share is None else item.share,
        instrument=line.instrument if line else "",
        status=line.status if line else "listed",
    )


def received(moved: Iterable[Movement]) -> tuple[Receives, ...]:
    """Return what moves to each body, in order of its code; what ends before the date moves to nobody."""
    of: defaultdict[str, list[Movement]] = defaultdict(list)
    for one in moved:
        if one.receiver:
            of[one.receiver].append(one)
    return tuple(
        Receives(receiver=receiver, items=len(own), kinds=_kinds(own), values=worth(own))
        for receiver, own in sorted(of.items())
    )


def _kinds(own: Iterable[Movement]) -> dict[str, int]:
    found: defaultdict[str, int] = defaultdict(int)
    for one in own:
        found[one.kind] += 1
    return dict(sorted(found.items()))


def worth(own: Iterable[Movement]) -> dict[str, Decimal]:
    """Return what items are worth in pounds, by basis; values of different bases are never added."""
    return _by_basis((one.basis, one.value) for one in own)


def registered(items: Sequence[Item]) -> dict[str, Decimal]:
    """Return what the registers hold in pounds, by basis: each item once, a part only where its whole has no value."""
    wholes = {one.id: one for one in items if not one.part_of}
    return _by_basis(
        (wholes[one.part_of or one.id].basis, one.value)
        for one in items
        if not one.part_of or wholes[one.part_of].value is None
    )


def _by_basis(values: Iterable[tuple[str, Decimal | None]]) -> dict[str, Decimal]:
    found: defaultdict[str, Decimal] = defaultdict(Decimal)
    for basis, value in values:
        if value is not None:
            found[basis] += value
    return dict(sorted(found.items()))


def permissions(schedule: Iterable[Transfer], on: date) -> tuple[Permission, ...]:
    """Return every notice and consent that is needed, the earliest first, as it stands on a day."""
    found = []
    for line in schedule:
        if not line.needs:
            continue
        by = line.needed_by or line.effective
        got = line.got is not None and line.got <= on
        found.append(
            Permission(
                item=line.item,
                receiver=line.receiver,
                needs=line.needs,
                by=by,
                days_left=(by - on).days,
                standing="got" if got else "late" if on > by else "due",
            )
        )
    return tuple(sorted(found, key=lambda one: (one.by, one.item)))
