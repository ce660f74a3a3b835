"""Files of patients, devices and drugs with faults put in on purpose: exactly these are found, and the rest adds up in whole pence."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import cast

import pytest

from concordat.kernel.engine_rows import rows_of
from concordat.pay.monitoring import facts_of, in_rows, totals_of
from concordat.pay.records import Flow
from concordat.store import national_rulebook
from concordat.store.monitoring_check import check_file
from concordat.store.monitoring_file import read_monitoring
from records_of_flows import GOOD, written

RULES = national_rulebook()
ON = date(2017, 6, 1)
ROWS = 120
COST, PRICE = "CONTRACT MONITORING TOTAL COST", "CONTRACT MONITORING ACTUAL PRICE"
Fault = tuple[str, Callable[[dict[str, str]], dict[str, str]]]


def pounds(pence: int) -> str:
    return f"{pence // 100}.{pence % 100:02d}"


def record(flow: Flow, number: int, random: Random) -> tuple[dict[str, str], int, str]:
    """A record as it should be, what it costs in pence, and its point of delivery."""
    own = {"HOSPITAL PROVIDER SPELL IDENTIFIER": f"S{number}"}
    if flow == "patient level":
        start, pence = date(2017, 4, random.randint(1, 20)), random.randint(100, 10**7)
        point = random.choice(("NEL", "DC", "OPPROC", "AE"))
        own |= {
            "ACTIVITY START DATE (CONTRACT MONITORING)": str(start),
            "ACTIVITY END DATE (CONTRACT MONITORING)": str(start + timedelta(random.randint(0, 9))),
            "POINT OF DELIVERY CODE": point,
            PRICE: pounds(pence),
        }
        return GOOD[flow] | own, pence, point
    many, each = random.randint(1, 40), random.randint(1, 10**6)
    quantity = "DEVICE QUANTITY" if flow == "devices" else "DRUG QUANTITY OR WEIGHT PROPORTION"
    own |= {quantity: str(many), "CONTRACT MONITORING UNIT PRICE": pounds(each), COST: pounds(many * each)}
    return GOOD[flow] | own, many * each, "DEVICE" if flow == "devices" else "DRUG"


def _apart(row: dict[str, str]) -> dict[str, str]:
    return {COST: str(Decimal(row[COST]) + Decimal("0.02"))}


def _sooner(row: dict[str, str]) -> dict[str, str]:
    start = date.fromisoformat(row["ACTIVITY START DATE (CONTRACT MONITORING)"])
    return {"ACTIVITY END DATE (CONTRACT MONITORING)": str(start - timedelta(1))}


EVERYWHERE: tuple[Fault, ...] = (
    ("wrong-format", lambda _: {"PERSON STATED GENDER CODE": "F"}),
    ("wrong-format", lambda _: {"AGE AT ACTIVITY DATE (CONTRACT MONITORING)": "130"}),
    ("missing-value", lambda _: {"GENERAL MEDICAL PRACTICE (PATIENT REGISTRATION)": ""}),
    ("in-the-future", lambda _: {"DATE AND TIME DATA SET CREATED": "2017-06-02T09:00:00"}),
    ("created-before-month-end", lambda _: {"FINANCIAL MONTH": "2"}),
)
OF_FLOW: dict[Flow, tuple[Fault, ...]] = {
    "patient level": (
        ("ends-before-start", _sooner),
        ("unmapped-point-of-delivery", lambda _: {"POINT OF DELIVERY CODE": "AANDE"}),
    ),
    "devices": (
        ("total-not-of-quantity", _apart),
        ("not-of-the-flow", lambda _: {"POINT OF DELIVERY CODE": "NEL"}),
    ),
    "drugs": (
        ("total-not-of-quantity", _apart),
        ("dispensed-after-created", lambda _: {"DRUG DISPENSED DATE": "2017-05-13"}),
        ("wrong-format", lambda _: {"HIGH COST TARIFF EXCLUDED DRUG CODE (SNOMED CT DM+D)": "AB"}),
    ),
}
COLUMNS = ("PERSON STATED GENDER CODE", "AGE AT ACTIVITY DATE (CONTRACT MONITORING)")
DRUG_CODE = "HIGH COST TARIFF EXCLUDED DRUG CODE (SNOMED CT DM+D)"


@pytest.mark.parametrize("flow", list(GOOD))
@pytest.mark.parametrize("seed", [1, 2])
def test_exactly_what_was_put_in_is_found_and_the_rest_adds_up(flow: Flow, seed: int, tmp_path: Path) -> None:
    random = Random(f"{flow} {seed}")
    names = [*GOOD[flow], *COLUMNS, *((DRUG_CODE,) if flow == "drugs" else ())]
    rows, expected, good, sums = [], set[tuple[int, str]](), [], defaultdict[str, int](int)
    faults = [*EVERYWHERE, *OF_FLOW[flow]]
    for number in range(ROWS):
        row, pence, point = record(flow, number, random)
        if number % 7 == 0:
            kind, fault = faults[number // 7 % len(faults)]
            row = row | fault(row)
            expected.add((number + 2, kind))
        else:
            good.append(row)
            sums[point] += pence
        rows.append(row)
    rows.append(good[-1])
    expected |= {(rows.index(good[-1]) + 2, "repeated-record"), (ROWS + 2, "repeated-record")}
    facts = facts_of(RULES, "actual", ON, flow=flow)
    assert {(line, check.kind) for check, line, _ in in_rows(rows, facts, own=None)} == expected
    read = read_monitoring(written(tmp_path / "records.csv", rows, names), RULES, ON, flow)
    found = check_file(read.table, facts, "records.csv")
    assert {(one.where.line, one.kind) for one in found.examples(ROWS)} == expected
    assert (found.rows, found.faulty) == (ROWS + 1, len({line for line, _ in expected}))
    table = read_monitoring(written(tmp_path / "good.csv", good, names), RULES, ON, flow).table
    added = {cast(str, row["point_of_delivery"]): row["price"] for row in rows_of(totals_of(table, facts))}
    assert added == {point: Decimal(pence) / 100 for point, pence in sums.items()}
