"""Calculations as JSON: every fault of an input is told at once, nothing is guessed, batches keep their order."""

import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from concordat.calculations import calc, run_batch, run_json, schema
from concordat.kernel.calculation import calculation_names
from concordat.kernel.finding import Refused

GOOD = {"meeting": "2018-09-05", "clear_days": 5, "unit": "working"}
NAME = "decide.latest_publication"


def kinds(result: dict) -> list[str]:
    return sorted(finding["kind"] for finding in result["findings"])


def test_an_answer_carries_value_reasons_and_the_versions_that_made_it() -> None:
    result = run_json(NAME, json.dumps(GOOD))
    assert result["value"]["latest_publication"] == "2018-08-28"
    assert result["because"]["says"]
    assert set(result["stamp"]) == {"concordat", "rulebook"}


def test_all_faults_are_told_at_once_each_with_its_field() -> None:
    result = run_json(NAME, json.dumps({"meeting": "soon", "unit": "lunar", "colour": "red"}))
    assert {finding["where"]["field"] for finding in result["findings"]} == {"meeting", "clear_days", "unit", "colour"}
    assert all(finding["what"] and finding["next"] for finding in result["findings"])


@pytest.mark.parametrize("text", ["", "{", "[1", "NaN", '{"meeting": NaN}', "[" * 100_000, "1" * 10_000])
def test_text_that_is_not_json_is_one_finding(text: str) -> None:
    assert kinds(run_json(NAME, text)) in (["bad-json"], ["bad-value"])


def test_a_field_given_twice_is_refused_because_one_would_be_lost() -> None:
    assert kinds(run_json(NAME, '{"clear_days": 3, "clear_days": 5}')) == ["bad-json"]


def test_a_batch_answers_line_by_line_and_keeps_the_order() -> None:
    lines = [json.dumps(GOOD), "", "nonsense", json.dumps({**GOOD, "clear_days": 3, "unit": "calendar"})]
    results = list(run_batch(NAME, lines))
    assert [("value" in result) for result in results] == [True, False, True]
    assert results[2]["value"]["latest_publication"] == "2018-09-01"


def test_from_python_the_answer_is_typed() -> None:
    answer = calc(NAME, **GOOD)
    assert answer.value.latest_publication.isoformat() == "2018-08-28"
    with pytest.raises(Refused) as refused:
        calc(NAME, {"meeting": 5})
    assert len(refused.value.findings) > 1


def test_numbers_in_json_stay_exact() -> None:
    result = run_json("pay.marginal", '{"value": 12000000.10, "baseline": "10000000", "rate": 0.3}')
    assert Decimal(result["value"]["pay"]) == Decimal("10600000.03")


@pytest.mark.parametrize("name", calculation_names())
def test_every_calculation_has_a_schema_of_what_it_takes_and_gives(name: str) -> None:
    described = schema(name)
    assert described["given"]["properties"]
    assert described["gives"]["properties"]
    assert described["says"].endswith(".")
    assert "takes" in described["says"].lower()


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=10,
)


@pytest.mark.parametrize("name", calculation_names())
def test_whatever_is_given_the_result_is_a_value_or_findings(name: str) -> None:
    fields = list(schema(name)["given"]["properties"])

    # How quickly a busy machine draws an input says nothing about the calculation.
    @settings(suppress_health_check=(HealthCheck.too_slow,), deadline=None)
    @given(st.dictionaries(st.sampled_from(fields), ANYTHING) | ANYTHING)
    def answers(content: object) -> None:
        result = run_json(name, json.dumps(content))
        assert ("value" in result) or result["findings"]
        json.dumps(result)

    answers()
