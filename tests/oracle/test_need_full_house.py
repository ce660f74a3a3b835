"""A full house worked out the slow way: means day by day, every chance summed up from the first person on, beds tried one by one."""

from datetime import date, timedelta
from math import exp, lgamma, log

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

FIRST, DAYS = date(2023, 12, 1), 95


def pmf(count, mean, dispersion):
    """Return the chance of just so many people: negative binomial, or Poisson where counts spread as chance makes them."""
    if dispersion - 1 < 1e-9:
        return exp(count * log(mean) - mean - lgamma(count + 1))
    size = mean / (dispersion - 1)
    way = lgamma(count + size) - lgamma(size) - lgamma(count + 1)
    return exp(way - size * log(dispersion) + count * log(1 - 1 / dispersion))


def above(beds, mean, dispersion):
    return 1 - sum(pmf(count, mean, dispersion) for count in range(int(beds) + 1))


def mean_of(values):
    values = list(values)
    return sum(values) / len(values)


def expected_of(counts):
    """Return what each day leads to expect, and the spread about it, by looking at every other day."""
    days = [FIRST + timedelta(number) for number in range(len(counts))]
    month = {
        day: mean_of(n for d, n in zip(days, counts, strict=True) if (d.year, d.month) == (day.year, day.month))
        for day in days
    }
    part = {
        weekday: mean_of(n / month[d] for d, n in zip(days, counts, strict=True) if d.weekday() == weekday)
        for weekday in range(7)
    }
    expected = [month[day] * part[day.weekday()] for day in days]
    free = len(days) - len({(day.year, day.month) for day in days}) - 6
    return days, expected, max(1, sum((n - m) ** 2 / m for n, m in zip(counts, expected, strict=True)) / free)


@settings(max_examples=8, deadline=None)
@given(
    counts=st.lists(st.integers(20, 45), min_size=DAYS, max_size=DAYS),
    wards=st.sampled_from([1, 3]),
    delays=st.sampled_from(["0", "0.5"]),
)
def test_the_odds_are_those_of_every_day_added_up(counts, wards, delays):
    assume(len(set(counts)) > 5)
    given_days = [
        {"day": FIRST + timedelta(number), "occupied": str(count), "not_meeting": "9", "left_that_day": "4"}
        for number, count in enumerate(counts)
    ]
    found = calc("need.full_house", days=given_days, beds=45, risk="0.05", wards=wards, delays=delays).value
    days, expected, spread = expected_of(counts)
    staying = 5 * len(counts) / sum(counts)
    means = [mean * (1 - staying * float(delays)) / wards for mean in expected]
    assert float(found.dispersion) == pytest.approx(spread, abs=1e-6)
    assert float(found.chance_full) == pytest.approx(
        mean_of(above(45 / wards, mean, spread) for mean in means), abs=2e-6
    )
    enough = 0
    while mean_of(above(enough, mean, spread) for mean in means) > 0.05:
        enough += 1
    assert found.beds_enough == wards * enough
    assert float(found.elsewhere) == pytest.approx(mean_of(expected) * staying * float(delays), abs=1e-6)
    mondays = [mean for day, mean in zip(days, means, strict=True) if day.weekday() == 0 and day.month in (12, 1, 2)]
    told = next(one.chance for one in found.by_day if (one.weekday, one.season) == ("Monday", "winter"))
    assert float(told) == pytest.approx(mean_of(above(45 / wards, mean, spread) for mean in mondays), abs=2e-6)
