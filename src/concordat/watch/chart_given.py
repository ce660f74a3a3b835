"""What a chart over time is given beside its values: takes fields, gives a finding for each that cannot be, and segments and names of points."""

from collections.abc import Iterator
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.watch.segments import Segments, rebased
from concordat.watch.wrong_numbers import bad, not_finite, repeated


def chart_findings(given: Any, points: int) -> Iterator[Finding]:
    """Give what is wrong with the fields that every chart shares."""
    if points < 2:
        yield bad("values", "holds fewer than two points, so that nothing varies", "too-few-points")
    if given.labels and len(given.labels) != points:
        yield bad("labels", f"holds {len(given.labels)} names for {points} points")
    yield from repeated("labels", given.labels)
    yield from not_finite("target", given.target)
    for number, start in enumerate(given.new_starts):
        if not 1 < start <= points:
            yield bad(f"new_starts.{number}", f"is {start}, which is no point after the first of {points}")
    for name, value in (("fix", given.fix), ("shift", given.shift), ("trend", given.trend)):
        if value is not None and value < 2:
            yield bad(name, "is fewer than two points")


def direction_findings(given: Any) -> tuple[Finding, ...]:
    """Return a warning where there is a target and neither way is better: nobody can say whether it will be met."""
    if given.target is None or given.direction != "neutral":
        return ()
    why, then = "Whether values above it or below it meet it, nobody can say.", "Say which direction is good."
    return (
        Finding(
            "target-without-direction",
            "There is a target, and no direction is better.",
            why,
            then,
            Place(field="direction"),
            "warning",
        ),
    )


def segments_of(given: Any, points: int) -> Segments:
    """Return the segments, one more than there are new starts."""
    return rebased(points, [start - 1 for start in given.new_starts])


def labels_of(given: Any, points: int) -> tuple[str, ...]:
    """Return the name of each point, its number where none is given."""
    return given.labels or tuple(f"point {number + 1}" for number in range(points))
