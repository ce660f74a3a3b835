"""Figures reported to read: takes a system and a contract, gives each figure of its lines and of itself, with its source, and who may report more."""

from concordat.contract import alliances
from concordat.contract.records import Line
from concordat.kernel.recorded import recorded
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.pay.contract_case import forms
from concordat.pay.figures_needed import figures_of, known_figures
from concordat.pay.records import ReportedFigure


def reported_table(system: System, contract: str) -> Table:
    """Return the figures of a contract's lines and, for an alliance, its own, in order of time."""
    columns = {
        "of": "Of",
        "figure": "Figure",
        "covers": "For the",
        "starts": "From",
        "value": "Value",
        "unit": "Unit",
        "source": "Source",
    }
    rows = (
        (one.of, one.name, one.covers, one.starts, recorded(one, "value"), _unit(one), one.source)
        for one in figures_reported(system, contract)
    )
    return table("reported_figures", "Figures reported that are no activity", columns, rows)


def figures_reported(system: System, contract: str) -> tuple[ReportedFigure, ...]:
    """Return the records of figures of a contract, in order of what they are of and of time."""
    own = {contract} | {line.id for line in system.all(Line) if line.contract == contract}
    return tuple(sorted((one for one in system.all(ReportedFigure) if one.of in own), key=lambda one: key_of(one)))


def reads_figures(system: System, contract: str) -> tuple[str, ...]:
    """Return what of a contract is settled on figures that are reported: some of its lines, or an alliance as a whole."""
    lines = (one for one in system.all(Line) if one.contract == contract and one.form in forms())
    paid = tuple(line.id for line in lines if figures_of(line.form))
    own = tuple(one.contract.id for one in alliances(system) if one.contract.id == contract)
    return (*own, *paid)


def _unit(one: ReportedFigure) -> str:
    known = known_figures().get(one.name)
    return known.unit if known else "share"
