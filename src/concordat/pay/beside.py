"""What stands beside terms and activity: takes a system, gives the figures reported and the bands agreed of each line and contract."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from concordat.contract.records import Line
from concordat.kernel.finding import Finding
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.pay.contract_case import model
from concordat.pay.figures_needed import figure_findings, figures_of
from concordat.pay.line_to_date import LineToDate
from concordat.pay.parameters import Parameters
from concordat.pay.records import ReportedFigure, RiskBand
from concordat.pay.risk_bands import no_bands, risk_band_findings

Kind = TypeVar("Kind", ReportedFigure, RiskBand)


@dataclass(frozen=True)
class Beside:
    """Figures and bands by the line or contract they are of; `over` says whether the year had ended on the day it is told."""

    reported: Mapping[str, tuple[ReportedFigure, ...]] = field(default_factory=dict)
    bands: Mapping[str, tuple[RiskBand, ...]] = field(default_factory=dict)
    over: bool = True

    def reported_of(self, of: str) -> tuple[ReportedFigure, ...]:
        """Return the figures of one line or contract."""
        return self.reported.get(of, ())

    def bands_of(self, line: Line) -> tuple[RiskBand, ...]:
        """Return the bands of a line: its own, else those of its contract."""
        return self.bands.get(line.id, self.bands.get(line.contract, ()))

    def concerns(self, line: Line) -> bool:
        """Say whether what is due on a line depends on anything here."""
        return bool(self.reported_of(line.id) or figures_of(line.form) or shares_by_bands(line.form))

    def findings(self, lines: Iterable[tuple[Line, LineToDate]], parameters: Parameters) -> Iterator[Finding]:
        """Give what is missing or wrong beside the lines of one contract, each over its whole year."""
        told: set[str] = set()
        for line, whole in lines:
            yield from figure_findings(whole, parameters, over=self.over)
            if not shares_by_bands(line.form):
                continue
            own = self.bands_of(line)
            if not own:
                yield no_bands(line.id, line.form)
            elif own[0].of not in told:
                told.add(own[0].of)
                yield from risk_band_findings(own[0].of, own)


def shares_by_bands(form: str) -> bool:
    """Say whether a payment form shares by bands, so that it cannot be settled without."""
    return bool(getattr(model(form), "BANDS", False))


def beside(system: System, year: FinancialYear) -> Beside:
    """Return the figures and bands of a system."""
    last: date = year.interval.end or year.interval.start
    return Beside(_by_of(system.all(ReportedFigure)), _by_of(system.all(RiskBand)), over=system.settings.as_at >= last)


def _by_of(records: Iterable[Kind]) -> Mapping[str, tuple[Kind, ...]]:
    found: dict[str, list[Kind]] = defaultdict(list)
    for one in records:
        found[one.of].append(one)
    return {of: tuple(own) for of, own in found.items()}
