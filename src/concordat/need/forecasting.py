"""Forecasting as it is asked for: takes lines and the months wanted of them, gives each line's outlook, draws and known months."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from concordat.kernel.finding import Finding, Place, Refused
from concordat.need.arrays import Numbers
from concordat.need.draws import draws_of
from concordat.need.given_lines import AcceptedStep, MonthlyLine
from concordat.need.mergers import merger_findings
from concordat.need.months import months_between
from concordat.need.outlook import Outlook
from concordat.need.prior import Prior
from concordat.need.series import Checked, Usable, checked
from concordat.need.step_findings import step_findings
from concordat.need.together import Told, outlooks
from concordat.need.window import Window


@dataclass(frozen=True, slots=True)
class LineFound:
    """One line that can be forecast: its outlook (one row), its draws by month, what of the year is known, and its past years."""

    usable: Usable
    outlook: Outlook
    drawn: Numbers
    known: float
    years: int


@dataclass(frozen=True, slots=True)
class Found:
    """Every line by its name, or why there is no forecast of it; with all that was found on the way."""

    lines: Mapping[str, LineFound]
    why_not: Mapping[str, str]
    findings: tuple[Finding, ...]


def forecast_lines(
    lines: tuple[MonthlyLine, ...],
    asked: Window,
    prior: Prior,
    *,
    method: str,
    steps: tuple[AcceptedStep, ...],
    draws: int,
    seed: int,
) -> Found:
    """Return what was found of every line; raises Refused, with every reason, where no line can be forecast."""
    looks = {line.id: look_at(line, asked.origin) for line in lines}
    findings = tuple(found for look in looks.values() for found in look.findings)
    usable = [look.usable for look in looks.values() if look.usable]
    if not usable:
        raise Refused(replace(found, severity="stop") for found in findings)
    accepted = steps_by_line(steps)
    told = outlooks(usable, asked.ahead, prior, method, accepted)
    found = {line.usable.id: line for group in told for line in _lines(group, asked, draws, seed)}
    why_not = {name: look.why_not for name, look in looks.items() if look.why_not}
    steps_told = (one for group in told for one in step_findings(group, accepted))
    merged = merger_findings(lines, accepted)
    further = (*_left_out(why_not), *_other_method(told, method), *steps_told, *merged)
    return Found(found, why_not, (*findings, *further))


def look_at(line: MonthlyLine, origin: date) -> Checked:
    """Return what a line is good for, its missing last months told."""
    later = months_between(line.last_month, origin)
    return checked(line.id, line.first_month, (*line.values, *[None] * later))


def _left_out(why_not: Mapping[str, str]) -> Iterator[Finding]:
    if why_not:
        what = f"the whole is without {', '.join(why_not)}."
        why = "What cannot be forecast cannot be added up."
        yield Finding(
            "whole-without-lines", what, why, "Add them by hand, or mend them.", Place(field="lines"), "warning"
        )


def _other_method(told: Iterable[Told], method: str) -> Iterator[Finding]:
    for group in told:
        if method and group.outlook.method != method:
            names = ", ".join(one.id for one in group.series)
            what = f"{names}: “{method}” needs more months; “{group.outlook.method}” was taken."
            why = "It learns the months of the year from two whole years."
            yield Finding("another-method", what, why, "Add earlier months.", Place(field="method"), "warning")


def steps_by_line(steps: Iterable[AcceptedStep]) -> dict[str, tuple[date, ...]]:
    """Return the months of the accepted steps of each line."""
    found: dict[str, tuple[date, ...]] = {}
    for step in steps:
        found[step.line] = (*found.get(step.line, ()), step.from_month.replace(day=1))
    return found


def _lines(group: Told, asked: Window, draws: int, seed: int) -> Iterable[LineFound]:
    """Give each line of a group with its own row of the outlook and of the draws."""
    drawn = draws_of(group.outlook, [one.id for one in group.series], draws, seed)
    for row, one in enumerate(group.series):
        known = (
            one.counts[len(one.counts) + one.late - asked.known_of_year :] if asked.known_of_year else one.counts[:0]
        )
        yield LineFound(one, group.outlook.row(row), drawn[row], float(np.sum(known)), group.years)
