"""Tells a system's year: takes a folder, gives the system, its year and the warnings, or refuses with every finding."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from concordat.flow import Year, findings_of, year
from concordat.kernel.finding import Finding, Refused, stops
from concordat.kernel.system import System
from concordat.store import read

DUCKDB = "duckdb"


def told(folder: Path, engine: str = DUCKDB) -> tuple[System, Year, tuple[Finding, ...]]:
    """Read `folder` and walk the line of flow, bulk tables on `engine`; raises Refused with all findings where one stops it.

    The system given back keeps its tables here, where the lines of their files are known.
    """
    loaded = read(folder)
    findings = tuple(dict.fromkeys((*loaded.findings, *(findings_of(loaded.system) if loaded.system else ()))))
    if stops(findings) or loaded.system is None:
        raise Refused(findings)
    counted = loaded.system if engine == DUCKDB else replace(loaded.system, bulk=_moved(engine, loaded.system.bulk))
    return loaded.system, year(counted), findings


def _moved(engine: str, tables: Mapping[str, Any]) -> Mapping[str, Any]:
    # Loaded here because most runs need no second engine.
    from concordat.engine.choosing import living_in

    return living_in(engine, tables)
