"""Variation and assurance: takes values as measured and outcomes with targets, gives for each measure and place what its chart over time says of both.

Charts are XmR charts over the periods that do not overlap; with few of them the limits are on trial.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from concordat.contract.records import ExpectedOutcome
from concordat.kernel.answer import Because, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.watch.framework import Traced
from concordat.watch.icons import assurance, variation
from concordat.watch.measured import AreaValue, shown_value
from concordat.watch.numbers import numbers_of
from concordat.watch.records import Indicator
from concordat.watch.segments import Segments
from concordat.watch.special_causes import RULES
from concordat.watch.standings import DIRECTIONS
from concordat.watch.xmr import options_of, xmr

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Assured:
    """One measure of one place: the word of its `variation`, and of its `assurance` (empty without a target), over so many `periods`.

    `centre`, `lower` and `upper` are the lines at the newest value (`now`); `trial`: they stand on few periods. `target` is the outcome
    that wants one.
    """

    now: AreaValue
    variation: str
    cause: str
    assurance: str
    centre: float
    lower: float
    upper: float
    periods: int
    trial: bool
    target: ExpectedOutcome | None
    because: Because

    @property
    def indicator(self) -> Indicator:
        """What is measured."""
        return self.now.indicator


def assured(values: Iterable[AreaValue], traced: Iterable[Traced], rules: Rulebook) -> tuple[Assured, ...]:
    """Return every measure of every place whose series has no gap and is as long as a trend marker needs, in order."""
    numbers = numbers_of(rules, "xmr")
    fewest = numbers_of(rules, "trend").whole("points")
    series: dict[Key, list[AreaValue]] = {}
    for one in values:
        if one.whole:
            series.setdefault((one.indicator.id, one.area), []).append(one)
    kept = {key: own for key, every in series.items() if len(own := _apart(every)) >= fewest and _is_whole(own)}
    if not kept:
        return ()
    targets = _targets(traced)
    segments = Segments(np.array([len(own) for own in kept.values()], dtype=np.int64))
    flat = np.array([one.value for own in kept.values() for one in own], dtype=np.float64)
    options = options_of(numbers, screening=True, fix=None, shift=None, trend=None, outside_counts=False)
    lines, causes = xmr(flat, segments, options)
    trial = numbers.whole("trial_below")

    def made() -> Iterator[Assured]:
        for last, (key, own) in zip(segments.last, kept.items(), strict=True):
            now, target = own[-1], targets.get(key)
            direction = DIRECTIONS[now.indicator.better]
            low, high = float(lines.lower[last]), float(lines.upper[last])
            wanted = float(target.target) if target and target.target is not None else None
            yield Assured(
                now=now,
                variation=variation(int(causes.side[last]), direction),
                cause=RULES[int(causes.rule[last])],
                assurance=assurance(wanted, low, high, direction),
                centre=float(lines.centre[last]),
                lower=low,
                upper=high,
                periods=len(own),
                trial=len(own) < trial,
                target=target,
                because=_because(own, target, numbers.because),
            )

    return tuple(made())


def _apart(own: Sequence[AreaValue]) -> list[AreaValue]:
    """Return the periods in order of time without those that overlap a later one."""
    kept: list[AreaValue] = []
    for one in sorted(own, key=lambda one: one.starts, reverse=True):
        if not kept or one.ends <= kept[-1].starts:
            kept.append(one)
    return kept[::-1]


def _is_whole(own: Iterable[AreaValue]) -> bool:
    return all(one.value is not None for one in own)


def _targets(traced: Iterable[Traced]) -> Mapping[Key, ExpectedOutcome]:
    """Return the outcome whose target holds for each measure of each place, the one that is due last; a target in another unit is none."""
    found: dict[Key, ExpectedOutcome] = {}
    dated = [one for one in traced if one.indicator and one.outcome.target is not None]
    for one in sorted(dated, key=lambda one: (one.outcome.due is not None, one.outcome.due)):
        if one.indicator and one.outcome.unit in ("", one.indicator.unit):
            found[one.indicator.id, one.outcome.body] = one.outcome
    return found


def _because(own: Sequence[AreaValue], target: ExpectedOutcome | None, rule: Because) -> Because:
    wanted = (
        (because_record(f"wanted by “{target.title}”", "ExpectedOutcome", target.id, value=target.target),)
        if target
        else ()
    )
    says = f"{len(own)} periods of “{own[0].indicator.title}”, against their own mean and limits"
    return Because(
        says, shown_value(own[-1].value), own[0].indicator.unit, parts=(rule, *wanted, *(one.because for one in own))
    )
