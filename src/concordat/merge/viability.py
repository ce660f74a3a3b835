"""Viability of old bodies: takes stated minima of staff, money and quorum with what was seen and is foreseen, gives an alert for each that falls below."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

Means = Literal["staff", "money", "quorum"]
ALL_MEANS: tuple[Means, ...] = get_args(Means)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What there was from a day on, or is foreseen where the day is still to come."""

    on: date
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Minimum:
    """What an old body needs to discharge its duties: `least` of its staff, money or quorum, with what was `seen` of it."""

    body: str
    of: Means
    least: Decimal
    unit: str = ""
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A body falls below its own minimum before day one: `since` when, how low and on which day; `foreseen` where it is still to come."""

    body: str
    of: Means
    unit: str
    least: Decimal
    lowest: Decimal
    lowest_on: date
    since: date
    foreseen: bool


def alerts(minima: Iterable[Minimum], day_one: date, on: date) -> tuple[Alert, ...]:
    """Return who is below on a day, or will be before day one; who was below and is no longer is not told."""
    return tuple(alert for one in minima if (alert := _alert(one, day_one, on)) is not None)


def _alert(one: Minimum, day_one: date, on: date) -> Alert | None:
    seen = sorted((own for own in one.seen if own.on < day_one), key=lambda own: own.on)
    past = [own for own in seen if own.on <= on]
    # What is seen holds until something else is.
    counts = [*past[-1:], *(own for own in seen if own.on > on)]
    below = [own for own in counts if own.value < one.least]
    if not below:
        return None
    first = below[0]
    since = first.on
    if first.on <= on:
        for own in reversed(past):
            if own.value >= one.least:
                break
            since = own.on
    lowest = min(below, key=lambda own: (own.value, own.on))
    return Alert(
        body=one.body,
        of=one.of,
        unit=one.unit,
        least=one.least,
        lowest=lowest.value,
        lowest_on=lowest.on,
        since=since,
        foreseen=first.on > on,
    )


def not_watched(bodies: Iterable[str], minima: Iterable[Minimum], on: date) -> tuple[tuple[str, Means], ...]:
    """Return what of which old body nothing is known of by a day: no minimum is stated, or nothing was seen yet."""
    known = {(one.body, one.of) for one in minima if any(own.on <= on for own in one.seen)}
    return tuple((body, of) for body in bodies for of in ALL_MEANS if (body, of) not in known)
