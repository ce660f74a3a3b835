"""Whatever an act is given, it answers: takes any values for every act, gives findings, or a change that a folder can hold."""

import tomllib
import typing
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from concordat.kernel.act import Act, Moment, act, act_names, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System, key_of
from concordat.store import read
from concordat.store.codec import cells_of

pytestmark = pytest.mark.slow

SPECS = Path(__file__).resolve().parents[1] / "spec" / "acts"
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "norfolk-and-waveney-2017"
DAYS = st.dates(date(2017, 8, 1), date(2017, 12, 1))
WORDS = st.sampled_from(
    ["", " ", "x", "one-two", "../up", "a\nb", "::: exempt", "=1+1", "é£", "all of the bodies", "2017/18", "9"]
)
EXEMPT = '::: exempt reason="r" review="2018-03-31" by="b"\nhidden\n:::'


@cache
def example() -> System:
    """The example as it is read, once."""
    system = read(EXAMPLE).system
    assert system is not None
    return system


@cache
def codes(target: str) -> tuple[str, ...]:
    """Return the codes of a record class in the example."""
    rows = (rows for kind, rows in example().records.items() if kind.__name__ == target)
    return tuple(dict.fromkeys(key_of(record)[0] for own in rows for record in own)) or ("none",)


@cache
def cases(name: str) -> list[dict[str, Any]]:
    """Return the readable cases of an act."""
    path = (SPECS / name.replace(".", "/", 1)).with_suffix(".toml")
    return list(tomllib.loads(path.read_text("utf-8"))["case"])


def values(one: Act, field: str, annotation: Any) -> st.SearchStrategy[Any]:
    """Give values for a field: real codes where it refers, and anything else its type may hold."""
    targets = [code for target in one.refers.get(field, "").split(" or ") if target for code in codes(target)]
    if annotation is str:
        text = WORDS | st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
        if field in one.long:
            text |= st.just(EXEMPT)
        if field == "text_sha256":
            text |= st.sampled_from([key.text.sha256 for kind in ("Proposal", "JointStatement") for key in _of(kind)])
        return st.sampled_from(targets) | text if targets else text
    if typing.get_origin(annotation) is typing.Literal:
        return st.sampled_from(typing.get_args(annotation))
    if typing.get_origin(annotation) is tuple:
        return st.lists(st.sampled_from(targets or ["x"]) | WORDS, max_size=3).map(tuple)
    if type(None) in typing.get_args(annotation):
        inner = next(part for part in typing.get_args(annotation) if part is not type(None))
        return st.none() | values(one, field, inner)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        int: st.integers(-2, 20),
        bool: st.booleans(),
        date: DAYS,
        Decimal: st.decimals(-1000, 10**7, places=2) | st.decimals(-1, 1, places=4),
    }
    return simple[annotation]


def _of(name: str) -> tuple[Any, ...]:
    return next((rows for kind, rows in example().records.items() if kind.__name__ == name), ())


@pytest.mark.parametrize("name", act_names())
def test_an_act_answers_whatever_it_is_given(name: str) -> None:
    one = act(name)
    hints = typing.get_type_hints(one.given)
    own = {field: values(one, field, hints[field]) for field in (own.name for own in fields(one.given))}

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.fixed_dictionaries({}, optional=own), st.sampled_from(cases(name)), st.none() | DAYS, st.booleans())
    def answers(other: dict[str, Any], case: dict[str, Any], day: date | None, keep: bool) -> None:
        # Near a case that makes sense, or as given: so that some pass the check, and the rest of the act is tried too.
        changes = dict(list(other.items())[:1]) if keep else other
        what = TypeAdapter(one.given).validate_python(case["given"])
        what = replace(what, **changes)
        moment = Moment(day or case["day"], "Person S")
        assert isinstance(one.body(what, example()), str)
        found = one.check(what, example(), moment)
        assert all(finding.what and finding.why and finding.next for finding in found)
        if stops(found):
            return
        assert all(sentence.strip() for sentence in one.follows(what, example(), moment))
        change = one.change(what, example(), moment)
        assert [cells_of(record) for record in (*change.add, *change.amend)]
        keys = [(type(record), key_of(record)) for record in change.add]
        assert len(set(keys)) == len(keys)
        assert not [key for key in keys if key in {(key[0], key_of(row)) for row in example().all(key[0])}]
        changed(example(), change)

    answers()
