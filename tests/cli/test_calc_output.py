"""`concordat calc` writes answers alone to standard output, whatever the libraries below it write."""

import ctypes
import io
import json
import random
import sys
from typing import Any

import pytest

from concordat.cli import main
from concordat.cli.own_output import own_output

# Choices at which the optimiser, told to be silent, wrote a line of its own to standard output.
SEEDS = (38, 49, 57, 59, 60, 241)


def world(seed: int) -> dict[str, Any]:
    """Twenty-four schemes of four bodies over eight years."""
    chance = random.Random(seed)
    years = [f"{year}/{(year + 1) % 100:02}" for year in range(2027, 2035)]
    schemes = [
        {
            "id": f"scheme {number}",
            "body": f"body {number % 4}",
            "capital": [chance.randint(1, 20) for _ in range(chance.randint(1, 3))],
            "risk": chance.randint(0, 60),
        }
        for number in range(24)
    ]
    limits = [{"body": f"body {number}", "by_year": dict.fromkeys(years, 15)} for number in range(4)]
    limits = [{"by_year": dict.fromkeys(years, 35)}, *limits]
    return {"years": years, "schemes": schemes, "limits": limits, "others": 0, "price": "none"}


def test_an_optimiser_that_chatters_does_not_spoil_the_answers(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "\n".join(json.dumps(world(seed)) for seed in SEEDS)
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    assert main(["calc", "plan.estate_portfolio", "--batch"]) == 0
    _flush()
    told = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [set(one) >= {"value", "because"} for one in told] == [True] * len(SEEDS)


def test_what_a_library_writes_is_not_lost_but_told_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    print("before")
    with own_output():
        ctypes.CDLL(None).puts(b"chatter")
    print("after")
    _flush()
    told = capfd.readouterr()
    assert told.out.split() == ["before", "after"]
    assert told.err.strip() == "chatter"


def _flush() -> None:
    ctypes.CDLL(None).fflush(None)
