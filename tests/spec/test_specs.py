"""Runs the readable cases of every calculation; a calculation without a specification fails."""

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from concordat.calculations import run_json
from concordat.kernel.calculation import calculation_names
from concordat.kernel.jsonable import jsonable

HERE = Path(__file__).resolve().parent


def _cases() -> list[Any]:
    found = []
    for path in sorted(HERE.glob("*/*.toml")):
        name = f"{path.parent.name}.{path.stem}"
        if name not in calculation_names():
            continue
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            found.append(pytest.param(name, case, id=f"{name}: {case['says']}"))
    return found


@pytest.mark.parametrize("name", calculation_names())
def test_every_calculation_has_readable_cases(name: str) -> None:
    assert (HERE / name.replace(".", "/", 1)).with_suffix(".toml").is_file()


def test_no_specification_is_left_over() -> None:
    for path in HERE.glob("*/*.toml"):
        room, kind = path.parent.name, path.stem
        plugins = HERE.parents[1] / "src" / "concordat" / room
        assert list(plugins.glob(f"*/{kind}.py")), f"{path.name} specifies nothing that exists"


@pytest.mark.parametrize(("name", "case"), _cases())
def test_case(name: str, case: dict[str, Any]) -> None:
    result = run_json(name, json.dumps(jsonable(case["given"])))
    if "finds" in case:
        assert sorted({finding["kind"] for finding in result["findings"]}) == sorted(case["finds"])
        return
    assert "value" in result, result["findings"]
    if "gives" in case:
        assert_part(jsonable(case["gives"]), result["value"], name)
    if "warns" in case:
        assert sorted({finding["kind"] for finding in result["findings"]}) == sorted(case["warns"])


def assert_part(expected: Any, found: Any, where: str) -> None:
    """Compare what a case says with the answer; what the case leaves out may be anything."""
    if isinstance(expected, dict):
        assert isinstance(found, dict), where
        for key, value in expected.items():
            assert key in found, f"{where} has no {key}: {found}"
            assert_part(value, found[key], f"{where}.{key}")
    elif isinstance(expected, list):
        assert isinstance(found, list), f"{where}: {found}"
        assert len(expected) == len(found), f"{where}: {found}"
        for number, (value, got) in enumerate(zip(expected, found, strict=True)):
            assert_part(value, got, f"{where}[{number}]")
    elif isinstance(expected, float) and isinstance(found, float):
        near = max(_half_a_last_place(expected), abs(expected) * 1e-9)
        assert abs(found - expected) <= near, f"{where}: {found} instead of {expected}"
    elif isinstance(expected, str) and isinstance(found, str) and _number(expected) is not None:
        assert _number(expected) == _number(found), f"{where}: {found} instead of {expected}"
    else:
        assert expected == found, f"{where}: {found} instead of {expected}"


def _half_a_last_place(expected: float) -> float:
    """Return what a binary number may be off: half of the last place that the case writes."""
    exponent = Decimal(repr(expected)).as_tuple().exponent
    assert isinstance(exponent, int)
    return 0.5000001 * 10.0**exponent


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except ArithmeticError:
        return None
