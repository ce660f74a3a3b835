"""Whatever numbers and names a plan is given, there is an answer or findings, and both can be told as JSON."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import run_json
from concordat.kernel.calculation import calculation_names
from concordat.kernel.jsonable import jsonable

YEAR = "2027/28"
numbers = st.sampled_from(["0", "-1", "1", "0.5", "0.333", "100.01", "99999999999999", "0.000000000001"])
names = st.sampled_from(["A", "B", "", "Ω"])


def asked(name: str, one: str, two: str, who: str, other: str) -> dict:
    """A small question to each calculation with these numbers and names put in."""
    return {
        "plan.fair_shares": {
            "areas": [{"id": "A", "baseline": one, "formerly": {other: two}}, {"id": "B", "baseline": two}],
            "practices": [
                {"id": "1", "area": who, "formerly": other, "population": one, "weighted": {"all": two}, "cost": one},
                {"id": "2", "area": "B", "population": two, "weighted": {"all": one}},
            ],
            "streams": {"all": "1"},
            "envelope": one,
            "pace": two,
            "floor": "-1",
            "cap": two,
        },
        "plan.prioritise": {
            "criteria": [{"id": "A", "says": who, "weight": one, "low": "-1", "high": two}],
            "options": [{"id": "A", "cost": two, "required_by": other}, {"id": "B", "cost": one}],
            "scores": [{"option": who, "criterion": "A", "by": other, "score": two}],
            "budget": one,
        },
        "plan.movement": {
            "years": [YEAR],
            "movements": [
                {"id": who, "out_of": "x", "loser": who, "into": "x", "gainer": other, "amount": one, "arrives": two}
                | {"phasing": {YEAR: two}, "removable": {YEAR: one}}
            ],
            "funding": [{"source": other, "year": YEAR, "amount": one}],
            "support": [{"provider": who, "ends": YEAR, "by_year": {YEAR: two}}],
        },
        "plan.pool": {
            "year": YEAR,
            "on": "2027-10-01",
            "host": who,
            "parties": [{"body": "A"}, {"body": other, "ends": "2027-04-02"}],
            "contributions": [{"party": who, "year": YEAR, "fund": "minimum", "amount": one, "ceiling": two}],
            "lines": [{"scheme": "s", "lead": other, "budget": one, "forecast": two}],
            "overspend": [{"name": "s", "up_to": one, "shares": {who: "1"}, "caps": {who: two}}],
        },
        "plan.backlog": {
            "sites": [{"year": YEAR, "body": who, "site": "s", "area": other, "high": one, "critical": two}],
            "shares": [{"body": who, "area": other, "share": two}],
            "totals": [{"row": "r", "year": YEAR, "high": two}],
        },
        "plan.scheme_comparison": {
            "scheme": who,
            "on": "2027-10-01",
            "options": [
                {"route": "own capital", "life": 3, "capital": [one], "risk": [two], "residual": one},
                {"route": "alliance", "life": 2, "capital": [two], "income": [one]},
            ],
            "chosen": "alliance",
        },
        "plan.tree": {
            "version": other,
            "on": "2027-10-01",
            "objectives": [{"id": who, "level": "place", "priority": 1, "money": {YEAR: one}}],
            "outcomes": [{"id": "o", "objective": other}],
            "lines": [{"id": "l", "outcome": "o", "money": {YEAR: two}}],
            "items": [{"id": who, "kind": "target", "starts": "2027-04-01", "objective": other}],
            "savings": [{"id": who, "amount": one, "parts": [{"body": other, "year": YEAR, "amount": two}]}],
            "spend": [{"setting": who, "year": YEAR, "amount": one}],
            "baseline": YEAR,
        },
        "plan.estate_portfolio": {
            "years": [YEAR],
            "schemes": [{"id": who, "body": "x", "capital": [one], "risk": two, "must_by": YEAR}],
            "sites": [{"id": other, "body": "x", "running": two, "risk": one, "closing": one}],
            "limits": [{"by_year": {YEAR: two}}],
            "access": [{"place": "p", "service": "s", "sites": [other]}],
            "saving": one,
            "others": 1,
        },
    }[name]


@pytest.mark.parametrize("name", [name for name in calculation_names() if name.startswith("plan.")])
@settings(max_examples=30, deadline=None)
@given(one=numbers, two=numbers, who=names, other=names)
def test_there_is_an_answer_or_findings(name, one, two, who, other):
    result = run_json(name, json.dumps(jsonable(asked(name, one, two, who, other))))
    assert "value" in result or result["findings"]
    assert all(finding["what"] and finding["why"] and finding["next"] for finding in result["findings"])
    assert json.loads(json.dumps(result)) == result
