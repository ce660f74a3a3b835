"""What the commands of monitoring files share: takes a system folder or none, gives what rows are compared with; writes totals."""

from datetime import date
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.monitoring import Facts, facts_of, live_contracts, totals_of
from concordat.pay.monitoring.fields import Record
from concordat.pay.records import MarketForcesFactor, PointOfDeliveryMapping, Price


def facts_for(folder: Path | None, rules: Rulebook, record: Record, day: date) -> Facts:
    """Return what rows are compared with; raises Refused where the folder cannot be read."""
    if folder is None:
        return facts_of(rules, record, day)
    from concordat.store import read

    loaded = read(folder)
    if loaded.system is None:
        raise Refused(loaded.findings)
    system = loaded.system
    return facts_of(
        system.rules,
        record,
        day,
        contracts=live_contracts(system),
        prices=system.all(Price) or None,
        factors=system.all(MarketForcesFactor),
        mappings=system.all(PointOfDeliveryMapping),
    )


def write_totals(table: Any, facts: Facts, path: Path) -> None:
    """Write activity and price by contract, month and point of delivery as CSV."""
    from concordat.engine.bulk import write_csv

    sums = totals_of(table, facts)
    write_csv(sums.select(*(sums[name].cast("string").name(name) for name in sums.columns)), path)
