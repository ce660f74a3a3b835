"""Pricing rows again by slow and obvious arithmetic: one row at a time, in fractions."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.rulebook import Rulebook
from concordat.pay.calculations.price import Given, calculate
from concordat.pay.priced_row import ActivityRow, PriceRow, TopUp
from concordat.pay.records import MarketForcesFactor

SETTINGS = ("day case", "elective", "non-elective", "treatment function 100")
GROUPS = ("AA22C", "DZ11V")
YEARS = ("2017/18", "2018/19")
PROVIDERS = ("RM1", "RGP")
POUNDS = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("99999.99"), places=2)
PRICES = st.fixed_dictionaries(
    {
        "price": POUNDS, "trim_point_days": st.integers(0, 60), "per_day_long_stay": POUNDS,
        "short_stay_applies": st.booleans(), "short_stay_share": st.decimals(0, 1, places=4),
        "best_practice_adjustment": st.decimals(min_value=-100, max_value=100, places=2),
    }
)  # fmt: skip
ROWS = st.lists(
    st.builds(
        ActivityRow,
        hrg=st.sampled_from(GROUPS), setting=st.sampled_from(SETTINGS), provider=st.sampled_from(PROVIDERS),
        price_year=st.sampled_from(YEARS), line=st.sampled_from(("l1", "l2")), spells=st.integers(0, 5000),
        length_of_stay_days=st.integers(0, 90), excess_days=st.none() | st.integers(0, 500), age=st.integers(0, 100),
        emergency=st.booleans(), top_up=st.sampled_from(("", "spinal")), best_practice_met=st.booleans(),
    ),
    max_size=12,
)  # fmt: skip
KEYS = [(year, hrg, setting) for year in YEARS for hrg in GROUPS for setting in SETTINGS]


@st.composite
def cases(draw: st.DrawFn) -> Given:
    """A table of prices of every group, setting and year, factors and rates of both years, and rows under them."""
    prices = tuple(PriceRow(price_year=year, hrg=hrg, setting=setting, **draw(PRICES)) for year, hrg, setting in KEYS)
    factor = st.decimals(min_value=Decimal("0.9"), max_value=Decimal("1.3"), places=6)
    factors = tuple(
        MarketForcesFactor(price_year=year, provider=provider, factor=draw(factor))
        for year in YEARS
        for provider in PROVIDERS
    )
    top_ups = tuple(TopUp(service="spinal", price_year=year, rate=draw(st.decimals(0, 1, places=2))) for year in YEARS)
    return Given(activity=tuple(draw(ROWS)), prices=prices, factors=factors, top_ups=top_ups)


def by_hand(case: Given, row: ActivityRow) -> dict[str, Any]:
    """Return the steps of one row."""
    price = next(
        one for one in case.prices if (one.price_year, one.hrg, one.setting) == (row.price_year, row.hrg, row.setting)
    )
    factor = next(
        one.factor for one in case.factors if (one.price_year, one.provider) == (row.price_year, row.provider)
    )
    rate = next(one.rate for one in case.top_ups if one.price_year == row.price_year) if row.top_up else 0
    assert price.price is not None
    assert price.per_day_long_stay is not None
    each = Fraction(price.price)
    short = row.emergency and row.length_of_stay_days <= 1 and row.age is not None and row.age >= 19
    short = short and price.short_stay_applies
    if short:
        each *= Fraction(price.short_stay_share or 0)
    base = each * row.spells
    top_up = millionths(base * Fraction(rate))
    adjustment = Fraction(price.best_practice_adjustment or 0) * row.spells if row.best_practice_met else Fraction(0)
    days = row.excess_days or 0
    if row.excess_days is None and row.setting in ("elective", "non-elective"):
        days = max(0, row.length_of_stay_days - (price.trim_point_days or 0)) * row.spells
    days = 0 if short else days
    excess = days * Fraction(price.per_day_long_stay)
    without = base + top_up + adjustment + excess
    whole = without * Fraction(factor)
    return {
        "base": base, "top_up": top_up, "adjustment": adjustment, "excess_days": days, "excess": excess,
        "unrounded_without_factor": without, "unrounded": whole, "price": half_away(whole * 100) / 100,
        "whole_pounds": half_away(whole), "whole_pounds_without_factor": half_away(without),
    }  # fmt: skip


def half_away(number: Fraction) -> Fraction:
    """Return the nearest whole number, halves away from nought."""
    size = int(abs(number) + Fraction(1, 2))
    return Fraction(-size if number < 0 else size)


def millionths(number: Fraction) -> Fraction:
    return half_away(number * 1_000_000) / 1_000_000


def eighths(number: Fraction) -> Fraction:
    """Return a total as it is told: to eight places."""
    return half_away(number * 10**8) / 10**8


@given(case=cases())
@settings(max_examples=15, deadline=None)
def test_every_row_is_priced_as_slow_arithmetic_says(case: Given, rules: Rulebook) -> None:
    answer = calculate(case, rules)
    rows = [by_hand(case, row) for row in case.activity]
    assert len(answer.value.priced) == len(rows)
    for one, expected in zip(answer.value.priced, rows, strict=True):
        told = {name: Fraction(getattr(one, name)) for name in expected}
        assert told == {name: eighths(Fraction(value)) for name, value in expected.items()}
    assert Fraction(answer.value.price) == half_away(sum((row["unrounded"] for row in rows), Fraction(0)) * 100) / 100
