"""Trend marker: takes an indicator's periods with counts or with values and limits, gives whether it rises or falls beyond chance, and what that means."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from scipy import special

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.icons import Direction
from concordat.watch.numbers import numbers_of
from concordat.watch.said import said
from concordat.watch.trend_points import last_apart
from concordat.watch.trends import Trends, share_trends, value_trends
from concordat.watch.wrong_numbers import bad, negative, not_finite, reversed_limits

UP, DOWN, LEVEL, UNKNOWN = "rising", "falling", "no significant change", "cannot be told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A period from `starts` to before `ends`: `events` `of` so many for a share, or the `value` with its `lower` and `upper` limit."""

    starts: date
    ends: date
    events: float | None = None
    of: float | None = None
    value: float | None = None
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`points` of one area and group in any order; `direction` says which way is good. `confidence` is that of the limits."""

    points: tuple[Point, ...]
    direction: Direction = "neutral"
    confidence: float = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`trend` in words, its `judgement` (better, worse, or none), `chi_squared`, and whether it is `steady`: no single point decides.

    Where it cannot be told, `reason` says why. `used`: first days of the periods that it stands on.
    """

    trend: str
    judgement: str
    reason: str
    chi_squared: float | None
    steady: bool | None
    used: tuple[date, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the marker of the last five periods that do not overlap.

    Refuses periods that end before they start, negative counts, more events than there were people, and limits the wrong way.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    numbers = numbers_of(rules, "trend")
    places, reason = last_apart(given.points, numbers.whole("points"))
    points = [given.points[place] for place in places]
    reason = reason or _lacking(points)
    if reason:
        gives = Gives(trend=UNKNOWN, judgement="", reason=reason, chi_squared=None, steady=None, used=())
        why = "A marker stands on the last periods, each with a value and its limits."
        finding = Finding("no-trend", f"No trend can be told: {reason}.", why, "Add periods, or mend them.")
        return Answer(gives, Because(f"no trend: {reason}", parts=(numbers.because,)), findings=(_warning(finding),))
    trends = _test(points, given.confidence)
    direction = int(trends.direction(numbers["chi_squared"])[0])
    gives = Gives(
        trend={1: UP, -1: DOWN, 0: LEVEL}[direction],
        judgement=_judgement(direction, given.direction),
        reason="",
        chi_squared=float(trends.chi_squared[0]),
        steady=bool(trends.steady[0]),
        used=tuple(one.starts for one in points),
    )
    return Answer(gives, Because(_says(gives), gives.trend, parts=(numbers.because, *map(_because, points))))


def _test(points: Sequence[Point], confidence: float) -> Trends:
    if points[0].of is not None:
        return share_trends(_row(points, "events"), _row(points, "of"))
    z = float(special.ndtri(confidence + (1 - confidence) / 2))
    return value_trends(_row(points, "value"), _row(points, "lower"), _row(points, "upper"), z)


def _row(points: Sequence[Point], name: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    return np.array([[getattr(one, name) for one in points]], dtype=np.float64)


def _lacking(points: Sequence[Point]) -> str:
    """Return why these points allow no test; empty where they do."""
    shares = [one for one in points if one.events is not None and one.of is not None]
    if len(shares) == len(points):
        return ""
    lacking = [
        one for one in points if one.of is None and (one.value is None or one.lower is None or one.upper is None)
    ]
    if lacking:
        return f"the period from {lacking[0].starts} lacks a value or its limits"
    narrow = [one for one in points if one.lower == one.upper]
    return f"the limits of the period from {narrow[0].starts} leave no room" if narrow else ""


def _judgement(direction: int, good: Direction) -> str:
    if not direction or good == "neutral":
        return ""
    return "better" if (direction > 0) == (good == "up is good") else "worse"


def _says(gives: Gives) -> str:
    judged = f", getting {gives.judgement}" if gives.judgement else ""
    steady = "no single period decides it" if gives.steady else "one period alone turns the slope"
    return f"{gives.trend}{judged}: chi-squared {said(gives.chi_squared)}; {steady}"


def _because(one: Point) -> Because:
    if one.of is not None:
        return Because(f"from {one.starts}: {said(one.events)} of {said(one.of)}", one.events)
    return Because(f"from {one.starts}: {said(one.value)} ({said(one.lower)} to {said(one.upper)})", one.value)


def _warning(finding: Finding) -> Finding:
    return Finding(finding.kind, finding.what, finding.why, finding.next, Place(field="points"), "warning")


def _wrong(given: Given) -> Iterator[Finding]:
    if not 0 < given.confidence < 1:
        yield bad("confidence", "does not lie between 0 and 1")
    # A period of which nothing is told, such as one of too few people, is neither share nor value.
    kinds = {one.of is not None for one in given.points if one.of is not None or one.value is not None}
    if len(kinds) > 1:
        yield bad("points", "are shares in some periods and values in others")
    for number, one in enumerate(given.points):
        place = f"points.{number}"
        if one.ends <= one.starts:
            yield bad(f"{place}.ends", "is not after the start", "bad-period")
        yield from negative(f"{place}.events", one.events)
        yield from negative(f"{place}.of", one.of)
        yield from not_finite(place, one.value, one.lower, one.upper)
        if (one.events is None) != (one.of is None):
            yield bad(place, "has events without how many they are of, or the other way", "missing-field")
        elif one.of == 0:
            yield bad(f"{place}.of", "is 0: there is nobody to count among", "nobody-to-count")
        elif one.events is not None and one.of is not None and one.events > one.of:
            yield bad(f"{place}.events", f"is {said(one.events)} of {said(one.of)}", "count-above-base")
        yield from reversed_limits(place, one.lower, one.upper)
