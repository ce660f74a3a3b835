"""Whatever days are counted: beds enough rise with less risk and with units that stand alone, fall with delays removed; odd input is told."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.finding import Refused

FIRST = date(2024, 1, 1)
counts = st.lists(st.integers(1, 900), min_size=91, max_size=120)


def asked(numbers, **tried):
    days = [
        {"day": FIRST + timedelta(at), "occupied": one, "not_meeting": one // 4, "left_that_day": one // 9}
        for at, one in enumerate(numbers)
    ]
    return calc("need.full_house", {"days": days, "beds": 400, **tried}).value


def answered(numbers, **tried):
    """Run it; findings are as good as an answer, and give None."""
    try:
        return asked(numbers, **tried)
    except Refused:
        return None


@settings(max_examples=15, deadline=None)
@given(counts)
def test_beds_enough_follow_what_is_tried(numbers):
    own = answered(numbers)
    if own is None:
        # Counts may spread more than any that are meant.
        return
    assert own.beds_enough == own.beds_enough_now
    assert asked(numbers, risk="0.001").beds_enough >= own.beds_enough >= asked(numbers, risk="0.1").beds_enough
    assert asked(numbers, wards=4).beds_enough >= own.beds_enough
    fewer = asked(numbers, delays="1")
    assert fewer.beds_enough <= own.beds_enough
    assert fewer.chance_full <= own.chance_full
    assert abs(fewer.people + fewer.elsewhere - own.people) < Decimal("0.00001")
    assert all(0 <= one.chance <= 1 for one in own.by_day)


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(["risk", "stay", "delays", "wards", "beds", "occupied"]),
    st.sampled_from(["0", "-1", "2", "1E-300", "1E+500", "0.5", "1E+13"]),
)
def test_one_odd_thing_gives_an_answer_or_findings(name, odd):
    days = [{"day": FIRST + timedelta(at), "occupied": 100 + at * at % 13} for at in range(91)]
    content = {"days": days, "beds": 110, **({} if name == "occupied" else {name: odd})}
    if name == "occupied":
        days[0]["occupied"] = odd
    try:
        found = calc("need.full_house", content).value
    except Refused as refused:
        told = refused.findings
    else:
        told = (found,)
        assert found.beds_enough >= 0
    assert told
