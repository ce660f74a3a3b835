"""The forecast of an item found by counting people one at a time, and what must hold however interests fall."""

from datetime import date
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

CLASSES = {"L": "lay", "C": "clinical", "E": "executive"}
NAMES = ["L1", "L2", "C1", "C2", "C3", "E1"]
MORE = ["L9", "C8", "C9"]
KINDS = ["financial", "non-financial professional", "non-financial personal", "indirect"]
ACTIONS = ["note", "speak, no vote", "leave", "no papers"]
INTERESTS = st.lists(
    st.tuples(st.sampled_from([*NAMES, *MORE]), st.sampled_from(KINDS), st.sampled_from(["trust", "practice"])),
    max_size=6,
)
RULINGS = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(ACTIONS), max_size=3)
ABSENT = st.sets(st.sampled_from(NAMES), max_size=4)


def member(name):
    return {"id": name, "classes": [CLASSES[name[0]]]}


def content(interests, rulings, absent, persons, clinical):
    return {
        "on": date(2018, 9, 5),
        "quorum": f"at least {persons} persons and at least {clinical} of class clinical",
        "members": [member(name) for name in NAMES],
        "independents": [member(name) for name in MORE],
        "items": [{"number": "1", "organisations": ["trust"], "absent": sorted(absent)}],
        "interests": [{"person": who, "kind": kind, "organisation": what} for who, kind, what in interests],
        "rulings": [{"item": "1", "person": who, "action": action} for who, action in rulings.items()],
    }


def slow_out(interests, rulings):
    """Who may not vote: every interest in the trust proposes so, unless the chair ruled otherwise."""
    out = {who for who, _, what in interests if what == "trust"} - set(rulings)
    return out | {who for who, action in rulings.items() if action != "note"}


def enough(people, persons, clinical):
    return len(people) >= persons and sum(name[0] == "C" for name in people) >= clinical


@settings(max_examples=250, deadline=None)
@given(INTERESTS, RULINGS, ABSENT, st.integers(1, 6), st.integers(1, 3))
def test_quorum_base_and_co_option_are_those_of_plain_counting(interests, rulings, absent, persons, clinical):
    (found,) = calc("decide.forecast", content(interests, rulings, absent, persons, clinical)).value.items
    out = slow_out(interests, rulings)
    there = [name for name in NAMES if name not in absent and name not in out]
    assert found.present == found.base == len(there)
    assert found.eligible == len(set(NAMES) - out)
    assert found.quorate == enough(there, persons, clinical)
    if found.quorate:
        assert found.ways_out == ()
        return
    free = [name for name in MORE if name not in out]
    sets = [chosen for number in range(len(free) + 1) for chosen in combinations(free, number)]
    fitting = [chosen for chosen in sets if enough([*there, *chosen], persons, clinical)]
    assert found.ways_out[0].quorate == bool(fitting)
    if fitting:
        assert len(found.ways_out[0].people) == len(fitting[0])
        assert enough([*there, *found.ways_out[0].people], persons, clinical)


@settings(max_examples=100, deadline=None)
@given(INTERESTS, st.sampled_from(NAMES), st.sampled_from(KINDS), st.integers(1, 6), st.integers(1, 3))
def test_one_more_interest_never_makes_a_quorum(interests, who, kind, persons, clinical):
    (before,) = calc("decide.forecast", content(interests, {}, set(), persons, clinical)).value.items
    (after,) = calc(
        "decide.forecast", content([*interests, (who, kind, "trust")], {}, set(), persons, clinical)
    ).value.items
    assert before.quorate or not after.quorate
    assert after.present <= before.present
