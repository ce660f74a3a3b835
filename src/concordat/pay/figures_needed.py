"""Figures that payment forms need: takes a line with what was reported of it, gives a finding for each figure that is missing or cannot be.

A form names its figures in its own file, as `FIGURES`; a figure that is missing is never taken as nought.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from concordat.kernel.finding import Finding, Place
from concordat.kernel.registry import plugins
from concordat.kernel.text import counted
from concordat.pay.line_to_date import LineToDate
from concordat.pay.mean_of_years import YEARS
from concordat.pay.model_parameters import MODELS
from concordat.pay.parameters import Parameters
from concordat.pay.records import ReportedFigure
from concordat.pay.reported import Reported

Span = Literal["the year", "each month", "the year or each month", "the three years before"]


@dataclass(frozen=True, slots=True)
class NeededFigure:
    """One figure: its unit, what it is, and the time it covers. It may be needed only `with_parameter`, or be `optional`.

    `share`: it lies between 0 and 1; `at_end`: nothing waits for it until the year has ended.
    """

    name: str
    unit: str
    says: str
    covers: Span = "the year"
    with_parameter: str = ""
    optional: bool = False
    share: bool = False
    at_end: bool = False


QUALITY_SCORE = NeededFigure(
    "quality score", "share", "the share of the outcomes agreed that was reached", share=True, at_end=True
)
ACTUAL_COST = NeededFigure("actual cost", "£", "what the service cost", "the year or each month", at_end=True)


@cache
def figures_of(form: str) -> tuple[NeededFigure, ...]:
    """Return the figures of a payment form; most need none, because activity is all they are paid by."""
    return tuple(getattr(plugins(MODELS)[form], "FIGURES", ()))


@cache
def known_figures() -> Mapping[str, NeededFigure]:
    """Return every figure that a payment form reads, by name."""
    return MappingProxyType({one.name: one for form in plugins(MODELS) for one in figures_of(form)})


def figure_findings(line: LineToDate, parameters: Parameters, *, over: bool) -> Iterator[Finding]:
    """Give a finding for each figure of a line over its whole year that is missing, there twice, out of range, or known to no form.

    While the year is not `over`, figures of its end, and of months to come, are not missed.
    """
    for needed in figures_of(line.form):
        figure = line.reported.get(needed.name)
        wanted = not needed.with_parameter or parameters.own(needed.with_parameter)
        if figure is None:
            if wanted and not needed.optional and (over or not needed.at_end):
                yield _missing(line, needed, f"No {needed.name} is reported for {needed.covers}.")
            continue
        yield from _wrong(line, needed, figure, over=over)
    for name in line.reported:
        if name not in {one.name for one in figures_of(line.form)}:
            yield _unread(line, name)


def _wrong(line: LineToDate, needed: NeededFigure, figure: Reported, *, over: bool) -> Iterator[Finding]:
    values = (*figure.months, *figure.before, *(() if figure.year is None else (figure.year,)))
    if any(value < 0 for value in values) or (needed.share and any(value > 1 for value in values)):
        what = f"The {needed.name} of {line.line} " + (
            "is no share of a whole." if needed.share else "is below nought."
        )
        yield Finding("bad-number", what, needed.says.capitalize() + ".", "Correct it.", _place(line, needed))
    yield from _of_its_time(line, needed, figure, over=over)


def _of_its_time(line: LineToDate, needed: NeededFigure, figure: Reported, *, over: bool) -> Iterator[Finding]:
    if needed.covers == "the three years before":
        if len(figure.before) != YEARS:
            yield _missing(
                line, needed, f"{counted(len(figure.before), 'year')} before this one reported, not {YEARS}."
            )
        return
    if figure.months and figure.year is not None:
        yield Finding(
            "two-values",
            f"The {needed.name} of {line.line} is reported by month and for the year.",
            "It is not clear which one is meant.",
            "Keep one of the two.",
            _place(line, needed),
        )
    if needed.covers == "the year" and figure.months:
        yield _missing(line, needed, "It is reported by month, and one of the year is asked for.")
    elif figure.months and over and len(figure.months) != line.months:
        yield _missing(line, needed, f"{counted(len(figure.months), 'month')} of {line.months} reported.")
    elif not figure.months and (figure.year is None or needed.covers == "each month"):
        yield _missing(line, needed, f"It is not reported for {needed.covers}.")


def _missing(line: LineToDate, needed: NeededFigure, what: str) -> Finding:
    return Finding(
        "missing-figure",
        f"Line {line.line}, paid by {line.form.replace('_', ' ')}, lacks its {needed.name}: {what}",
        "What is missing is never taken as nought.",
        f"Report {needed.says} with its source.",
        _place(line, needed),
    )


def _unread(line: LineToDate, name: str) -> Finding:
    own = ", ".join(one.name for one in figures_of(line.form)) or "none"
    return Finding(
        "unknown-figure",
        f"“{name}” is reported of line {line.line}, which is paid by {line.form.replace('_', ' ')}.",
        "Nothing of what is due is worked out from it.",
        f"Correct its name (those that are read: {own}), or the form of the line.",
        Place(ReportedFigure.FILE, field="name"),
        "warning",
    )


def _place(line: LineToDate, needed: NeededFigure) -> Place:
    return Place(ReportedFigure.FILE, field=f"{line.line} {needed.name}")
