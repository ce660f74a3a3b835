"""Whatever is given to the calculations of forecasts, an answer or findings come back, never a fault of the program.

Each input is a good one of which one thing at most is odd, so that most get as far as an answer.
"""

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.finding import Refused

HUGE, TINY, MANY = Decimal("1E+500"), Decimal("1E-300"), Decimal(10) ** 12
odd_number = st.sampled_from([0, 1, 3, TINY, MANY, Decimal("0.5"), "", HUGE, -1])
near = st.dates(date(2012, 1, 1), date(2026, 12, 31))


@st.composite
def lines(draw):
    """One to three lines of usual numbers, in which some months may be odd."""
    first, length = draw(near), draw(st.integers(20, 60))
    found = []
    for name in draw(st.sampled_from([["a"], ["a", "b"], ["a", "b", "c"]])):
        numbers = draw(st.lists(st.integers(100, 200), min_size=length, max_size=length))
        for place in draw(st.lists(st.integers(0, length - 1), max_size=3)):
            numbers[place] = draw(odd_number)
        found.append({"id": name, "first": first, "numbers": numbers})
    return found


def mixed(base, *odd):
    """The base as it is, or with one thing in the place of its own."""
    return st.one_of(st.just(base), st.just(base), st.sampled_from([{**base, **one} for one in odd]))


def answered(name, content):
    """Run it; findings are as good as an answer, and give None."""
    try:
        return calc(name, content).value
    except Refused:
        return None


@settings(max_examples=120, deadline=None)
@given(
    lines(),
    mixed(
        {"draws": 100, "ahead": 5},
        {"ahead": 36},
        {"ahead": 0},
        {"year_from": date(1, 1, 1)},
        {"year_from": date(9999, 12, 1)},
        {"levels": [Decimal("1E-30")]},
        {"levels": [Decimal("0.001"), Decimal("0.999")]},
        {"levels": []},
        {"seed": 2**90},
        {"seed": -1},
        {"working_days": True},
        {"method": "theta"},
        {"on": date(1, 1, 1)},
        {"accepted_steps": [{"line": "a", "from_month": date(9999, 1, 1), "why": "moved"}]},
        {"accepted_steps": [{"line": "a", "from_month": date(2013, 9, 1), "why": "moved"}]},
    ),
    st.sampled_from([None, date(1, 1, 1), date(9999, 12, 31)]),
)
def test_forecasts(own, content, first):
    if first and content == {"draws": 100, "ahead": 5}:
        own[0]["first"] = first
    answered("need.forecast", {"lines": own, **content})


@settings(max_examples=60, deadline=None)
@given(
    lines(),
    mixed({"origins": 12}, {"origins": 0}, {"apart": 12}, {"apart": 13}, {"working_days": True}, {"interval": 1}),
)
def test_back_tests(own, content):
    answered("need.backtest", {"lines": own, **content})


@settings(max_examples=60, deadline=None)
@given(
    lines(),
    st.sampled_from(["other_source", "parts", "unknown_codes", "plan", "not_final", "merged_in"]),
    st.sampled_from([0, 1, 100, TINY, HUGE, -1]),
)
def test_gates(own, field, value):
    told = [date(9999, 1, 1)] if field == "merged_in" else int(min(value, 9)) if field == "not_final" else value
    answered("need.quality", {"lines": own, "beside": [{"line": "a", field: told}]})


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.integers(1, 900), min_size=12, max_size=12),
    st.lists(st.integers(1, 900), min_size=1, max_size=13),
    mixed({"shock": "0.05", "error": "0.03"}, {"shock": 0}, {"error": 0}, {"shock": 3}, {"error": TINY}, {"shock": -1}),
    st.sampled_from([None, None, TINY, MANY, HUGE, 0]),
)
def test_years_that_have_begun(forecast, actual, content, odd):
    forecast = forecast if odd is None else [odd, *forecast[1:]]
    answered("need.in_year", {"forecast": forecast, "actual": actual, "shock": 0, "error": 0, **content})


@settings(max_examples=150, deadline=None)
@given(
    said=st.lists(st.integers(0, 500), min_size=4, max_size=4),
    place=st.integers(0, 3),
    odd=mixed(
        {},
        {"said": MANY},
        {"said": HUGE},
        {"said": TINY},
        {"variance": TINY},
        {"variance": 10**9},
        {"variance": 0},
        {"locked": True},
    ),
    share=st.sampled_from([1, 1, "0.4", TINY, 2]),
    parts=st.lists(st.sampled_from("bcde"), min_size=1, max_size=3),
)
def test_sums(said, place, odd, share, parts):
    numbers = [{"id": name, "said": own} for name, own in zip("abcd", said, strict=True)]
    numbers[0]["adds"] = [{"id": part, "share": share} for part in parts]
    numbers[place] |= odd
    told = answered("need.reconcile", {"numbers": numbers, "on": date(2026, 4, 1)})
    if told:
        value = {one.id: one.value for one in told.numbers}
        added = sum(Decimal(share) * value[part] for part in parts)
        assert abs(value["a"] - added) <= Decimal("0.00001") * (1 + abs(added))
