"""Runs the readable cases of every question before a signature, in every room; a question without a specification fails.

A case starts from one contract that answers every question. It says which records it is `without`, how those of a kind are
`otherwise`, what there is `besides`, and from when on which months were counted (`history`); then the `state` of the question, or that it is `not asked`, and what it `tells`.
"""

import tomllib
from dataclasses import fields as fields_of
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import ibis
import pyarrow
import pytest
from pydantic import TypeAdapter

from concordat.contract import readiness, readiness_case_of
from concordat.contract.readiness import CHECKS, question_names
from concordat.kernel.further import further
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.need.months import month_after
from concordat.store.kinds import kinds_by_name

SPECS = Path(__file__).resolve().parent.parent / "spec"
COMPLETE = tomllib.loads((Path(__file__).parent / "complete_contract.toml").read_text("utf-8"))
DAY = date(2017, 3, 1)


def cases() -> list[Any]:
    found = []
    for module in further(CHECKS):
        _, room, _, name = module.__name__.split(".")
        for case in tomllib.loads((SPECS / room / f"{name}.toml").read_text("utf-8"))["case"]:
            found.append(pytest.param(name.replace("_", " "), case, id=f"{room}.{name}: {case['says']}"))
    return found


def complete(rules: Rulebook, case: dict[str, Any]) -> System:
    """Return the complete contract as a case has it."""
    records: dict[type, list[Any]] = {}
    for kind, rows in COMPLETE.items():
        if kind not in case.get("without", ()):
            records[kinds_by_name()[kind]] = [made(kind, row) for row in rows]
    for change in case.get("otherwise", ()):
        kind = kinds_by_name()[change["kind_of"]]
        fields = {name: value for name, value in change.items() if name != "kind_of"}
        records[kind] = [
            replace(one, **{name: getattr(made_from(one, {name: value}), name) for name, value in fields.items()})
            for one in records[kind]
        ]
    for more in case.get("besides", ()):
        row = {name: value for name, value in more.items() if name != "kind_of"}
        records.setdefault(kinds_by_name()[more["kind_of"]], []).append(made(more["kind_of"], row))
    settings = Settings(name="Test", financial_year="2017/18", as_at=DAY)
    return System(settings, {kind: tuple(rows) for kind, rows in records.items()}, rules, bulk=counted(case))


def counted(case: dict[str, Any]) -> dict[str, Any]:
    """Return the months that were counted, as the bulk table they stand in; none where a case has none."""
    rows = [
        {
            "of": one["of"],
            "measure": one["measure"],
            "month": month_after(one["first"], place),
            "count": count,
            "note": "",
        }
        for one in case.get("history", ())
        for place, count in enumerate(one["counts"])
    ]
    return {"monthly_activity": ibis.memtable(pyarrow.Table.from_pylist(rows))} if rows else {}


def made(kind: str, row: dict[str, Any]) -> Any:
    return TypeAdapter(kinds_by_name()[kind]).validate_python(row)


def made_from(record: Any, fields: dict[str, Any]) -> Any:
    own = {one.name: getattr(record, one.name) for one in fields_of(record)}
    emptied = {name: None if value == "none" else value for name, value in fields.items()}
    return TypeAdapter(type(record)).validate_python(own | emptied)


@pytest.mark.parametrize(("name", "case"), cases())
def test_case(name: str, case: dict[str, Any], rules: Rulebook) -> None:
    system = complete(rules, case)
    found = readiness(readiness_case_of(system, "hip", case.get("day", DAY)))
    asked = {one.name: one for one in found.asked}
    if case["state"] == "not asked":
        assert name not in asked
        return
    assert asked[name].state == case["state"], asked[name].says
    assert case["tells"] in asked[name].says
    assert list(asked[name].because.ends())


def test_the_complete_contract_lacks_nothing(rules: Rulebook) -> None:
    found = readiness(readiness_case_of(complete(rules, {}), "hip", DAY))
    assert [one.says for one in found.asked if one.state != "proved"] == []
    assert found.ready


@pytest.mark.parametrize("name", question_names())
def test_every_question_has_cases_for_both_answers(name: str) -> None:
    own = [case.values[1]["state"] for case in cases() if case.values[0] == name]
    assert {"proved", "missing"} <= set(own)
