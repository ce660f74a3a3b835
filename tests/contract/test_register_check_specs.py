"""Runs the readable cases of every check of the register, in every room; a check without cases, or one that never finds, fails."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from concordat.contract import FAULT, GAP, Checked, register_findings
from concordat.contract.checked import CHECKS
from concordat.kernel.further import further
from concordat.kernel.jsonable import jsonable
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.store.kinds import kinds_by_name

SPECS = Path(__file__).resolve().parent.parent / "spec"
FOUND_BY = {check.__name__.split(".")[1] + "." + check.__name__.rpartition(".")[2]: check for check in further(CHECKS)}


def cases_of(name: str) -> list[dict[str, Any]]:
    path = (SPECS / name.replace(".", "/", 1)).with_suffix(".toml")
    return tomllib.loads(path.read_text("utf-8"))["case"]


def cases() -> list[Any]:
    return [pytest.param(name, case, id=f"{name}: {case['says']}") for name in FOUND_BY for case in cases_of(name)]


def system_of(case: dict[str, Any], rules: Rulebook) -> System:
    records: dict[type, tuple[Any, ...]] = {}
    for kind, rows in case["records"].items():
        own = kinds_by_name()[kind]
        for row in rows:
            assert set(row) <= set(own.__dataclass_fields__), f"{kind}: {row}"
        records[own] = tuple(TypeAdapter(own).validate_python(jsonable(row)) for row in rows)
    return System(Settings("Test", "2017/18", case["on"]), records, rules)


@pytest.mark.parametrize(("name", "case"), cases())
def test_case(name: str, case: dict[str, Any], rules: Rulebook) -> None:
    given = Checked(system_of(case, rules), case["on"])
    found = tuple(FOUND_BY[name].check(given))
    assert sorted(one.kind for one in found) == sorted(case["finds"]), [str(one) for one in found]
    assert all(one.what and one.why and one.next for one in found)
    for words in case.get("says_so", ()):
        assert any(words in str(one) for one in found), [str(one) for one in found]


@pytest.mark.parametrize("name", FOUND_BY)
def test_every_check_has_a_case_that_finds_and_one_that_does_not(name: str) -> None:
    found = [bool(case["finds"]) for case in cases_of(name)]
    assert True in found
    assert False in found


def test_faults_and_gaps_are_asked_for_apart(rules: Rulebook) -> None:
    assert {check.SORT for check in FOUND_BY.values()} == {FAULT, GAP}
    contracts = [{"id": "k", "title": "K", "starts": "2017-04-01", "ends": "2020-04-01", "signed": "2017-05-01"}]
    lines = [{"id": "a", "contract": "k", "commissioner": "c", "provider": "t", "service": "beds", "form": "block"}]
    lines = [{**one, "value": "1", "starts": "2017-04-01", "ends": "2020-04-01"} for one in lines]
    system = system_of({"on": date(2018, 1, 1), "records": {"Contract": contracts, "Line": lines}}, rules)
    assert [one.kind for one in register_findings(system, sorts=(FAULT,))] == ["effective-before-signature"]
    assert [one.kind for one in register_findings(system, sorts=(GAP,))] == ["no-manager"]
