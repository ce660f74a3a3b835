"""What the command of monitoring files needs beside the file: takes a system folder or none, gives what rows are compared with; writes totals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from concordat.contract.records import Contract
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.monitoring import Facts, facts_of, facts_of_system, totals_of
from concordat.pay.monitoring.fields import Record
from concordat.pay.records import Cut, Flow, MonitoringTotal
from concordat.sources.reading import digest
from concordat.store.bulk_limits import BULK_LIMITS
from concordat.store.codec import cells_of
from concordat.store.columns import columns_of
from concordat.store.csv_text import csv_text


@dataclass(frozen=True, slots=True)
class Known:
    """What rows are compared with, and which contract of the register each code in monitoring means."""

    facts: Facts
    contracts: Mapping[str, str]


def known_for(folder: Path | None, rules: Rulebook, record: Record, day: date, flow: Flow = "aggregate") -> Known:
    """Return what is known of a system folder; raises Refused where the folder cannot be read."""
    if folder is None:
        return Known(facts_of(rules, record, day, flow=flow), {})
    from concordat.store import read

    loaded = read(folder)
    if loaded.system is None:
        raise Refused(loaded.findings)
    system = loaded.system
    facts = facts_of_system(system, record, day, flow)
    return Known(facts, {one.local_code or one.id: one.id for one in system.all(Contract)})


def write_totals(table: Any, known: Known, cut: Cut, file: Path, path: Path) -> int:
    """Write activity and price by contract, month and point of delivery as rows of pay/monitoring_totals.csv; return their number.

    Raises Refused where rows belong to no contract of the register: a total that leaves them out would be wrong.
    """
    sums = list(rows_of(totals_of(table, known.facts)))
    if strangers := sorted({row["contract"] for row in sums} - {*known.contracts}):
        raise Refused(
            Finding(
                "unknown-contract",
                f"No contract of the register has the code {', '.join(f'“{one}”' for one in strangers[:5])}.",
                "Totals stand under contracts; what belongs to none would be left out.",
                "Give the system folder with --system, and a LOCAL CONTRACT CODE on every row.",
                Place(file.name, field="LOCAL CONTRACT CODE"),
            )
        )
    sha256 = digest(file, BULK_LIMITS)
    own = (_total(row, known.contracts[row["contract"]], cut, known.facts, sha256, file.name) for row in sums)
    head = tuple(column.header for column in columns_of(MonitoringTotal))
    path.write_text(csv_text((head, *map(cells_of, own))), "utf-8")
    return len(sums)


def _total(row: Mapping[str, Any], contract: str, cut: Cut, facts: Facts, sha256: str, file: str) -> MonitoringTotal:
    return MonitoringTotal(
        contract=contract,
        month=date(row["month_place"] // 12, row["month_place"] % 12 + 1, 1),
        cut=cut,
        flow=facts.flow,
        point_of_delivery=row["point_of_delivery"],
        activity=row["activity"],
        price=row["price"],
        cut_on=facts.on,
        file_sha256=sha256,
        source=file,
    )
