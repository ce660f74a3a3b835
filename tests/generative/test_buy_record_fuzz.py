"""Whatever is given to what buying and meetings record, the answer is a value with reasons or findings, never a traceback."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import run_json

NAMES = st.sampled_from(["A", "B", "Q1", "", "ö"])
NUMBERS = st.one_of(
    st.integers(-2, 11), st.sampled_from(["1/3", "0.1", "-0", "1e400", "NaN", "1e-30", None, True, "x", 10**30])
)
DATES = st.sampled_from(["2018-09-05", "2024-01-01", "2026-06-01", "0001-01-01", "9999-12-31", "soon", None])
TIMES = st.sampled_from(
    [
        "2026-06-01T09:00:00Z",
        "2026-06-01T10:00:00",
        "2026-06-02T09:00:00+14:00",
        "0001-01-01T00:00:00",
        "9999-12-31T23:59:59Z",
        "x",
        None,
    ]
)
SCORES = st.lists(
    st.fixed_dictionaries(
        {"bid": NAMES, "question": NAMES, "score": NUMBERS}, optional={"evaluator": NAMES, "at": TIMES, "reason": NAMES}
    ),
    max_size=3,
)
EVALUATIONS = st.fixed_dictionaries(
    {
        "scale": st.one_of(st.just("10"), NUMBERS),
        "questions": st.lists(
            st.fixed_dictionaries({"id": NAMES, "weight": NUMBERS}, optional={"pass_mark": NUMBERS}), max_size=3
        ),
        "bids": st.lists(
            st.fixed_dictionaries({"id": NAMES}, optional={"bidders": st.lists(NAMES, max_size=2)}), max_size=3
        ),
    },
    optional={
        "evaluators": st.lists(
            st.fixed_dictionaries({"id": NAMES}, optional={"questions": st.lists(NAMES, max_size=2)}), max_size=2
        ),
        "scores": SCORES,
        "consensus": SCORES.map(lambda rows: [{key: row[key] for key in row if key != "evaluator"} for row in rows]),
        "interests": st.lists(st.fixed_dictionaries({"person": NAMES, "bidder": NAMES}), max_size=2),
        "frozen": TIMES,
        "opened": TIMES,
        "result_known": TIMES,
        "abandoned": TIMES,
        "as_at": TIMES,
        "reader": NAMES,
    },
)
SUMMARIES = st.fixed_dictionaries(
    {
        "on": DATES,
        "contracts": st.lists(
            st.fixed_dictionaries(
                {"id": NAMES, "providers": st.lists(NAMES, max_size=2), "starts": DATES},
                optional={
                    "ends": DATES,
                    "route": st.sampled_from(["competitive", "by post"]),
                    "in_scope": st.booleans(),
                    "awarded": DATES,
                },
            ),
            max_size=3,
        ),
    }
)
TENDERS = st.fixed_dictionaries(
    {"id": NAMES, "bidders": st.lists(NAMES, max_size=2)}, optional={"won": st.sampled_from([True, False, "perhaps"])}
)
FAIRNESS = st.fixed_dictionaries(
    {
        "starts": DATES,
        "last_day": DATES,
        "awards": st.lists(
            st.fixed_dictionaries(
                {"id": NAMES, "on": DATES},
                optional={
                    "services": st.lists(NAMES, max_size=2),
                    "bids": st.lists(TENDERS, max_size=2),
                    "awarded_to": st.lists(NAMES, max_size=2),
                },
            ),
            max_size=3,
        ),
    },
    optional={
        "holdings": st.lists(
            st.fixed_dictionaries(
                {"contract": NAMES, "provider": NAMES, "service": NAMES, "starts": DATES}, optional={"ends": DATES}
            ),
            max_size=3,
        ),
    },
)
PLANS = st.fixed_dictionaries(
    {
        "boards": st.lists(
            st.fixed_dictionaries(
                {"body": NAMES, "meetings": st.lists(DATES, max_size=3)},
                optional={
                    "kinds": st.lists(st.sampled_from(["county council", "NHS trust", "club"]), max_size=2),
                    "clear_days": st.sampled_from([0, 3, -1, 400, 10**30]),
                    "unit": st.sampled_from(["working", "calendar", "lunar"]),
                },
            ),
            max_size=3,
        ),
        "papers": st.lists(
            st.fixed_dictionaries(
                {"id": NAMES, "body": NAMES},
                optional={
                    "after": st.lists(NAMES, max_size=2),
                    "by": DATES,
                    "meeting": DATES,
                    "key_decision": st.booleans(),
                },
            ),
            max_size=3,
        ),
    },
    optional={"as_at": DATES, "working_days_between": st.sampled_from([0, 1, 5, -1, 10**30])},
)
MEMBERS = st.lists(st.fixed_dictionaries({"id": NAMES}, optional={"weight": NUMBERS}), max_size=3)
FORECASTS = st.fixed_dictionaries(
    {
        "on": DATES,
        "members": MEMBERS,
        "items": st.lists(
            st.fixed_dictionaries(
                {"number": NAMES}, optional={"organisations": st.lists(NAMES, max_size=2), "co_opted": MEMBERS}
            ),
            max_size=2,
        ),
    },
    optional={
        "quorum": st.sampled_from([0, 2, -1, "at least 1 of class lay", "nonsense", "at least 1/2 of seated"]),
        "rule": st.sampled_from(["more than 1/2 of cast", "A in favour", "", "at least 2 by population"]),
        "interests": st.lists(
            st.fixed_dictionaries(
                {"person": NAMES, "kind": st.sampled_from(["financial", "indirect"]), "organisation": NAMES}
            ),
            max_size=3,
        ),
        "independents": MEMBERS,
        "elsewhere": st.lists(
            st.fixed_dictionaries({"body": NAMES, "members": MEMBERS}, optional={"quorum": NUMBERS}), max_size=2
        ),
    },
)


def answered(name: str, content: object) -> None:
    result = run_json(name, json.dumps(content))
    assert ("because" in result and result["because"]["says"]) or result["findings"]
    json.dumps(result)


@settings(max_examples=250, deadline=None)
@given(EVALUATIONS)
def test_evaluation_answers_or_tells(content):
    answered("buy.evaluation", content)


@settings(max_examples=150, deadline=None)
@given(SUMMARIES)
def test_annual_summary_answers_or_tells(content):
    answered("buy.annual_summary", content)


@settings(max_examples=150, deadline=None)
@given(FAIRNESS)
def test_fairness_answers_or_tells(content):
    answered("buy.fairness", content)


@settings(max_examples=150, deadline=None)
@given(PLANS)
def test_back_plan_answers_or_tells(content):
    answered("decide.back_plan", content)


@settings(max_examples=150, deadline=None)
@given(FORECASTS)
def test_forecast_answers_or_tells(content):
    answered("decide.forecast", content)
