"""Tells a system's year: takes a folder, gives the system, its year and the warnings, or refuses with every finding."""

from pathlib import Path

from concordat.flow import Year, findings_of, year
from concordat.kernel.finding import Finding, Refused, stops
from concordat.kernel.system import System
from concordat.store import read


def told(folder: Path) -> tuple[System, Year, tuple[Finding, ...]]:
    """Read `folder` and walk the line of flow; raises Refused with all findings where one of them stops it."""
    loaded = read(folder)
    findings = tuple(dict.fromkeys((*loaded.findings, *(findings_of(loaded.system) if loaded.system else ()))))
    if stops(findings) or loaded.system is None:
        raise Refused(findings)
    return loaded.system, year(loaded.system), findings
