"""Bed use as it stands in a system: rows that cannot be are told, weekdays and months lead what is expected, and odds follow what is tried."""

from datetime import date, timedelta
from decimal import Decimal
from math import isclose
from typing import Any

import numpy as np
import pytest
from scipy.stats import nbinom, poisson

from concordat import need
from concordat.need.bed_uses import BedUses, usable
from concordat.need.records import BedUse
from concordat.rulebook_files import national_rulebook

FIRST = date(2023, 1, 2)
RULES = national_rulebook()


def use(number: int = 0, **fields: Any) -> BedUse:
    whole = {"occupied": Decimal(100), "counted_by": "daily return"} | fields
    return BedUse(of="RVV", starts=FIRST + timedelta(number), **whole)


def year(delayed: float | None = None) -> need.BedYear:
    """Return a year with a hundred people expected on each day, who come as chance has it."""
    days = tuple(FIRST + timedelta(number) for number in range(364))
    return need.BedYear("RVV", days, np.full(len(days), 100.0), 1.0, None, delayed)


def test_rows_that_contradict_themselves_are_told_by_kind_and_left_out() -> None:
    good, findings = usable(
        (
            use(0),
            use(1),
            use(1),
            use(2, not_meeting=Decimal(101)),
            use(3, left_that_day=Decimal(-1)),
            use(4, occupied=None),
            use(5, days=0),
        )
    )
    assert good == (use(0),)
    kinds = {"duplicate-key", "does-not-foot", "negative-number", "missing-value", "bad-number"}
    assert {one.kind for one in findings} == kinds


def test_a_month_told_as_an_average_day_counts_as_many_days_as_it_has() -> None:
    own = (use(0, days=30, not_meeting=Decimal(10)), use(30, not_meeting=Decimal(41)))
    found = need.bed_question(BedUses(own, ()), RULES, FIRST)
    assert found is not None
    assert found.local(0).value == Decimal("11.0")
    assert found.local(1) is None


@pytest.mark.parametrize(
    ("share", "begins"), [(33, "No: 1 in 3 (33 %)"), (34, "Yes: 1 in 3 (34 %)"), (60, "Yes: more than 1 in 2")]
)
def test_the_answer_changes_with_the_data(share: int, begins: str) -> None:
    found = need.bed_question(BedUses((use(not_meeting=Decimal(share)),), ()), RULES, FIRST)
    assert found is not None
    assert need.answer_in_words(found)[0].startswith(begins)


def test_a_weekday_is_expected_at_its_part_of_its_month() -> None:
    rows = [use(number, occupied=Decimal(70 if number % 7 == 0 else 105)) for number in range(364)]
    made = need.bed_year(rows)
    assert made is not None
    assert np.allclose(made.expected[:7], [70, *[105] * 6], rtol=0.01)
    assert made.dispersion == 1


def test_too_few_days_and_means_of_months_tell_no_odds() -> None:
    swings = [use(number, occupied=Decimal(100 + number % 5)) for number in range(92)]
    assert need.bed_year(swings[:90]) is None
    assert need.bed_year(swings) is not None
    assert need.bed_year([use(number) for number in range(364)]) is None


def test_who_stays_on_is_counted_on_days_with_both_returns() -> None:
    rows = [
        use(number, occupied=Decimal(90 + number % 21), not_meeting=Decimal(30), left_that_day=Decimal(10))
        for number in range(210)
    ]
    blank = [use(number, occupied=Decimal(100), not_meeting=Decimal(30)) for number in range(210, 240)]
    made = need.bed_year([*rows, *blank])
    assert made is not None
    assert made.delayed is not None
    assert isclose(made.delayed, 0.2)


def test_a_count_without_spread_has_the_odds_of_chance_alone() -> None:
    house = need.full_house(year(), need.Tried())
    beds = house.beds()
    assert beds == int(poisson.ppf(0.99, 100))
    assert isclose(house.chance(beds), poisson.sf(beds, 100))


def test_odds_are_those_of_the_spread_that_was_counted() -> None:
    swings = [use(number, occupied=Decimal(100 + (-1) ** (number // 7) * 20)) for number in range(364)]
    made = need.bed_year(swings)
    assert made is not None
    assert made.dispersion > 3
    house, spread = need.full_house(made, need.Tried()), made.dispersion
    one = np.mean([nbinom.sf(120, mean / (spread - 1), 1 / spread) for mean in made.expected])
    assert isclose(house.chance(120), one, rel_tol=1e-9)


def test_delays_removed_lower_the_count_by_those_who_stay_on() -> None:
    made = year(delayed=0.2)
    house = need.full_house(made, need.Tried(delays=Decimal("0.5"), stay=Decimal("-0.1")))
    assert isclose(house.people, 100 * 0.9 * 0.9)
    assert isclose(house.delayed, 100 * 0.9 * 0.1)


def test_units_that_stand_alone_need_more_beds_and_less_risk_needs_more() -> None:
    made = year()
    together, apart, safe = (
        need.full_house(made, one).beds()
        for one in (need.Tried(), need.Tried(wards=4), need.Tried(risk=Decimal("0.001")))
    )
    assert apart == 4 * int(poisson.ppf(0.99, 25))
    assert together < min(apart, safe)


def test_what_is_tried_is_read_from_words_and_a_cost_that_is_none_is_told() -> None:
    assert need.tried_of("", "", "", "") == need.Tried()
    assert need.tried_of("0.05", "-0.1", "1", "20") == need.Tried(
        risk=Decimal("0.05"), stay=Decimal("-0.1"), delays=Decimal(1), wards=20
    )
    assert need.tried_of("7", "x", "-1", "0") == need.Tried()
    assert need.place_cost_of("£1,180.50") == (Decimal("1180.50"), ())
    assert need.place_cost_of("") == (None, ())
    assert [one.kind for one in need.place_cost_of("-5")[1]] == ["bad-number"]
