"""Record the baseline of a contract: takes need, method, data and range of demand, gives what the plan stands on, for the contract or one line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.readiness_doing import (
    CONTRACT,
    MANAGER,
    in_whole,
    line_of_another,
    not_theirs,
    signed,
    title_of,
)
from concordat.contract.records import Baseline
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text import shown

TITLE = "Record the baseline of a contract"
ROLES = (*MANAGER, "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A baseline.

    - `contract`: the contract, or the worksheet of a single contract
    - `body`: the commissioner that records it
    - `method`: how demand was worked out
    - `data_source`: from which data
    - `data_cut`: the last day of the data
    - `quality`: how good the data are, and what they leave out
    - `need`: the assessment of need it stands on, by title and year
    - `demand_low`: the lower end of the range in which 8 of 10 forecasts fall, in activity a year
    - `demand_high`: the upper end of that range
    - `expected`: the mean of the forecast, in activity a year
    - `spread`: the standard deviation of the forecast
    - `line`: the line it is for; none for the whole contract
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": CONTRACT, "body": "Body", "line": "Line"}
    LONG: ClassVar[tuple[str, ...]] = ("method", "quality")
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What it is the baseline of": ("contract", "body"),
        "What it stands on": ("method", "data_source", "data_cut", "quality", "need"),
        "Range of demand": ("demand_low", "demand_high", "expected", "spread"),
        "More": ("line",),
    }

    contract: str
    body: str
    method: str
    data_source: str
    data_cut: date
    quality: str
    need: str = ""
    demand_low: Decimal | None = None
    demand_high: Decimal | None = None
    expected: Decimal | None = None
    spread: Decimal | None = None
    line: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_theirs(system, given.body, given.contract)
    yield from line_of_another(system, given.line, given.contract)
    yield from signed(system, given.contract)
    if given.data_cut > moment.day:
        what = f"The data end on {given.data_cut}, and today is {moment.day}."
        yield refuse("in-the-future", what, "There are no data of days to come.", "Correct the day.", "data_cut")
    for field in ("demand_low", "demand_high", "expected", "spread"):
        number = getattr(given, field)
        if number is not None and number < 0:
            yield refuse(
                "negative-number", f"{field} is {number}.", "Demand is not below nought.", "Correct it.", field
            )
    if given.demand_low is not None and given.demand_high is not None and given.demand_low > given.demand_high:
        what = f"The range runs from {given.demand_low} to {given.demand_high}."
        yield refuse("bad-range", what, "Its lower end lies above its upper.", "Correct the range.", "demand_high")
    if (given.demand_low is None) != (given.demand_high is None):
        yield refuse("bad-range", "The range has one end.", "A range has two.", "Give both, or neither.", "demand_high")
    if find(system, Baseline, given.contract, given.line) == _baseline(given, moment.day):
        what = "The baseline stays as it is."
        yield refuse("nothing-changed", what, "It is recorded so.", "Say what is new.", "contract")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and who sees it."""
    line = f", line {given.line}" if given.line else ""
    ranged = (
        f"Demand is expected between {shown(given.demand_low)} and {shown(given.demand_high)} a year."
        if given.demand_low is not None
        else "No range of demand is given."
    )
    return (
        f"The baseline of “{title_of(system, given.contract)}”{line} is recorded: {given.method}, from "
        f"{given.data_source} up to {given.data_cut}.",
        in_whole(find(system, Baseline, given.contract, given.line), "baseline"),
        ranged,
        "Everyone can see it, and what it still lacks before the contract is signed.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the baseline, in place of the one before."""
    made = _baseline(given, moment.day)
    before = find(system, Baseline, given.contract, given.line)
    return Change(amend=(made,)) if before else Change(add=(made,))


def _baseline(given: Given, day: date) -> Baseline:
    return Baseline(**shared_fields(given, Baseline), recorded=day, source=f"recorded on {day}")
