"""The small procurement cases published beside the checkout, each answered by the public calculations."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from concordat.calculations import answer_as_json, calc

pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def vectors(shared_data: Path) -> dict[str, dict[str, Any]]:
    cases = json.loads((shared_data / "vectors" / "procurement.json").read_text("utf-8"))
    return {case["id"]: case for case in cases}


def answered(name: str, given: dict[str, Any]) -> dict[str, Any]:
    fields = {key: value for key, value in given.items() if key != "topic"}
    return answer_as_json(calc(name, fields))["value"]


@pytest.mark.parametrize("case", ["R1", "R2", "R3", "R4"])
def test_the_route(vectors, case):
    found = answered("buy.route", vectors[case]["given"])
    assert vectors[case]["expected"].items() <= found.items()


@pytest.mark.parametrize("case", ["CC1", "CC2"])
def test_the_considerable_change(vectors, case):
    found, expected = answered("buy.considerable_change", vectors[case]["given"]), vectors[case]["expected"]
    assert found["met"] is expected["met"]
    assert re.findall(r"\d[\d,]*", found["reason"]) == re.findall(r"\d[\d,]*", expected["reason"])


@pytest.mark.parametrize("case", ["S1", "S2"])
def test_the_standstill(vectors, case):
    assert vectors[case]["expected"].items() <= answered("buy.standstill", vectors[case]["given"]).items()


@pytest.mark.parametrize("case", ["N1", "N2"])
def test_the_notices(vectors, case):
    assert vectors[case]["expected"].items() <= answered("buy.notices", vectors[case]["given"]).items()


def test_the_notice_of_a_change(vectors):
    case = vectors["N6"]
    assert answered("buy.notices", case["given"])["changes"] == case["expected"]
