"""The framework of a system: takes its outcomes, indicators and values, gives the framework on a day."""

from datetime import date
from typing import Any

from concordat.contract.records import ExpectedOutcome
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.system import System
from concordat.watch.framework import Framework, framework
from concordat.watch.measured import VALUES_TABLE
from concordat.watch.records import Indicator


def values_in(system: System) -> Any:
    """Return the table of values of indicators, None where the system has none."""
    return system.bulk.get(VALUES_TABLE)


def framework_of(system: System, on: date) -> Framework:
    """Return the outcomes framework of a system on a day."""
    return framework(system.all(ExpectedOutcome), system.all(Indicator), _areas(values_in(system)), on)


def _areas(values: Any) -> dict[str, int]:
    if values is None:
        return {}
    counted = values.group_by("indicator").aggregate(areas=values.area.nunique())
    return {row["indicator"]: int(row["areas"]) for row in rows_of(counted)}
