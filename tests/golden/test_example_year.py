"""The golden year: every figure of the example, end to end, held against `example_year.json`, decimals as text.

Where a figure is meant to change, write the file anew and read the difference before it is committed:
`CONCORDAT_UPDATE_GOLDEN=yes pytest tests/golden`.
"""

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.flow import Year, year
from concordat.kernel.answer import Because
from concordat.kernel.jsonable import jsonable
from concordat.store import read

GOLDEN = Path(__file__).with_name("example_year.json")
UPDATE = "CONCORDAT_UPDATE_GOLDEN"


@pytest.fixture(scope="module")
def told(examples: Path) -> Year:
    """The year of the example, walked once."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return year(system)


def as_text(told: Year) -> dict[str, Any]:
    """Return what the year says: the sentences of each room, its figures with units, and its findings."""
    return {
        "says": {outcome.room: list(outcome.says) for outcome in told.outcomes},
        "figures": {name: [jsonable(figure.value), figure.unit] for name, figure in sorted(told.figures.items())},
        "tables": {
            outcome.room: {table.name: len(table.rows) for table in outcome.tables} for outcome in told.outcomes
        },
        "findings": [str(finding) for finding in told.findings],
    }


def test_every_figure_is_the_one_written_down(told: Year) -> None:
    found = json.loads(json.dumps(as_text(told)))
    if os.environ.get(UPDATE) == "yes":
        GOLDEN.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert found == json.loads(GOLDEN.read_text("utf-8"))


def test_no_figure_is_a_binary_fraction(told: Year) -> None:
    assert not [name for name, figure in told.figures.items() if isinstance(figure.value, float)]


def test_every_figure_leads_to_a_rule_a_record_rows_or_an_act(told: Year) -> None:
    loose = [name for name, figure in told.figures.items() if not any(map(_stands, figure.because.ends()))]
    assert loose == []


def test_the_position_is_the_sum_of_its_bodies_and_unmoved_by_single_contracts(told: Year) -> None:
    figures = {name: figure.value for name, figure in told.figures.items()}
    bodies = [value for name, value in figures.items() if name.startswith("balance.position.")]
    assert len(bodies) == 8
    assert sum(bodies, Decimal(0)) == figures["balance.system_position"] < 0
    assert figures["balance.system_position_after"] == figures["balance.system_position"]


def _stands(end: Because) -> bool:
    return any((end.rule, end.record, end.rows, end.act))
