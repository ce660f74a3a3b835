"""Whatever is given to the room's calculations, the answer is a value with reasons or findings, never a traceback."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import run_json

NAMES = st.sampled_from(["A", "B", "C", "", "casting vote", "ö"])
RULES = st.one_of(
    st.sampled_from(
        [
            "more than 1/2 of cast",
            "all of all seats",
            "at least 2/3 of weight present",
            "at least 1/2 of population",
            "at least 2 by population",
            "at least 1 of class lay and A in favour",
            "at least 2 organisations",
            "in A: (more than 1/2 of cast) or in B: (B in favour)",
            "at least 2 of these: (A in favour; at least 2 votes; more than 0/1 of eligible)",
        ]
    ),
    st.recursive(
        st.sampled_from([{"count": 2}, {"has": "A"}, {"share": "1/2", "base": "cast"}, {"class": "lay"}, {}]),
        lambda inner: st.one_of(
            st.builds(lambda own: {"all": own}, st.lists(inner, max_size=2)),
            st.builds(lambda own: {"body": "A", "rule": own}, inner),
        ),
        max_leaves=4,
    ),
)
NUMBERS = st.one_of(st.integers(-2, 9), st.sampled_from([10**30, True, None, "3", 1.5, "x"]))
PEOPLE = st.one_of(NUMBERS, st.lists(NAMES, max_size=4))
WEIGHTS = st.one_of(st.sampled_from(["1", "2/3", "-1", "0", 3, "1e400", "NaN", "x", 0.5]))
MEMBERS = st.lists(
    st.fixed_dictionaries(
        {"id": NAMES},
        optional={
            "weight": WEIGHTS,
            "classes": st.lists(st.sampled_from(["lay", "GP"]), max_size=2),
            "organisation": NAMES,
        },
    ),
    max_size=4,
)
DATES = st.sampled_from(["2017-09-30", "2017-10-01", "1066-01-01", "9999-12-31", "0001-01-01", "soon"])
VOTES = st.fixed_dictionaries(
    {"rule": RULES},
    optional={
        "quorum": st.one_of(NUMBERS, RULES),
        "seats": NUMBERS,
        "vacant": NUMBERS,
        "members": MEMBERS,
        "present": PEOPLE,
        "recused": PEOPLE,
        "in_favour": PEOPLE,
        "against": PEOPLE,
        "abstained": PEOPLE,
        "chair": NAMES,
        "chair_has_casting_vote": st.booleans(),
        "casting_vote": st.sampled_from(["", "for", "against", "maybe"]),
        "veto_holders": st.lists(NAMES, max_size=2),
        "closed": st.booleans(),
        "as_at": DATES,
        "last_date": DATES,
    },
)
BODIES = st.lists(
    st.fixed_dictionaries(
        {"body": NAMES},
        optional={
            "status": st.sampled_from(["CARRIED", "LOST", "INQUORATE", "carried"]),
            "votes": VOTES,
            "weights": st.dictionaries(st.sampled_from(["population", "weight"]), WEIGHTS, max_size=2),
            "meets_on": DATES,
        },
    ),
    max_size=4,
)


def answered(name: str, content: object) -> None:
    result = run_json(name, json.dumps(content))
    assert ("because" in result and result["because"]["says"]) or result["findings"]
    json.dumps(result)


@settings(max_examples=400, deadline=None)
@given(VOTES)
def test_status_answers_or_tells(votes):
    answered("decide.status", votes)


@settings(max_examples=300, deadline=None)
@given(RULES, BODIES, st.lists(NAMES, max_size=2), DATES, DATES)
def test_combined_answers_or_tells(rule, bodies, vetoes, as_at, last):
    given_all = {"rule": rule, "bodies": bodies, "veto_holders": vetoes, "as_at": as_at, "last_date": last}
    answered("decide.combined", given_all)


@settings(max_examples=150, deadline=None)
@given(DATES, NUMBERS, st.sampled_from(["working", "calendar", "weeks"]))
def test_latest_publication_answers_or_tells(meeting, clear_days, unit):
    answered("decide.latest_publication", {"meeting": meeting, "clear_days": clear_days, "unit": unit})
