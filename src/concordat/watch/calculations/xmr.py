"""Chart of single values over time (XmR): takes values in order, direction and target, gives limits, special causes, variation and assurance."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.chart_given import chart_findings, direction_findings, labels_of, segments_of
from concordat.watch.chart_gives import ChartGives, Shown
from concordat.watch.icons import Direction
from concordat.watch.numbers import numbers_of
from concordat.watch.wrong_numbers import not_finite
from concordat.watch.xmr import options_of, xmr

Gives = ChartGives


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`values` in order of time; `labels` such as months. `target`: what every point should reach; `direction` says which way is good.

    `new_starts`: the numbers of points (the first is 1) from which limits are worked out anew. `fix`: limits stand on the first so
    many points of each segment. `screening`: extreme moving ranges are left out once; off as in the national workbook. `shift`,
    `trend`: how many points in a row; `trial_below`: with fewer points limits are on trial; None for the numbers of the rulebook.
    `outside_counts`: a point beyond a limit counts among two in three. `target_at_limit`: a target on a limit counts as beyond it.
    """

    values: tuple[float, ...]
    labels: tuple[str, ...] = ()
    direction: Direction = "neutral"
    target: float | None = None
    new_starts: tuple[int, ...] = ()
    fix: int | None = None
    screening: bool = True
    shift: int | None = None
    trend: int | None = None
    trial_below: int | None = None
    outside_counts: bool = False
    target_at_limit: bool = False


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return mean ± 2.66 × average moving range of each segment, and what the rules find.

    Refuses fewer than two points, numbers that are none, names twice, and new starts where there is no point.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    numbers, values, segments = numbers_of(rules, "xmr"), np.array(given.values), segments_of(given, len(given.values))
    options = options_of(
        numbers,
        screening=given.screening,
        fix=given.fix,
        shift=given.shift,
        trend=given.trend,
        outside_counts=given.outside_counts,
    )
    lines, causes = xmr(values, segments, options)
    shown = Shown(
        values=values,
        lines=lines,
        causes=causes,
        segments=segments,
        labels=labels_of(given, len(values)),
        direction=given.direction,
        target=given.target,
        at_limit=given.target_at_limit,
        trial_below=numbers.whole("trial_below") if given.trial_below is None else given.trial_below,
    )
    gives = shown.gives()
    because = Because(shown.says(gives), gives.variation, parts=(numbers.because, *shown.because(gives)))
    return Answer(gives, because, findings=(*shown.findings(), *direction_findings(given)))


def _wrong(given: Given) -> Iterator[Finding]:
    yield from chart_findings(given, len(given.values))
    for number, value in enumerate(given.values):
        yield from not_finite(f"values.{number}", value)
