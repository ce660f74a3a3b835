"""The track record worked out again by slow and obvious Python: day by day for what was promised, change by change for what was added."""

import random
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest

from concordat.calculations import calc

DAY = date(2019, 4, 1)
STARTS, ENDS = date(2017, 4, 1), date(2021, 4, 1)
CLASSES = ("", "external", "provided for")


def made_up(seed: int) -> dict[str, Any]:
    """Contracts of whole years with changes on any day; each line has one commissioner and one provider."""
    chance = random.Random(seed)
    given: dict[str, Any] = {"on": DAY.isoformat(), "contracts": [], "lines": [], "variations": [], "paid": []}
    for number in range(6):
        code = f"k{number}"
        signed = chance.choice(["2017-03-01", "2019-06-01", None])
        contract = {"id": code, "title": code, "starts": STARTS.isoformat(), "ends": ENDS.isoformat()}
        given["contracts"].append(contract | ({"signed": signed} if signed else {}))
        for own in range(chance.randint(1, 3)):
            line = f"{code}-{own}"
            now = Decimal(chance.randint(1, 10**6)) / 100
            made = STARTS + timedelta(days=chance.randint(0, 1200))
            for change in range(chance.randint(0, 3)):
                before, made = Decimal(chance.randint(1, 10**6)) / 100, made + timedelta(days=30)
                given["variations"].append(
                    {
                        "id": f"{line}-{change}",
                        "contract": code,
                        "line": line,
                        "made_on": made.isoformat(),
                        "value_before": str(before),
                        "value_after": str(now),
                        "ends_before": ENDS.isoformat(),
                        "lifetime_change": str(Decimal(chance.randint(-(10**6), 10**6)) / 100),
                        "reason": "made up",
                        "reason_class": chance.choice(CLASSES),
                    }
                )
            given["lines"].append(
                {
                    "id": line,
                    "contract": code,
                    "commissioner": f"c{chance.randint(1, 3)}",
                    "provider": f"t{chance.randint(1, 2)}",
                    "service": "s",
                    "form": "block",
                    "value": str(now),
                    "starts": STARTS.isoformat(),
                    "ends": ENDS.isoformat(),
                }
            )
        for _ in range(chance.randint(0, 3)):
            on = STARTS + timedelta(days=chance.randint(0, 1400))
            given["paid"].append(
                {"contract": code, "amount": str(Decimal(chance.randint(1, 10**6)) / 100), "on": on.isoformat()}
            )
    return given


def slowly(given: dict[str, Any], side: str, of: str) -> dict[str, Any]:
    """Add up one contract, provider or commissioner."""
    day = given["on"]
    signed = [one["id"] for one in given["contracts"] if one.get("signed") and one["signed"] <= day]
    original = promised = additions = reductions = Decimal(0)
    codes = []
    for line in given["lines"]:
        if line["contract"] not in signed or line[side] != of:
            continue
        if line["contract"] not in codes:
            codes.append(line["contract"])
        value = Decimal(line["value"])
        known = [one for one in given["variations"] if one["line"] == line["id"] and one["made_on"] <= day]
        if known:
            value = Decimal(min(known, key=lambda one: (one["made_on"], one["id"]))["value_before"])
        original += value * 4
        promised += value * 2
        for one in known:
            change = Decimal(one["lifetime_change"])
            if change > 0:
                additions += change
            else:
                reductions -= change
    share = None
    if original:
        exact = Fraction(additions) / Fraction(original) * 100
        share = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return {
        "original": original,
        "promised": promised,
        "additions": additions,
        "reductions": reductions,
        "additions_share": share,
    }


@pytest.mark.parametrize("seed", range(25))
def test_the_record_is_the_one_added_up_slowly(seed: int) -> None:
    given = made_up(seed)
    found: Any = calc("contract.track_record", **given).value
    for side, rows in (
        ("contract", found.contracts),
        ("provider", found.providers),
        ("commissioner", found.commissioners),
    ):
        for row in rows:
            expected = slowly(given, side, row.of)
            assert {name: getattr(row, name) for name in expected} == expected, (side, row.of)
            assert sum(row.by_class.values(), Decimal(0)) == row.additions - row.reductions
    for rows in (found.providers, found.commissioners):
        for name in ("additions", "reductions", "promised"):
            assert sum(getattr(row, name) for row in rows) == sum(getattr(row, name) for row in found.contracts)
    paid = {
        row.of: sum(
            Decimal(one["amount"]) for one in given["paid"] if one["contract"] == row.of and one["on"] <= given["on"]
        )
        for row in found.contracts
    }
    assert {row.of: row.paid or 0 for row in found.contracts} == paid
