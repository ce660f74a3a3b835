"""Runs the readable cases of every harmonising rule; a rule without a specification fails."""

import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from concordat.contract.question import DoesNotFit, Question
from concordat.contract.records import Clause
from concordat.kernel.registry import names_in, plugin

HOME = "concordat.contract.harmonising"
SPECS = Path(__file__).resolve().parent.parent / "spec" / "contract"


def cases() -> list[Any]:
    return [
        pytest.param(rule, case, id=f"{rule}: {case['says']}")
        for rule in names_in(HOME)
        for case in tomllib.loads((SPECS / f"{rule}.toml").read_text("utf-8"))["case"]
    ]


@pytest.mark.parametrize(("rule", "case"), cases())
def test_case(rule: str, case: dict[str, Any]) -> None:
    texts = {contract: text or None for contract, text in case["texts"].items()}
    value, activity = case.get("value", {}), case.get("activity", {})
    question = Question(
        clause=Clause(
            key="k", title="K", kind=case["kind"], better_for_patients=case.get("better_for_patients", "neither")
        ),
        texts=texts,
        everyone=texts,
        commissioner_of={contract: f"commissioner of {contract}" for contract in texts},
        provider_of=dict.fromkeys(texts, "provider"),
        value_of={contract: Fraction(value.get(contract, 0)) for contract in texts},
        activity_of={c: Fraction(activity[c]) if c in activity else None for c in texts},
        rule_body=case.get("rule_body", ""),
    )
    if "refuses" in case:
        with pytest.raises(DoesNotFit, match=case["refuses"]):
            plugin(HOME, rule).choose(question)
    else:
        assert plugin(HOME, rule).choose(question).texts == {c: text or None for c, text in case["gives"].items()}
