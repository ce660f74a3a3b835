"""Many series of all lengths: takes those that can be used, gives the outlook of each for the same months."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from concordat.need.many import at_origin, past_errors, with_past
from concordat.need.months import logs_a_day
from concordat.need.outlook import Outlook
from concordat.need.prior import Prior
from concordat.need.series import Usable
from concordat.need.steps import Step, largest_step, levelled


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
        counts = levelled(np.array([one.counts for one in group]), first, [one.id for one in group], steps or {})
        past = past_errors(counts, first, prior, method)
        found = with_past(at_origin(counts, first, months + late, prior, method), past, prior)
        found = found._replace(mean=found.mean[:, late:], passed=late)
        told.append(Told(tuple(group), found, len(past), largest_step(logs_a_day(counts, first))))
    return tuple(told)
