"""What a system watches on a day: takes its lines, indicators, values, outcomes and monitoring, gives them as a case with reasons."""

from collections.abc import Iterable, Iterator
from datetime import date

from concordat.contract.records import Contract, ExpectedOutcome
from concordat.kernel.answer import Because, because_record
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.watch.activity_watched import lines_watched
from concordat.watch.measured import AreaValue, measured
from concordat.watch.monitoring_watched import monitoring_watched
from concordat.watch.of_system import values_in
from concordat.watch.records import Indicator
from concordat.watch.signal import Signal
from concordat.watch.signalled import signals_in
from concordat.watch.standings import DIRECTIONS, point_of
from concordat.watch.watched import Case, Watched, WatchedMeasure, WatchedReview, WatchedTarget
from concordat.watch.watched_wrong import watched_findings
from concordat.who.records import Area, Body


def signals_of(system: System, on: date, values: Iterable[AreaValue] | None = None) -> tuple[Signal, ...]:
    """Return every signal of a system on a day, the worst and surest first; raises Refused with all that cannot be watched.

    `values` are those of measures that may be told, where not all of them may.
    """
    return signals_of_case(case_of(system, on, values))


def signals_of_case(case: Case) -> tuple[Signal, ...]:
    """Return every signal of what is watched, the worst and surest first; raises Refused with all that cannot be watched."""
    wrong = tuple(watched_findings(case.watched, case.rules))
    if wrong:
        raise Refused(wrong)
    return signals_in(case)


def case_of(system: System, on: date, told: Iterable[AreaValue] | None = None) -> Case:
    """Return what is watched: activity of the year told up to the day, and every value of an area as a whole that is on record, or `told`."""
    indicators = system.all(Indicator)
    every = measured(indicators, values_in(system)) if told is None else told
    values = [one for one in every if one.whole]
    lines, outcomes = list(lines_watched(system, on)), list(_targets(system, indicators, values))
    measures, monitoring = list(_measures(system, values)), list(monitoring_watched(system))
    reasons: dict[str, tuple[Because, ...]] = {
        **{one.id: (because_record(f"“{one.title}”", "Contract", one.id),) for one in system.all(Contract)},
        **{one.id: (because_record(f"how “{one.title}” is defined", "Indicator", one.id),) for one in indicators},
    }
    watched = Watched(
        on=on,
        lines=tuple(one for one, _ in lines),
        measures=tuple(one for one, _ in measures),
        reviews=tuple(_reviews(indicators)),
        targets=tuple(one for one, _ in outcomes),
        monitoring=tuple(one for one, _ in monitoring),
    )
    reasons |= {one.id: why for each in (lines, measures, outcomes) for one, why in each}
    reasons |= {name: because for _, why in monitoring for name, because in why.items()}
    return Case(watched=watched, rules=system.rules, reasons=reasons)


def _measures(system: System, values: Iterable[AreaValue]) -> Iterator[tuple[WatchedMeasure, tuple[Because, ...]]]:
    """Give each indicator of each area whose values can get worse."""
    names = {one.id: one.name for one in system.all(Area)}
    names |= {one.id: one.short_name or one.name for one in system.all(Body)}
    bodies = {one.id for one in system.all(Body)}
    series: dict[tuple[str, str], list[AreaValue]] = {}
    for value in values:
        if value.indicator.better != "neither":
            series.setdefault((value.indicator.id, value.area), []).append(value)
    for (indicator, area), own in series.items():
        defined = own[0].indicator
        yield (
            WatchedMeasure(
                id=f"{indicator}/{area}",
                title=f"{names.get(area, area)}: {defined.title}",
                points=tuple(point_of(one) for one in own),
                direction=DIRECTIONS[defined.better],
                owner=area if area in bodies else defined.body,
                post="" if area in bodies else defined.author,
            ),
            tuple(one.because for one in own),
        )


def _reviews(indicators: Iterable[Indicator]) -> Iterator[WatchedReview]:
    for one in indicators:
        if one.next_review is not None:
            yield WatchedReview(id=one.id, title=one.title, due=one.next_review, owner=one.body, post=one.author)


def _targets(
    system: System, indicators: Iterable[Indicator], values: Iterable[AreaValue]
) -> Iterator[tuple[WatchedTarget, tuple[Because, ...]]]:
    """Give each outcome that has a target, a day and a measure with a direction; what it lacks is told by the framework."""
    named = {name: one for one in indicators for name in (one.title, one.id)}
    newest = {(one.indicator.id, one.area): one for one in sorted(values, key=lambda one: one.starts)}
    for own in system.all(ExpectedOutcome):
        measure = named.get(own.indicator)
        if own.target is None or own.due is None or measure is None or measure.better == "neither":
            continue
        value = newest.get((measure.id, own.body))
        because = (because_record(f"“{own.title}”", "ExpectedOutcome", own.id),)
        yield (
            WatchedTarget(
                id=own.id,
                title=own.title,
                target=own.target,
                due=own.due,
                direction=DIRECTIONS[measure.better],
                unit=own.unit,
                value=value.value if value else None,
                lower=value.lower if value else None,
                upper=value.upper if value else None,
                starts=value.starts if value else None,
                ends=value.ends if value else None,
                owners=own.responsible or (own.body,),
            ),
            (*because, value.because) if value else because,
        )
