"""What cannot be watched: takes lines, measures, reviews, targets and monitoring as given, gives a finding for everything that has no meaning."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.watch.calculations.trend import Given, calculate
from concordat.watch.months_reported import month_after, reported
from concordat.watch.watched import Watched, WatchedLine, WatchedMeasure, WatchedTarget
from concordat.watch.watched_forecast import forecast_findings
from concordat.watch.watched_monitoring import monitoring_findings
from concordat.watch.wrong_numbers import bad, negative, not_finite, repeated, reversed_limits


def watched_findings(watched: Watched, rules: Rulebook) -> Iterator[Finding]:
    """Give what is wrong, all at once."""
    if not 0 < watched.confidence < 1:
        yield bad("confidence", "does not lie between 0 and 1")
        return
    for name in ("lines", "measures", "reviews", "targets", "monitoring"):
        yield from repeated(name, [one.id for one in getattr(watched, name)])
    yield from chain.from_iterable(_of_line(one, watched) for one in watched.lines)
    yield from chain.from_iterable(map(monitoring_findings, watched.monitoring))
    yield from chain.from_iterable(_of_measure(one, watched, rules) for one in watched.measures)
    yield from chain.from_iterable(map(_of_target, watched.targets))


def _of_line(one: WatchedLine, watched: Watched) -> Iterator[Finding]:
    for place, number in enumerate(one.months):
        if number is not None and number != "":
            yield from negative(f"lines.{one.id}.months.{place}", float(number))
    if one.plan is not None:
        yield from negative(f"lines.{one.id}.plan", float(one.plan))
    if one.ends is not None and one.ends <= one.first:
        yield bad(f"lines.{one.id}.ends", "is not after the first month", "bad-period")
    early = [month for month, _ in reported(one) if month_after(month, 1) > watched.on]
    if early:
        why = "Activity of a month that has not ended is not all of it, and what nobody knew on that day is no reason for an alert."
        yield bad(
            f"lines.{one.id}.months",
            f"has activity of {early[0]:%B %Y}, which was not over on {watched.on}",
            "in-the-future",
            why=why,
        )
    yield from forecast_findings(f"lines.{one.id}", one.forecasts)


def _of_measure(one: WatchedMeasure, watched: Watched, rules: Rulebook) -> Iterator[Finding]:
    try:
        calculate(Given(points=one.points, direction=one.direction, confidence=watched.confidence), rules)
    except Refused as refused:
        for found in refused.findings:
            yield replace(found, where=Place(field=f"measures.{one.id}.{found.where.field}"))


def _of_target(one: WatchedTarget) -> Iterator[Finding]:
    within = f"targets.{one.id}"
    if one.direction == "neutral":
        yield bad(within, "has a target, and no direction is better", "target-without-direction")
    yield from not_finite(within, one.value, one.lower, one.upper)
    yield from reversed_limits(within, one.lower, one.upper)
    if one.value is not None and one.starts is None:
        yield bad(f"{within}.starts", "is missing: nobody can tell how old the value is", "missing-field")
