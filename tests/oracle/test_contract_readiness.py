"""Readiness and underestimated demand worked out again by slow and obvious Python: counts by hand, and the curve added up in thin slices."""

import math
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.calculations import calc
from concordat.contract.normal import below, quantile
from concordat.kernel.rulebook import Rulebook

SLICES = 20_000


def slowly_above(plan: float, mean: float, spread: float) -> tuple[float, float]:
    """Return the chance of exceeding a plan and the expected excess, by adding slices of the curve up to ten spreads out."""
    low, high = mean - 10 * spread, mean + 10 * spread
    width = (high - low) / SLICES
    chance = excess = 0.0
    for number in range(SLICES):
        at = low + (number + 0.5) * width
        weight = math.exp(-(((at - mean) / spread) ** 2) / 2) / (spread * math.sqrt(2 * math.pi)) * width
        if at > plan:
            chance += weight
            excess += weight * (at - plan)
    return chance, excess


@pytest.mark.parametrize("plan", ["8800", "9500", "9999.5", "10000", "10200", "10750", "11500"])
def test_chance_and_excess_are_those_of_thin_slices(plan: str) -> None:
    given = {"plan": plan, "mean": "10000", "spread": "500", "paid_above": "300", "unit_cost": "1000"}
    found: Any = calc("contract.demand", **given, on="2017-04-01").value
    chance, excess = slowly_above(float(plan), 10000, 500)
    assert float(found.chance_above_plan) == pytest.approx(chance, abs=0.0005)
    assert float(found.expected_above_plan) == pytest.approx(excess, abs=0.05)
    assert float(found.commissioner_extra) == pytest.approx(excess * 300, abs=10)
    assert float(found.provider_extra) == pytest.approx(excess * 700, abs=30)
    high = 10000 + 1.2815515655446004 * 500
    assert float(found.high_demand) == pytest.approx(high, abs=0.01)
    assert float(found.high_above_plan) == pytest.approx(max(0.0, high - float(plan)), abs=0.01)


@pytest.mark.parametrize("z", ["-8.5", "-3", "-1.96", "-0.001", "0", "0.5", "1", "2.3263", "4.7", "8.9"])
def test_the_curve_is_that_of_the_standard_library(z: str) -> None:
    assert float(below(Decimal(z))) == pytest.approx(math.erfc(-float(z) / math.sqrt(2)) / 2, rel=1e-12, abs=1e-15)


@pytest.mark.parametrize("share", ["0.001", "0.1", "0.5", "0.9", "0.975"])
def test_a_quantile_is_where_that_share_lies_below(share: str) -> None:
    assert float(below(quantile(Decimal(share)))) == pytest.approx(float(share), abs=1e-12)


def test_counts_are_those_counted_one_by_one(rules: Rulebook) -> None:
    line = {
        "contract": "hip",
        "commissioner": "A",
        "provider": "T",
        "service": "hips",
        "form": "block",
        "value": "10.00",
    }
    given: dict[str, Any] = {
        "contract": "hip",
        "on": "2017-03-01",
        "contracts": [{"id": "hip", "title": "Hips", "starts": "2017-04-01"}],
        "lines": [line | {"id": "hip-1", "starts": "2017-04-01"}],
        "overrides": [
            {
                "contract": "hip",
                "question": name,
                "body": "A",
                "taken_by": "Person N1",
                "reason": "R",
                "recorded": "2017-02-01",
            }
            for name in ("codes", "ending", "commissioner shares")
        ],
    }
    found: Any = calc("contract.readiness", **given).value
    counts = dict.fromkeys(("proved", "missing", "overridden"), 0)
    stops = 0
    for one in found.questions:
        counts[one.state] += 1
        weight = rules.on(f"contract.readiness_{one.name.replace(' ', '_')}", date(2017, 3, 1)).value
        assert one.stops == (weight == "stop")
        if one.state == "missing" and weight == "stop":
            stops += 1
    assert (found.proved, found.missing, found.overridden) == tuple(counts.values())
    assert (found.stops, found.ready) == (stops, stops == 0)
    # An override of what is proved changes nothing.
    assert {one.name for one in found.questions if one.state == "overridden"} == {"codes", "ending"}


def test_every_question_has_a_rule_that_says_whether_it_stops(rules: Rulebook) -> None:
    home = Path(__file__).resolve().parents[2] / "src" / "concordat"
    files = [path for path in home.glob("*/readiness_checks/*.py") if path.stem != "__init__"]
    assert len(files) > 20
    for path in files:
        assert rules.on(f"contract.readiness_{path.stem}", date(2026, 4, 1)).value in ("stop", "warning")
