"""Runs the readable cases of every kind of term; a kind without a file, or a file without cases, fails."""

import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from concordat.contract.difference import KINDS, difference, plugin_name
from concordat.contract.records import Clause
from concordat.kernel.registry import names_in

SPECS = Path(__file__).resolve().parent.parent / "spec" / "contract" / "differing"
OF_CLAUSES = get_type_hints(Clause)["kind"].__args__


def cases() -> list[Any]:
    return [
        pytest.param(kind, case, id=f"{kind}: {case['says']}")
        for kind in OF_CLAUSES
        for case in tomllib.loads((SPECS / f"{plugin_name(kind)}.toml").read_text("utf-8"))["case"]
    ]


def test_every_kind_of_term_has_a_file() -> None:
    assert set(names_in(KINDS)) == {plugin_name(kind) for kind in OF_CLAUSES}


@pytest.mark.parametrize(("kind", "case"), cases())
def test_case(kind: Any, case: dict[str, Any]) -> None:
    found = difference(Clause(key="k", title="K", kind=kind, unit=case.get("unit", "")), *case["texts"])
    assert found.says == case["gives"]
    assert found.size == (Fraction(case["size"]) if "size" in case else None)
    assert (list(found.added), list(found.removed)) == (case.get("added", []), case.get("removed", []))
