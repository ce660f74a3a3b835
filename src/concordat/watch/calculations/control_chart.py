"""Control chart of counts, shares, rates or rare events: takes events in order of time, gives limits, special causes, variation and assurance."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.registry import names_in, plugin
from concordat.kernel.rulebook import Rulebook
from concordat.watch.chart_given import chart_findings, direction_findings, labels_of, segments_of
from concordat.watch.chart_gives import ChartGives, Shown
from concordat.watch.control_chart import CHARTS, Points, control_chart
from concordat.watch.icons import Direction
from concordat.watch.numbers import numbers_of
from concordat.watch.wrong_numbers import bad, negative
from concordat.watch.xmr import causes_of, options_of

Gives = ChartGives


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`chart`: shares (p), rates (u), counts (c), shares or rates of large numbers (p_prime, u_prime), cases or time between events (g, t).

    `values`: events of each point in order of time, or the gap before each event; `of`: how many they are counted over (p, u, p_prime,
    u_prime). Every other field is as in `watch.xmr`.
    """

    chart: str
    values: tuple[float, ...]
    of: tuple[float, ...] = ()
    labels: tuple[str, ...] = ()
    direction: Direction = "neutral"
    target: float | None = None
    new_starts: tuple[int, ...] = ()
    fix: int | None = None
    shift: int | None = None
    trend: int | None = None
    trial_below: int | None = None
    outside_counts: bool = False
    target_at_limit: bool = False


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the lines of the chart and what the rules find.

    Refuses fewer than two points, numbers below nought, a missing or empty `of`, and shares of more events than opportunities.
    """
    wrong = tuple(_wrong(given) if given.chart in names_in(CHARTS) else _unknown(given.chart))
    if wrong:
        raise Refused(wrong)
    kind, numbers, rule = plugin(CHARTS, given.chart), numbers_of(rules, "control_charts"), numbers_of(rules, "xmr")
    segments, counts = segments_of(given, len(given.values)), np.array(given.values)
    of = np.array(given.of) if given.of else np.ones(len(counts))
    points = Points(
        counts=counts, of=of, segments=segments, numbers=numbers, warning_from=rule["warning_from"], fix=given.fix
    )
    charted = control_chart(given.chart, points)
    options = options_of(
        rule, screening=False, fix=None, shift=given.shift, trend=given.trend, outside_counts=given.outside_counts
    )
    shown = Shown(
        values=charted.values,
        lines=charted.lines,
        causes=causes_of(charted.values, charted.lines, segments, options),
        segments=segments,
        labels=labels_of(given, len(counts)),
        direction=given.direction,
        target=given.target,
        at_limit=given.target_at_limit,
        trial_below=rule.whole("trial_below") if given.trial_below is None else given.trial_below,
    )
    gives = shown.gives()
    formula = Because(f"{kind.TITLE}: {kind.FORMULA}", parts=(numbers.because,))
    because = Because(shown.says(gives), gives.variation, parts=(formula, rule.because, *shown.because(gives)))
    return Answer(gives, because, findings=(*shown.findings(), *direction_findings(given)))


def _unknown(chart: str) -> Iterator[Finding]:
    what, known = f"There is no chart {chart}.", ", ".join(names_in(CHARTS))
    yield Finding("unknown-code", what, f"There are {known}.", "Choose one.", Place(field="chart"))


def _wrong(given: Given) -> Iterator[Finding]:
    yield from chart_findings(given, len(given.values))
    for number, value in enumerate(given.values):
        yield from negative(f"values.{number}", value)
    if plugin(CHARTS, given.chart).TAKES != "events and opportunities":
        if given.of:
            yield bad("of", "is given, but this chart counts events alone", "unknown-field")
        return
    if len(given.of) != len(given.values):
        yield bad("of", f"holds {len(given.of)} numbers for {len(given.values)} points", "missing-field")
        return
    for number, (events, of) in enumerate(zip(given.values, given.of, strict=True)):
        yield from negative(f"of.{number}", of)
        if of == 0:
            yield bad(f"of.{number}", "is nought, so that there is no share or rate")
        elif given.chart in ("p", "p_prime") and events > of:
            yield bad(f"values.{number}", "is more events than there were opportunities")
