"""Warns where a gate of an alliance is set after it was reported: takes the gate, gives the year and level that are known already."""

from collections.abc import Iterator

from concordat.contract.acts.set_gate import Given
from concordat.kernel.act import Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.text import shown
from concordat.pay.records import ReportedFigure


def check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    """Give a warning for each year in which the level that was reached is known."""
    for one in system.all(ReportedFigure):
        if (one.of, one.name, one.covers) == (given.contract, given.name, "year"):
            year = FinancialYear.of(one.starts)
            what = f"“{one.name}” was reported as {shown(one.value)} for {year}."
            why = "A level that is set once the result is known decides who is paid."
            then = "Let every member agree to it, and say so."
            yield refuse("gate-after-result", what, why, then, "at_least", "warning")
