"""What is watched: lines with their months and forecasts, measures of areas over time, days of review and of monitoring, and targets with what was reached."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.watch.calculations.trend import Point
from concordat.watch.icons import Direction
from concordat.watch.numbers import Numbers, numbers_of
from concordat.watch.watched_forecast import WatchedForecast
from concordat.watch.watched_monitoring import WatchedMonitoring


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedLine:
    """A contract line: its activity month by month from the month of `first` on, nothing (null or an empty text) where a month
    was not reported.

    `plan` is that of the twelve months from `first`; `forecasts` are those of the same months, in the order in which they were made.
    `contract` it belongs to; `ends`: the first day on which it is no longer in
    force. `buyer` and `provider` are bodies, `post` who looks after the contract.
    """

    id: str
    title: str
    contract: str
    first: date
    months: tuple[Decimal | Literal[""] | None, ...]
    plan: Decimal | None = None
    ends: date | None = None
    buyer: str = ""
    provider: str = ""
    post: str = ""
    forecasts: tuple[WatchedForecast, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedMeasure:
    """A measure of one area over time: its periods as `watch.trend` takes them, and which way is good."""

    id: str
    title: str
    points: tuple[Point, ...]
    direction: Direction
    owner: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedReview:
    """A definition that was to be looked at again by the day `due`."""

    id: str
    title: str
    due: date
    owner: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedTarget:
    """A `target` wanted by the day `due`, and the newest value with its limits; nothing where none is known. `unit` is in words.

    `starts` and `ends` are the period of that value.
    """

    id: str
    title: str
    target: Decimal
    due: date
    direction: Direction
    unit: str = ""
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    starts: date | None = None
    ends: date | None = None
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What is watched `on` a day. `confidence` is that of the limits of measures and of what targets are held against."""

    on: date
    lines: tuple[WatchedLine, ...] = ()
    measures: tuple[WatchedMeasure, ...] = ()
    reviews: tuple[WatchedReview, ...] = ()
    targets: tuple[WatchedTarget, ...] = ()
    monitoring: tuple[WatchedMonitoring, ...] = ()
    confidence: float = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What is watched, the rulebook, and by the code of each thing the reasons that it stands on: its rows and records."""

    watched: Watched
    rules: Rulebook
    reasons: Mapping[str, tuple[Because, ...]] = field(default_factory=dict)

    @property
    def limits(self) -> Numbers:
        """The limits from which something is a signal."""
        return numbers_of(self.rules, "signal_limits")

    @property
    def scale(self) -> Numbers:
        """The chances up to which something is called how sure."""
        return numbers_of(self.rules, "how_sure")

    def sure(self, chance: Decimal) -> str:
        """Return how sure a signal is, by the chance that nothing lies behind it."""
        return self.scale.first_above(float(chance))

    def because(self, says: str, value: object, *of: str, parts: tuple[Because, ...] = (), public: str = "") -> Because:
        """Return why there is a signal of these things; `public` is what the public is told where `says` tells how many people."""
        ends = (*parts, *(one for name in of for one in self.reasons.get(name, ())))
        told = Because(public, parts=ends) if public else None
        return Because(says, value, parts=ends, public=told)
