"""Records behind aggregate monitoring, made up: takes nothing, gives one good record of each flow; writes rows as a file."""

import csv
from collections.abc import Sequence
from pathlib import Path

from concordat.pay.records import Flow

_SENT = {
    "FINANCIAL MONTH": "1",
    "FINANCIAL YEAR": "201718",
    "DATE AND TIME DATA SET CREATED": "2017-05-12T09:30:00",
    "CONTRACT MONITORING REPORTING TYPE": "MONTHLY",
    "ORGANISATION IDENTIFIER (CODE OF PROVIDER)": "RM1",
    "ORGANISATION IDENTIFIER (GP PRACTICE RESPONSIBILITY)": "06M",
    "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)": "06M",
    "GENERAL MEDICAL PRACTICE (PATIENT REGISTRATION)": "D82001",
    "HOSPITAL PROVIDER SPELL IDENTIFIER": "S1",
    "LOCAL CONTRACT CODE": "06M-RM1",
}
_COST = {"CONTRACT MONITORING UNIT PRICE": "10.01", "CONTRACT MONITORING TOTAL COST": "20.02"}
GOOD: dict[Flow, dict[str, str]] = {
    "patient level": _SENT
    | {
        "ACTIVITY START DATE (CONTRACT MONITORING)": "2017-04-03",
        "ACTIVITY END DATE (CONTRACT MONITORING)": "2017-04-06",
        "POINT OF DELIVERY CODE": "NEL",
        "CONTRACT MONITORING ACTUAL ACTIVITY": "1",
        "CONTRACT MONITORING ACTUAL PRICE": "20.02",
    },
    "devices": _SENT | {"POINT OF DELIVERY CODE": "DEVICE", "DEVICE QUANTITY": "2"} | _COST,
    "drugs": _SENT | {"DRUG DISPENSED DATE": "2017-04-28", "DRUG QUANTITY OR WEIGHT PROPORTION": "2"} | _COST,
}


def written(path: Path, rows: Sequence[dict[str, str]], names: Sequence[str] = ()) -> Path:
    """The rows as a file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names or list(rows[0]), lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path
