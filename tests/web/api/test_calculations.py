"""Every public calculation by program gives what its readable cases say, as described: the same definition, not a second one."""

import copy
import json
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from concordat.calculations import run_json
from concordat.kernel.calculation import calculation_names
from concordat.kernel.jsonable import jsonable
from concordat.web.core.views.api import MADE

SPECS = Path(__file__).resolve().parents[2] / "spec"


def validator_of(name: str) -> Draft202012Validator:
    """Return what checks an answer against the description of the operation."""
    described = json.loads(json.dumps(MADE.get_openapi_schema()))
    answer = described["paths"][f"/api/v1/calc/{name}"]["post"]["responses"]["200"]["content"]["application/json"]
    return Draft202012Validator({"components": described["components"], **answer["schema"]})


# A value of any kind, to stand where another belongs.
VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(),
        st.sampled_from(["", "-1"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)


def places_in(value: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Give the way to every part of an input."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in inner:
        yield (*above, name)
        yield from places_in(part, (*above, name))


@pytest.mark.slow
@pytest.mark.parametrize("name", calculation_names())
def test_a_good_input_with_something_else_in_one_place_is_answered_or_refused(name: str, served: Any) -> None:
    client, validator = Client(), validator_of(name)
    cases = tomllib.loads((SPECS / f"{name.replace('.', '/', 1)}.toml").read_text("utf-8"))["case"]
    good = [jsonable(case["given"]) for case in cases if "finds" not in case]

    @given(st.sampled_from(good), st.data())
    @settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    def ask(whole: Any, data: st.DataObject) -> None:
        sent = copy.deepcopy(whole)
        *above, last = data.draw(st.sampled_from(list(places_in(sent))))
        inside = sent
        for step in above:
            inside = inside[step]
        inside[last] = data.draw(VALUES)
        answer = client.post(f"/api/v1/calc/{name}", json.dumps(sent), "application/json")
        assert answer.status_code in (200, 422), answer.content[:300]
        told = json.loads(answer.content)
        if answer.status_code == 200:
            validator.validate(told)
        else:
            assert told["findings"]

    ask()


@pytest.mark.parametrize("name", calculation_names())
def test_a_calculation_by_program_is_the_calculation(name: str, served: Any, refused: Callable[..., list[str]]) -> None:
    client, address = Client(), f"/api/v1/calc/{name}"
    cases = tomllib.loads((SPECS / f"{name.replace('.', '/', 1)}.toml").read_text("utf-8"))["case"]
    inputs = [json.dumps(jsonable(case["given"]), ensure_ascii=False) for case in cases]
    for case, text in zip(cases, inputs, strict=True):
        answer = client.post(address, text, "application/json")
        if "finds" in case:
            assert set(case["finds"]) <= set(refused(answer, 422))
        else:
            assert answer.status_code == 200, answer.content[:300]
            told = json.loads(answer.content)
            assert told == json.loads(json.dumps(run_json(name, text)))
            validator_of(name).validate(told)
    batch = client.post(address, "\n".join(inputs), "application/x-ndjson").content.decode().splitlines()
    assert [json.loads(line) for line in batch] == [json.loads(json.dumps(run_json(name, text))) for text in inputs]
