"""Runs the readable cases of every act against the example; an act without a specification fails.

A case gives a `day`, what is `given`, records of the example that are `otherwise`, those that are there `also`, and acts done `before`. It says what `finds` (stops) and
`warns`, or what `follows` contains, which records the act `adds` and `amends`, parts of those `records`, and what doing it `again` finds.
"""

import tomllib
from collections import Counter
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from pydantic import TypeAdapter

from concordat.kernel.act import Act, Change, Moment, act, act_names, changed
from concordat.kernel.finding import stops
from concordat.kernel.roles import ROLES
from concordat.kernel.system import Document, System
from concordat.store import read
from concordat.store.codec import cells_of
from concordat.store.kinds import kinds_by_name
from records_given import record_given

HERE = Path(__file__).resolve().parent / "acts"


def _cases() -> list[Any]:
    found = []
    for path in sorted(HERE.glob("*/*.toml")):
        name = f"{path.parent.name}.{path.stem}"
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            found.append(pytest.param(name, case, id=f"{name}: {case['says']}"))
    return found


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    """The example as it is read."""
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


@pytest.mark.parametrize("name", act_names())
def test_every_act_has_readable_cases_and_a_case_that_is_refused(name: str) -> None:
    path = (HERE / name.replace(".", "/", 1)).with_suffix(".toml")
    assert path.is_file()
    cases = tomllib.loads(path.read_text("utf-8"))["case"]
    assert any("finds" in case for case in cases)
    assert any("follows" in case for case in cases)


def test_no_specification_is_left_over() -> None:
    assert {f"{path.parent.name}.{path.stem}" for path in HERE.glob("*/*.toml")} <= set(act_names())


@pytest.mark.parametrize("name", act_names())
def test_what_an_act_declares_fits_its_fields(name: str) -> None:
    one = act(name)
    own = {field.name for field in fields(one.given)}
    assert own >= {*one.refers, *one.long, *one.personal, *getattr(one.given, "NEW", {})}
    assert all(f"`{field}`" in (one.given.__doc__ or "") for field in own), "a field is not explained"
    assert one.roles
    assert set(one.roles) <= ROLES.keys() or one.roles == ("public",)
    assert {part for target in one.refers.values() for part in target.split(" or ")} <= kinds_by_name().keys()


@pytest.mark.parametrize(("name", "case"), _cases())
def test_case(name: str, case: dict[str, Any], example: System) -> None:
    system = example
    for record in case.get("otherwise", ()):
        system = changed(system, Change(amend=(_otherwise(system, record),)))
    system = changed(system, Change(add=tuple(record_given(one) for one in case.get("also", ()))))
    for step in case.get("before", ()):
        system = _done(act(step["act"]), step["given"], system, step["day"])
    one, given, moment = act(name), _given(act(name), case["given"]), Moment(case["day"], "Person S")
    found = one.check(given, system, moment)
    assert sorted({finding.kind for finding in stops(found)}) == sorted(case.get("finds", ())), found
    warned = {finding.kind for finding in found if finding.severity == "warning"}
    assert sorted(warned) == sorted(case.get("warns", ())), found
    assert all(finding.what and finding.why and finding.next for finding in found)
    if "body" in case:
        assert one.body(given, system) == case["body"]
    if "finds" in case:
        return
    said = "\n".join(one.follows(given, system, moment))
    for sentence in case["follows"]:
        assert sentence in said, said
    change = one.change(given, system, moment)
    assert _counted(change.add) == case.get("adds", {})
    assert _counted(change.amend) == case.get("amends", {})
    for wanted in case.get("records", ()):
        assert any(_has(record, wanted) for record in (*change.add, *change.amend)), (wanted, change)
    assert all(cells_of(record) for record in (*change.add, *change.amend)), "a folder could not hold it"
    again = stops(one.check(given, changed(system, change), moment))
    assert sorted({finding.kind for finding in again}) == sorted(case.get("again", ())), again


@pytest.mark.parametrize(("name", "case"), _cases())
def test_nothing_given_is_refused_without_falling_over(name: str, case: dict[str, Any], example: System) -> None:
    one = act(name)
    hints = get_type_hints(one.given)
    blank = {field: "" if hints[field] is str else value for field, value in case["given"].items()}
    given = _given(one, blank)
    assert stops(one.check(given, example, Moment(case["day"])))
    assert isinstance(one.body(given, example), str)


def _done(one: Act, given: dict[str, Any], system: System, day: Any) -> System:
    what, moment = _given(one, given), Moment(day, "Person S")
    assert not stops(one.check(what, system, moment)), one.name
    return changed(system, one.change(what, system, moment))


def _otherwise(system: System, wanted: dict[str, Any]) -> Any:
    record = system.one(kinds_by_name()[wanted["kind_of"]], *wanted["key"])
    other = {name: value for name, value in wanted.items() if name not in ("kind_of", "key")}
    return replace(record, **{name: None if value == "none" else value for name, value in other.items()})


def _given(one: Act, given: dict[str, Any]) -> Any:
    return TypeAdapter(one.given).validate_python(given)


def _counted(records: tuple[Any, ...]) -> dict[str, int]:
    return dict(Counter(type(record).__name__ for record in records))


def _has(record: Any, wanted: dict[str, Any]) -> bool:
    if type(record).__name__ != wanted["kind_of"]:
        return False
    return all(_same(getattr(record, name), value) for name, value in wanted.items() if name != "kind_of")


def _same(found: Any, wanted: Any) -> bool:
    if isinstance(found, Document):
        return bool(found.sha256 == wanted or wanted in found.text)
    return bool(found == wanted or str(found) == str(wanted) or (isinstance(found, tuple) and list(found) == wanted))
