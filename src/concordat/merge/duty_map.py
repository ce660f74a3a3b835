"""The function map as it is given: duties with their areas, who holds each where and when, and the bodies with their days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """One duty: `areas` it is owed in, or `everywhere` the programme covers; `basis` in law; half-open days it exists.

    Without `starts` or `ends` it exists from before, or beyond, the programme. `assures` names the bodies it is a check on.
    """

    id: str
    title: str = ""
    basis: str = ""
    areas: tuple[str, ...] = ()
    everywhere: bool = False
    starts: date | None = None
    ends: date | None = None
    assures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A body holds a duty in an area, without `area` wherever the duty is owed, from `starts` up to but not including `ends`.

    `accountable` is the one who answers for it; who only `exercises` it, through a grant, may be several.
    """

    duty: str
    body: str
    area: str = ""
    starts: date
    ends: date | None = None
    kind: Literal["accountable", "exercises"] = "accountable"
    under: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A body that may hold duties, on the days it exists; in shadow, up to `shadow_until`, it rehearses and holds none."""

    id: str
    starts: date | None = None
    ends: date | None = None
    shadow_until: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `start` up to but not including `end`, as ordinals of days; the sweep over many works on these."""

    start: int
    end: int

    def within(self, other: "Span") -> "Span | None":
        """Return the days in both, or None."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    @property
    def days(self) -> int:
        """How many days."""
        return self.end - self.start


def span_of(starts: date | None, ends: date | None, inside: Span) -> Span | None:
    """Return the days of half-open dates inside others; a missing date reaches as far as these, None where no day is left."""
    start = inside.start if starts is None else starts.toordinal()
    end = inside.end if ends is None else ends.toordinal()
    return Span(start, end).within(inside)


def areas_of(duty: Duty, areas: tuple[str, ...]) -> tuple[str, ...]:
    """Return the areas in which a duty is owed."""
    return areas if duty.everywhere else duty.areas


def able_in(holder: Holder | None, inside: Span) -> Span | None:
    """Return the days on which a body can hold duties; one about which nothing is given can on every day."""
    if holder is None:
        return inside
    starts = max((day for day in (holder.starts, holder.shadow_until) if day), default=None)
    return span_of(starts, holder.ends, inside)


def spans(holdings: list[Holding], able: dict[str, Span | None], inside: Span) -> Iterator[tuple[int, int, str]]:
    """Give for each holding the days on which its body can hold and does, as start, end and body."""
    start, end = inside.start, inside.end
    for one in holdings:
        own = able.get(one.body, inside)
        if own is None:
            continue
        first = max(one.starts.toordinal(), own.start, start)
        last = min(own.end, end) if one.ends is None else min(one.ends.toordinal(), own.end, end)
        if first < last:
            yield first, last, one.body
