"""Report a figure: takes a figure of a line or an alliance that is no activity, gives it to be settled on, and what is due then."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal

from concordat.contract import alliances
from concordat.contract.records import Line, Party
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.text import shown
from concordat.pay.contract_case import forms
from concordat.pay.due_then import contract_of, due_then
from concordat.pay.figures_needed import figures_of, known_figures
from concordat.pay.overlay import COST
from concordat.pay.records import ReportedFigure

TITLE = "Report a figure that is no activity"
ROLES = ("finance officer", "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A figure.

    - `of`: the line it is of, or the alliance
    - `name`: which figure: one that the line's payment form reads, or a gate of the alliance
    - `covers`: month or year
    - `starts`: the first day of that month or year
    - `value`: the figure, in the unit of its name
    - `body`: the body that reports it, a party of the contract
    - `source`: where it is from
    - `why_corrected`: why it differs from what was reported before; none for a first report
    """

    REFERS: ClassVar[Mapping[str, str]] = {"of": "Line or Contract", "body": "Body"}

    of: str
    name: str
    covers: Literal["month", "year"]
    starts: date
    value: Decimal
    body: str
    source: str
    why_corrected: str = ""


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Offer the figures that forms read, and the gates of the alliances there are."""
    gates = (gate.name for one in alliances(system) for gate in one.gates)
    return {"name": tuple(dict.fromkeys((*known_figures(), *gates)))}


def body(given: Given, system: System) -> str:
    """Return the body that reports."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the record."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.value < 0:
        what = f"The {given.name} is {given.value}."
        yield refuse("negative-number", what, "Nothing of this kind lies below nought.", "Correct it.", "value")
    names = _names(given.of, system)
    if names and given.name not in names:
        what = f"Nothing that is due on {given.of} is worked out from “{given.name}”."
        yield refuse("unknown-figure", what, f"It reads {', '.join(names)}.", "Choose one of these.", "name")
    elif not names and given.of:
        what = f"{given.of} is paid by activity or by its plan."
        why = "No figure that is reported changes what is due on it."
        yield refuse("unknown-figure", what, why, "Name a line that is paid by figures, or an alliance.", "of")
    first = given.starts.replace(day=1)
    if given.starts != first or (
        given.covers == "year" and given.starts != FinancialYear.of(given.starts).interval.start
    ):
        what = f"It starts on {given.starts}."
        why = "A month is its first day, and a year is its 1 April."
        yield refuse("bad-date", what, why, "Correct the day.", "starts")
    if given.starts > moment.day:
        what = f"It starts on {given.starts}, and today is {moment.day}."
        yield refuse("in-the-future", what, "What has not begun cannot be reported.", "Correct the day.", "starts")
    contract = contract_of(given.of, system)
    parties = {one.body for one in system.all(Party) if one.contract == contract}
    if parties and given.body not in parties:
        what = f"{given.body} is no party of {contract}."
        yield refuse("not-a-party", what, "Parties report to each other.", "Correct the body.", "body")
    before = _before(given, system)
    if before is not None and not given.why_corrected.strip():
        what = f"{shown(before.value)} was reported for it already."
        yield refuse("duplicate-key", what, "What was reported counts.", "Say why it is corrected.", "why_corrected")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded and what is due with it."""
    when = f"{given.starts:%B %Y}" if given.covers == "month" else str(FinancialYear.of(given.starts))
    says = [f"The {given.name} of {given.of} for {when} is recorded as {shown(given.value)}."]
    says.append(due_then(system, change(given, system, moment), contract_of(given.of, system)))
    return (*says, "Everyone can see it, with its source.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the figure, in place of one reported before."""
    source = given.source
    if given.why_corrected.strip():
        source += f"; corrected on {moment.day}: {given.why_corrected}"
    figure = ReportedFigure(
        of=given.of, name=given.name, starts=given.starts, covers=given.covers, value=given.value, source=source
    )
    return Change(amend=(figure,)) if _before(given, system) is not None else Change(add=(figure,))


def _before(given: Given, system: System) -> ReportedFigure | None:
    return find(system, ReportedFigure, given.of, given.name, str(given.starts), given.covers)


def _names(of: str, system: System) -> tuple[str, ...]:
    line = find(system, Line, of)
    if line is not None:
        return tuple(one.name for one in figures_of(line.form)) if line.form in forms() else ()
    for one in alliances(system):
        if one.contract.id == of:
            cost = (COST,) if one.terms.measured_by == COST else ()
            return (*cost, *(gate.name for gate in one.gates))
    return ()
