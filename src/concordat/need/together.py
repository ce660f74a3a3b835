"""Many series of all lengths: takes those that can be used, gives the outlook of each for the same months."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from concordat.need.arrays import Numbers
from concordat.need.many import at_origin, past_errors, with_past
from concordat.need.months import logs_a_day, months_between
from concordat.need.outlook import Outlook
from concordat.need.prior import Prior
from concordat.need.series import Usable
from concordat.need.steps import Step, largest_step, without_step


@dataclass(frozen=True, slots=True)
class Told:
    """The outlook of series that have the same months, the number of past years that taught it, and each one's largest step."""

    series: tuple[Usable, ...]
    outlook: Outlook
    years: int
    step: Step


def outlooks(
    series: Iterable[Usable],
    months: int,
    prior: Prior,
    method: str = "",
    steps: Mapping[str, tuple[date, ...]] | None = None,
) -> tuple[Told, ...]:
    """Return the outlook of each group of series with the same months; accepted `steps` of a line are taken out of its past."""
    groups: dict[tuple[date, int, int], list[Usable]] = {}
    for one in series:
        groups.setdefault((one.first, len(one.counts), one.late), []).append(one)
    told = []
    for (first, _, late), group in groups.items():
        counts = _levelled(np.array([one.counts for one in group]), group, steps or {})
        past = past_errors(counts, first, prior, method)
        found = with_past(at_origin(counts, first, months + late, prior, method), past)
        found = found._replace(mean=found.mean[:, late:], passed=late)
        told.append(Told(tuple(group), found, len(past), largest_step(logs_a_day(counts, first))))
    return tuple(told)


def _levelled(counts: Numbers, group: list[Usable], steps: Mapping[str, tuple[date, ...]]) -> Numbers:
    """Return counts with accepted steps taken out, the latest first."""
    moved = counts
    for row, one in enumerate(group):
        for day in sorted(steps.get(one.id, ()), reverse=True):
            place = months_between(one.first, day)
            if 0 < place < counts.shape[1]:
                logs = logs_a_day(moved, one.first)
                moved = moved * np.exp(without_step(logs, row, place) - logs)
    return moved
