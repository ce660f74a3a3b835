"""The rules of the house that no other tool checks: rates stand in the rulebook, bulk tables use only the vetted words."""

import ast
from pathlib import Path

import pytest

from concordat.kernel.calculation import ROOMS

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "concordat"
FORMULAS = [
    path
    for room in ROOMS
    for path in sorted((PACKAGE / room).glob("*/*.py"))
    if path.parent.name in {"models", "harmonising", "differing"}
]
ROOM_FILES = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]
PLAIN_NUMBERS = {0, 1, 2, 12, 100}
# These change a value differently on different engines, so that only the kernel's vocabulary may use them.
STEPS = {"0", "0.00", "1", "0.01", "0.000001", "100"}
NOT_IN_ROOMS = {
    "cast",
    "try_cast",
    "round",
    "approx_median",
    "approx_nunique",
    "approx_quantile",
    "sample",
    "sql",
    "raw_sql",
    "alias",
}


def named(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", FORMULAS, ids=named)
def test_a_plug_in_holds_no_rate_threshold_or_price(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    numbers = [
        node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and type(node.value) in (int, float)
    ]
    assert not [number for number in numbers if number not in PLAIN_NUMBERS]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, float)]


@pytest.mark.parametrize("path", ROOM_FILES, ids=named)
def test_a_room_uses_only_the_vetted_words_on_tables(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    used = {
        node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not used & NOT_IN_ROOMS


@pytest.mark.parametrize("path", ROOM_FILES, ids=named)
def test_a_room_writes_no_exact_number_but_steps_of_rounding(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call) and node.args]
    written = {
        str(node.args[0].value)
        for node in calls
        if isinstance(node.func, ast.Name) and node.func.id == "Decimal" and isinstance(node.args[0], ast.Constant)
    }
    assert not written - STEPS


@pytest.mark.parametrize("path", ROOM_FILES, ids=named)
def test_a_room_names_no_date_of_law(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    dates = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "date"
        and all(isinstance(part, ast.Constant) for part in node.args)
    ]
    assert not dates


def test_the_rulebook_holds_no_code_and_every_value_its_source() -> None:
    from concordat.store import national_rulebook

    assert not list((PACKAGE / "rulebook").rglob("*.py"))
    rules = national_rulebook()
    assert rules.ids
    for rule in rules.ids:
        for value in rules.history(rule):
            assert value.source.strip(), f"{rule} from {value.starts}"
