"""Statistics as calculations take whatever numbers of the right shape: a value that JSON can hold or findings, and never a warning."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import run_json

NUMBER = st.one_of(
    st.integers(0, 60),
    st.integers(-3, 10**16),
    st.floats(0, 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from([1e-300, 1e300, 2**53, 1e-9, 0.5]),
)
PEOPLE = st.one_of(st.integers(50, 10**7), NUMBER)
NAMES = ("a", "b", "c", "d")


def several(**fields):
    """Up to four of a kind, each with its name."""
    return st.lists(st.fixed_dictionaries(fields), min_size=1, max_size=4).map(
        lambda rows: [{"id": name, **row} for name, row in zip(NAMES, rows, strict=False)]
    )


LEVELS = st.lists(st.sampled_from([0.9, 0.95, 0.998, 0.9999]), max_size=2)
MULTIPLIER = st.sampled_from([1, 100, 1e5, 1e-5])
BANDS = st.lists(st.fixed_dictionaries({"events": NUMBER, "people": PEOPLE, "each": NUMBER}), min_size=2, max_size=2)
AGES = st.lists(st.fixed_dictionaries({"deaths": NUMBER, "people": PEOPLE}), min_size=1, max_size=5)
GIVEN = {
    "watch.proportion": st.fixed_dictionaries(
        {"groups": several(count=NUMBER, base=PEOPLE), "multiplier": MULTIPLIER, "confidence": LEVELS}
    ),
    "watch.rate": st.fixed_dictionaries(
        {"groups": several(events=NUMBER, people=PEOPLE), "multiplier": MULTIPLIER, "confidence": LEVELS}
    ),
    "watch.mean": st.fixed_dictionaries({"groups": several(values=st.lists(NUMBER, max_size=5)), "confidence": LEVELS}),
    "watch.dsr": st.fixed_dictionaries(
        {
            "areas": several(bands=BANDS.map(lambda rows: [{"band": str(at), **row} for at, row in enumerate(rows)])),
            "standard": st.fixed_dictionaries({"0": PEOPLE, "1": PEOPLE}),
            "multiplier": MULTIPLIER,
        }
    ),
    "watch.isr": st.fixed_dictionaries(
        {
            "areas": several(events=NUMBER, people=st.fixed_dictionaries({"0": PEOPLE, "1": PEOPLE})),
            "reference": st.tuples(NUMBER, PEOPLE, NUMBER, PEOPLE).map(
                lambda four: [
                    {"band": "0", "events": four[0], "people": four[1]},
                    {"band": "1", "events": four[2], "people": four[3]},
                ]
            ),
        }
    ),
    "watch.quantile": st.fixed_dictionaries({"areas": several(value=NUMBER), "parts": st.integers(1, 4)}),
    "watch.life_expectancy": st.fixed_dictionaries(
        {"areas": several(bands=AGES.map(lambda rows: [{"starts": 20 * at, **row} for at, row in enumerate(rows)]))}
    ),
    "watch.sii": st.fixed_dictionaries(
        {
            "groups": several(value=NUMBER, error=NUMBER, people=PEOPLE),
            "order": st.just("most deprived first"),
            "scale": st.sampled_from(["plain", "log", "logit"]),
            "transform": st.booleans(),
            "high_is_bad": st.booleans(),
        }
    ),
    "watch.funnel": st.tuples(
        several(count=NUMBER, base=PEOPLE),
        st.sampled_from(
            [
                ("proportion", "none"),
                ("proportion", "proportion"),
                ("proportion", "beta-binomial"),
                ("ratio", "none"),
                ("ratio", "shmi"),
                ("rate", "cqc"),
                ("rate", "none"),
                ("count", "none"),
                ("ratio of counts", "ratio of counts"),
            ]
        ),
        st.booleans(),
    ).map(lambda own: {"units": own[0], "kind": own[1][0], "adjust": own[1][1], "curves": own[2]}),
}


@pytest.mark.parametrize("name", GIVEN)
def test_any_numbers_give_a_value_or_findings(name: str) -> None:
    @settings(max_examples=120, deadline=None)
    @given(GIVEN[name])
    def answers(content: object) -> None:
        result = run_json(name, json.dumps(content))
        assert ("value" in result) or result["findings"]
        json.dumps(result, allow_nan=False)

    answers()
