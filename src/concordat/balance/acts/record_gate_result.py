"""Record what was reached at a gate of a fund: takes the fund, its gate, a quarter that is over and the figure, gives it as recorded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.balance.funds import QUARTERS
from concordat.balance.records import ConditionalFund, FundGate, GateQuarter
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.text import counted, shown

TITLE = "Record what was reached at a gate of a fund"
ROLES = ("finance officer", "contract manager")
MONTHS = 3


@dataclass(frozen=True, kw_only=True)
class Given:
    """A result.

    - `conditional_fund`: the fund
    - `gate`: the gate, by its words
    - `quarter`: 1 to 4, from April on
    - `reached`: what was reached from the start of the year to the end of the quarter, in the unit of the gate
    - `evidence`: what shows it
    - `why_changed`: why it takes the place of what was recorded before; none for a new one
    """

    REFERS: ClassVar[Mapping[str, str]] = {"conditional_fund": "ConditionalFund"}

    conditional_fund: str
    gate: str
    quarter: int
    reached: Decimal
    evidence: str
    why_changed: str = ""


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the gates of the fund that stands in the form, or of all funds."""
    return {"gate": _gates(system, started.get("conditional_fund", ""))}


def body(given: Given, system: System) -> str:
    """Return the body that can earn the fund."""
    one = find(system, ConditionalFund, given.conditional_fund)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    fund = find(system, ConditionalFund, given.conditional_fund)
    if fund is not None and find(system, FundGate, fund.id, given.gate) is None:
        listed = ", ".join(f"“{name}”" for name in _gates(system, fund.id)) or "none"
        what = f"“{given.gate}” is no gate of “{fund.title}”."
        yield refuse("unknown-gate", what, f"There are: {listed}.", "Choose one of these.", "gate")
    if not 1 <= given.quarter <= QUARTERS:
        what = f"{given.quarter} is no quarter."
        yield refuse("bad-number", what, f"A year has {counted(QUARTERS, 'quarter')}.", "Give 1 to 4.", "quarter")
    elif fund is not None and not _is_over(fund, given.quarter, moment):
        what = f"Quarter {given.quarter} of {fund.financial_year} is not over."
        yield refuse("in-the-future", what, "It is known once the quarter is over.", "Wait for its end.", "quarter")
    before = _before(given, system)
    if (
        before is None
        and fund is not None
        and find(system, FundGate, fund.id, given.gate)
        and 1 <= given.quarter <= QUARTERS
    ):
        what = f"Nothing says what is wanted at “{given.gate}” in quarter {given.quarter}."
        then = "Add the quarter to balance/gate_quarters.csv."
        yield refuse("missing-value", what, "A gate opens where what is wanted is reached.", then, "quarter")
    if before is not None and before.reached is not None and not given.why_changed.strip():
        what = f"{shown(before.reached)} is recorded for quarter {given.quarter}."
        yield refuse("duplicate-key", what, "Money hangs on it.", "Say why it is changed.", "why_changed")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, and what hangs on it."""
    return (
        f"Reached at “{given.gate}” to the end of quarter {given.quarter}: {shown(given.reached)} ({given.evidence}).",
        "A quarter's money is told once all its gates have a result. Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the quarter of the gate with its result."""
    before = _before(given, system)
    assert before is not None
    told = f"changed on {moment.day}: {given.why_changed}" if given.why_changed else f"recorded on {moment.day}"
    source = "; ".join(filter(None, (before.source, told)))
    made = replace(before, reached=given.reached, evidence=given.evidence, recorded=moment.day, source=source)
    return Change(amend=(made,))


def _before(given: Given, system: System) -> GateQuarter | None:
    return find(system, GateQuarter, given.conditional_fund, given.gate, str(given.quarter))


def _gates(system: System, fund: str) -> tuple[str, ...]:
    """Return the gates of a fund by their words, or of all where none is named."""
    return tuple(dict.fromkeys(one.gate for one in system.all(FundGate) if fund in ("", one.conditional_fund)))


def _is_over(fund: ConditionalFund, quarter: int, moment: Moment) -> bool:
    if not FinancialYear.is_one(fund.financial_year):
        return True
    months = FinancialYear.parse(fund.financial_year).months()
    last = months[quarter * MONTHS - 1]
    return (moment.day.year, moment.day.month) > (last.year, last.month)
