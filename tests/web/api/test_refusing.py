"""What is wrong is told in one shape with the right status, never as a page; keys that are not in force open nothing."""

import json
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from concordat.web.api.limit import Counts
from concordat.web.core.models import Token

ROOT = "/api/v1"
NORFOLK = f"{ROOT}/norfolk-and-waveney-2017"
CALCULATION = f"{ROOT}/calc/decide.latest_publication"
Kinds = Callable[[Any, int], list[str]]


def post(client: Client, text: str | bytes, address: str = CALCULATION, kind: str = "application/json") -> Any:
    return client.post(address, text, kind)


@pytest.mark.parametrize(
    "address", ["", "/", "nowhere", "nowhere/pages/contract.matrix", "calc/no.such", "acts/no.such"]
)
def test_an_address_that_names_nothing(address: str, public: Client, refused: Kinds) -> None:
    assert refused(public.get(f"{ROOT}/{address or 'x/'}"), 404) == ["not-found"]


def test_a_system_that_is_not_there_is_named(public: Client) -> None:
    assert "There is no system “nowhere” here." in public.get(f"{ROOT}/systems/nowhere").content.decode(
        "unicode-escape"
    )


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options", "post"])
def test_a_method_that_is_not_taken(method: str, public: Client, refused: Kinds) -> None:
    answer = getattr(public, method)(f"{ROOT}/systems")
    assert refused(answer, 405) == ["method-not-allowed"]
    assert answer["Allow"] == "GET"


def test_head_is_get_without_its_body(public: Client) -> None:
    answer, whole = public.head(f"{ROOT}/systems"), public.get(f"{ROOT}/systems")
    assert answer.status_code == 200
    assert answer.content == b""
    assert answer["Content-Length"] == str(len(whole.content))


@pytest.mark.parametrize("text", ["", "{", "[1,]", '{"a": NaN}', '{"a": 1, "a": 2}', b"\xff", "nonsense"])
def test_what_is_not_json(text: str | bytes, public: Client, refused: Kinds) -> None:
    assert refused(post(public, text), 400) == ["bad-json"]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50_000, "[" * 41 + "]" * 41, '["\\"' + "[" * 90])
def test_what_is_nested_too_deep_is_refused_before_it_is_read(text: str, public: Client, refused: Kinds) -> None:
    deep = "\\" not in text
    assert refused(post(public, text), 400) == (["too-deep"] if deep else ["bad-json"])


def test_a_body_that_is_too_large(public: Client, refused: Kinds) -> None:
    assert refused(post(public, '"' + "a" * (2 * 1024 * 1024) + '"'), 413) == ["too-large"]


def test_every_fault_of_an_input_is_told_at_once(public: Client, refused: Kinds) -> None:
    found = refused(post(public, '{"meeting": "soon", "clear_days": 5, "unti": "working"}'), 422)
    assert {"bad-value", "unknown-field"} <= set(found)
    assert len(found) >= 2


@pytest.mark.parametrize("key", ["Bearer concordat_nonsense", "Bearer ", "Basic YTpi", "concordat_x"])
def test_a_key_that_is_unknown_opens_not_even_what_is_public(key: str, served: Any, refused: Kinds) -> None:
    answer = Client(headers={"Authorization": key}).get(f"{ROOT}/systems")
    assert refused(answer, 401) == ["bad-key"]
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_a_key_that_has_ended_opens_nothing(with_key: Callable[..., Client], refused: Kinds) -> None:
    client = with_key("analyst", "06W")
    assert client.get(f"{ROOT}/systems").status_code == 200
    Token.objects.update(ended_at=timezone.now())
    assert refused(client.get(f"{ROOT}/systems"), 401) == ["bad-key"]


def test_answers_to_a_key_are_kept_by_nobody_on_the_way(with_key: Callable[..., Client]) -> None:
    assert with_key("analyst", "06W").get(f"{ROOT}/systems")["Cache-Control"] == "no-store"


def test_more_requests_than_the_settings_allow(
    public: Client, with_key: Callable[..., Client], settings: Any, refused: Kinds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time", lambda: 1_790_000_000.0)
    settings.SERVICE = replace(settings.SERVICE, api_requests_a_minute=3)
    answers = [public.get(f"{ROOT}/calc") for _ in range(4)]
    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    assert refused(answers[3], 429) == ["too-many-requests"]
    assert 0 < int(answers[3]["Retry-After"]) <= 60
    assert with_key("analyst", "06W").get(f"{ROOT}/calc").status_code == 200, "a key is counted for itself"


def count_often(path: Path, times: int) -> None:
    counts = Counts(path)
    for _ in range(times):
        counts.count("address 192.0.2.1", 7)


def test_processes_count_together(tmp_path: Path) -> None:
    path = tmp_path / "counts"
    fork = get_context("fork")
    several = [fork.Process(target=count_often, args=(path, 50)) for _ in range(4)]
    for one in several:
        one.start()
    for one in several:
        one.join()
    counts = Counts(path)
    assert counts.count("address 192.0.2.1", 7) == 201
    assert counts.count("address 192.0.2.1", 8) == 1, "another minute begins anew"


def test_batches_answer_each_line_and_a_bad_line_for_itself(public: Client) -> None:
    good = '{"meeting": "2018-09-05", "clear_days": 5, "unit": "working"}'
    answer = post(public, f"{good}\n\nnonsense\n{good}\n", kind="application/x-ndjson")
    lines = [json.loads(line) for line in answer.content.decode().splitlines()]
    assert answer.status_code == 200
    assert ["value" in line for line in lines] == [True, False, True]
    assert lines[0] == lines[2]
