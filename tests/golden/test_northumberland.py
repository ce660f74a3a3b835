"""The third example, Northumberland 2017: read without a finding, every figure as written down, true where it says that it is true.

Where a figure is meant to change, write the file anew and read the difference before it is committed:
`CONCORDAT_UPDATE_GOLDEN=yes pytest tests/golden/test_northumberland.py`.
"""

import csv
import json
import os
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from concordat import flow, pay
from concordat.balance.records import Budget
from concordat.contract.records import Alliance, AllianceGate, Contract, ContractLink, Line, Party
from concordat.flow import Year, year
from concordat.kernel.jsonable import jsonable
from concordat.kernel.money import pence
from concordat.kernel.system import System
from concordat.pay.records import MarketForcesFactor, RiskBand
from concordat.store import read

GOLDEN = Path(__file__).with_name("northumberland_year.json")
UPDATE = "CONCORDAT_UPDATE_GOLDEN"


@pytest.fixture(scope="module")
def folder(examples: Path) -> Path:
    """The folder of the example."""
    return examples / "northumberland-2017"


@pytest.fixture(scope="module")
def system(folder: Path) -> System:
    """The example as it is read."""
    loaded = read(folder)
    assert loaded.findings == ()
    assert loaded.system is not None
    return loaded.system


@pytest.fixture(scope="module")
def told(system: System) -> Year:
    """The year of the example, walked once."""
    return year(system)


def test_the_rooms_find_nothing_wrong_with_it(system: System, told: Year) -> None:
    assert flow.findings_of(system) == ()
    assert told.findings == ()


def test_every_figure_is_the_one_written_down(told: Year) -> None:
    figures = {name: [jsonable(figure.value), figure.unit] for name, figure in sorted(told.figures.items())}
    says = {outcome.room: list(outcome.says) for outcome in told.outcomes}
    found = json.loads(json.dumps({"says": says, "figures": figures}))
    if os.environ.get(UPDATE) == "yes":
        GOLDEN.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert found == json.loads(GOLDEN.read_text("utf-8"))


def test_every_figure_leads_to_a_rule_a_record_rows_or_an_act(told: Year) -> None:
    def stands(end: object) -> bool:
        return any(getattr(end, name) for name in ("rule", "record", "rows", "act"))

    assert [name for name, one in told.figures.items() if not all(map(stands, one.because.ends()))] == []


def test_the_host_is_paid_what_the_rows_of_its_files_come_to(system: System, folder: Path) -> None:
    with (folder / "pay" / "reported_figures.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["of"] == "host-people"]
    people = sum(int(row["value"]) for row in rows if row["name"] == "list size")
    budget = Fraction("104.50") * people * Fraction("1.004")
    released = budget * Fraction("0.02") * Fraction("0.82")
    by_hand = pence(budget * Fraction("0.98") + released + 1_250_000)
    assert pay.settle(system).line("host-people").due.value == by_hand


def test_the_alliance_is_settled_as_by_hand(system: System) -> None:
    statements = pay.settle(system)
    base = sum(statements.line(key).due.value for key in ("newcastle-emergency", "newcastle-specialist"))
    gain = Decimal(42_570_000) - base - statements.line("ambulance-response").due.value
    assert 0 < gain < Decimal("0.02") * 42_570_000
    shared = pence(gain * Decimal("0.6"))
    assert statements.overlays["urgent-care"].settled.amount == shared
    parts = [statements.line(f"urgent-care-{body}").due.value for body in ("RTF", "RTD", "RX6")]
    assert abs(sum(parts) - shared * Decimal("0.6")) < Decimal("0.02")


def test_it_stays_small(folder: Path) -> None:
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) < 60_000


def test_activity_follows_one_pattern(folder: Path) -> None:
    with (folder / "pay" / "activity.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 60
    shares = {(row["month"], row["hrg"]): int(row["spells"]) for row in rows}
    yearly = {hrg: sum(count for (_, own), count in shares.items() if own == hrg) for _, hrg in shares}
    for (month, hrg), spells in shares.items():
        pattern = Fraction(sum(n for (when, _), n in shares.items() if when == month), sum(shares.values()))
        assert abs(spells - pattern * yearly[hrg]) < 2


def test_what_is_invented_says_so(system: System) -> None:
    for kind in (Contract, Party, Line, Alliance, AllianceGate, ContractLink, RiskBand, Budget):
        assert system.all(kind), kind
        assert all("invented" in record.source for record in system.all(kind)), kind
    assert "invented or generated" in system.settings.generated
    assert all(factor.status == "to check" for factor in system.all(MarketForcesFactor))
