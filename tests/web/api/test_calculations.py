"""Every public calculation by program gives what its readable cases say: the same definition, not a second one."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from concordat.calculations import run_json
from concordat.kernel.calculation import calculation_names
from concordat.kernel.jsonable import jsonable

SPECS = Path(__file__).resolve().parents[2] / "spec"


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
            assert json.loads(answer.content) == json.loads(json.dumps(run_json(name, text)))
    batch = client.post(address, "\n".join(inputs), "application/x-ndjson").content.decode().splitlines()
    assert [json.loads(line) for line in batch] == [json.loads(json.dumps(run_json(name, text))) for text in inputs]
