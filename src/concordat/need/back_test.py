"""Back-test as it is asked for: takes lines, gives scores of each and of all, and how reliable the odds of plans were."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from concordat.kernel.finding import Finding, Place, Refused
from concordat.need.arrays import SEASON, Numbers
from concordat.need.conformal import limits
from concordat.need.forecasting import look_at
from concordat.need.given_lines import MonthlyLine, last_of
from concordat.need.many import LEAST_HISTORY
from concordat.need.measures import Part, Reliability, parts_of_odds, reliability
from concordat.need.prior import Prior
from concordat.need.rolling import Fold, ends_of, folds
from concordat.need.scores import Parts, Scores, parts_of, scores
from concordat.need.series import Usable
from concordat.need.shrink import signal
from concordat.need.steps import levelled

LEAST_MONTHS = LEAST_HISTORY + SEASON


@dataclass(frozen=True, slots=True)
class Tested:
    """A back-test: scores `of_all` and of each line, why others have none, reliability of odds as a whole and in `parts`, and what errors say of the next year.

    `origins` were tried, which lie in `years` years; `growth_signal` is the share of a line's own growth that came; `limits` of the
    total, as log ratios, by the errors alone: none where they are too few.
    """

    of_all: Scores
    lines: Mapping[str, Scores]
    why_not: Mapping[str, str]
    odds: Reliability
    parts: tuple[Part, ...]
    origins: int
    years: int
    growth_signal: float
    limits: tuple[float, float] | None
    findings: tuple[Finding, ...]


def back_tested(
    lines: tuple[MonthlyLine, ...],
    prior: Prior,
    *,
    method: str,
    origins: int,
    apart: int,
    share: float,
    steps: Mapping[str, tuple[date, ...]] | None = None,
) -> Tested:
    """Return the back-test; raises Refused, with every reason, where no line has three years of months.

    Accepted `steps` of a line are taken out before it is tried: what is judged is the forecast, not whether it foresaw a move.
    """
    looks = {line.id: look_at(line, last_of(lines)) for line in lines}
    findings = tuple(found for look in looks.values() for found in look.findings)
    why_not = {name: look.why_not or _short(look.usable) for name, look in looks.items()}
    usable = [look.usable for name, look in looks.items() if look.usable and not why_not[name]]
    why_not = {name: why for name, why in why_not.items() if why}
    if not usable:
        raise Refused((*findings, _no_line(why_not)))
    groups = {tuple(group): found for group, found in _groups(usable, prior, method, origins, apart, steps or {})}
    parts = {group: parts_of(found) for group, found in groups.items()}
    every = [fold for found in groups.values() for fold in found]
    said = np.concatenate([fold.said.ravel() for fold in every])
    came = np.concatenate([fold.came_above.ravel() for fold in every])
    return Tested(
        of_all=scores(list(parts.values())),
        lines={one: of_line for group, own in parts.items() for one, of_line in _each(group, own)},
        why_not=why_not,
        odds=reliability(said, came),
        parts=parts_of_odds(said, came),
        origins=max(len(found) for found in groups.values()),
        years=max(_years(found) for found in groups.values()),
        growth_signal=_signal(every),
        limits=_limits(groups.values(), share),
        findings=(*findings, *_untested(why_not)),
    )


def _groups(
    usable: Iterable[Usable],
    prior: Prior,
    method: str,
    origins: int,
    apart: int,
    steps: Mapping[str, tuple[date, ...]],
) -> Iterable[tuple[list[str], tuple[Fold, ...]]]:
    """Give the lines that have the same months with their folds."""
    groups: dict[tuple[date, int, int], list[Usable]] = {}
    for one in usable:
        groups.setdefault((one.first, len(one.counts), one.late), []).append(one)
    for group in groups.values():
        names = [one.id for one in group]
        counts = levelled(np.array([one.counts for one in group]), group[0].first, names, steps)
        ends = ends_of(counts.shape[1], origins, apart)
        yield names, folds(counts, group[0].first, ends, prior, method)


def _each(group: tuple[str, ...], own: Parts) -> Iterable[tuple[str, Scores]]:
    return ((name, own.of(row)) for row, name in enumerate(group))


def _years(found: tuple[Fold, ...]) -> int:
    """Return how many years origins make: those closer than twelve months are one."""
    return (found[-1].end - found[0].end) // SEASON + 1


def _signal(every: list[Fold]) -> float:
    """Return how much of what a line was said to grow beyond the middle of its fold came."""
    said = np.concatenate([fold.growth_said - np.median(fold.growth_said) for fold in every])
    came = np.concatenate([fold.growth_came - np.median(fold.growth_came) for fold in every])
    return signal(said, came)


def _limits(groups: Iterable[tuple[Fold, ...]], share: float) -> tuple[float, float] | None:
    errors: Numbers = np.concatenate([fold.error for found in groups for fold in found])
    try:
        return limits(errors, share)
    except ValueError:
        return None


def _short(usable: Usable | None) -> str:
    months = len(usable.counts) if usable else 0
    return (
        "" if months >= LEAST_MONTHS else f"{months} months are too few: two years to learn from and one to be tried on"
    )


def _no_line(why_not: Mapping[str, str]) -> Finding:
    what = f"no line can be tried on its past: {'; '.join(f'{name}, {why}' for name, why in why_not.items())}."
    why = "A forecast is judged by years that it did not know."
    return Finding("too-short", what, why, "Add earlier months.", Place(field="lines"))


def _untested(why_not: Mapping[str, str]) -> Iterable[Finding]:
    if why_not:
        what = f"not tried on their past: {'; '.join(f'{name}, {why}' for name, why in why_not.items())}."
        yield Finding(
            "line-not-tested",
            what,
            "The scores of all are without them.",
            "Add earlier months.",
            Place(field="lines"),
            "warning",
        )
