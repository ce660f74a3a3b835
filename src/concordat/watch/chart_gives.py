"""What a chart over time gives: takes values with their lines and causes, gives each segment and point in words, with both icons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place
from concordat.watch.icons import VARIATION, Direction, assurance, variation
from concordat.watch.numbers import Floats
from concordat.watch.said import kept, said
from concordat.watch.segments import Segments
from concordat.watch.special_causes import RULES, Causes, Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point: its `value`, its lines (None where there are too few points for limits), the `rule` that names it and what this means."""

    label: str
    value: float
    centre: float | None
    lower: float | None
    upper: float | None
    rule: str
    variation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Points that share their limits, by number, the first being 1: `trial` where there are too few for limits to be settled."""

    first: int
    last: int
    trial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartGives:
    """`segments` and `points`; `variation` of the last point and `assurance` of the target, each in a word (empty: there is none)."""

    segments: tuple[Segment, ...]
    points: tuple[Point, ...]
    variation: str
    assurance: str


@dataclass(frozen=True, kw_only=True)
class Shown:
    """All that is told of one series: what was worked out, and what its reader set."""

    values: Floats
    lines: Lines
    causes: Causes
    segments: Segments
    labels: Sequence[str]
    direction: Direction
    target: float | None
    at_limit: bool
    trial_below: int

    def gives(self) -> ChartGives:
        """Return the chart in words."""
        points = tuple(self._point(number) for number in range(len(self.values)))
        last = len(self.values) - 1
        lower, upper = float(self.lines.lower[last]), float(self.lines.upper[last])
        assured = assurance(self.target, lower, upper, self.direction, self.at_limit)
        return ChartGives(
            segments=tuple(self._segments()), points=points, variation=points[-1].variation, assurance=assured
        )

    def because(self, gives: ChartGives) -> tuple[Because, ...]:
        """Return a reason for each segment, each point that a rule names, and the target."""
        found = [self._because_segment(one) for one in gives.segments]
        for one in gives.points:
            if one.rule != RULES[0]:
                found.append(Because(f"{one.label}: {one.rule}, {VARIATION[one.variation].says}", one.value))
        if gives.assurance:
            found.append(Because(f"target {said(self.target)}: {gives.assurance}", self.target))
        return tuple(found)

    def says(self, gives: ChartGives) -> str:
        """Return the headline: what the last point is, and whether the target will be met."""
        end = gives.points[-1]
        rule = "" if end.rule == RULES[0] else f" ({end.rule})"
        target = f"; target {said(self.target)}: {gives.assurance}" if gives.assurance else ""
        return f"{len(self.values)} points, the last {said(end.value)}: {end.variation}{rule}{target}"

    def findings(self) -> tuple[Finding, ...]:
        """Return a warning for each segment whose limits are on trial only."""
        return tuple(
            Finding(
                "trial-limits",
                f"Points {one.first} to {one.last} are fewer than {self.trial_below}.",
                "Limits from so few points move as points are added.",
                "Read them as trial limits until there are more.",
                Place(field="values"),
                "warning",
            )
            for one in self._segments()
            if one.trial
        )

    def _point(self, number: int) -> Point:
        return Point(
            label=self.labels[number],
            value=float(self.values[number]),
            centre=kept(self.lines.centre[number]),
            lower=kept(self.lines.lower[number]),
            upper=kept(self.lines.upper[number]),
            rule=RULES[int(self.causes.rule[number])],
            variation=variation(int(self.causes.side[number]), self.direction),
        )

    def _segments(self) -> Iterator[Segment]:
        for first, length in zip(self.segments.first, self.segments.lengths, strict=True):
            trial = bool(length < self.trial_below)
            yield Segment(first=int(first) + 1, last=int(first + length), trial=trial)

    def _because_segment(self, one: Segment) -> Because:
        place = one.last - 1
        lower, upper = kept(self.lines.lower[place]), kept(self.lines.upper[place])
        limits = "no limits" if lower is None else f"limits {said(lower)} and {said(upper)}"
        centre = float(self.lines.centre[place])
        trial = " (trial limits)" if one.trial else ""
        return Because(f"points {one.first} to {one.last}: centre {said(centre)}, {limits} at the last{trial}", centre)
