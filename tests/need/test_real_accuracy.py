"""Accuracy on public data, on the test windows of the protocol: the musts that are tested quickly; all figures are in docs/trust."""

from datetime import date

import numpy as np
import pytest

from concordat.calculations import calc
from concordat.need.daily import ahead
from concordat.need.measures import reliability
from concordat.need.prior import prior_on
from concordat.need.rolling import folds
from concordat.need.rolling_days import day_scores, week_before
from concordat.need.scores import parts_of, scores
from demand_series import ambulance, beds, england, holidays, scotland

pytestmark = pytest.mark.real_data
NAIVE_OF_TRUSTS = {"total_attendances": 1.322, "total_emergency_admissions": 1.454}


def test_ambulance_responses_of_2018_are_forecast_as_well_as_the_best_published(shared_data):
    counts, first = ambulance(shared_data)
    start = (date(2018, 1, 1) - first).days
    ends = range(start, start + 7 * 41, 7)
    known = holidays()
    told = day_scores(counts, ends, 84, lambda past, days: ahead(past, first, days, known))
    naive = day_scores(counts, ends, 84, week_before)
    assert naive.mase == pytest.approx(1.02, abs=0.01)
    assert told.mase <= 0.725
    assert told.smape <= 5.25
    assert 0.77 <= told.cover_80 <= 0.85


def test_days_ahead_know_nothing_of_what_follows(shared_data):
    counts, first = ambulance(shared_data)
    told = ahead(counts[:, :1500], first, 28, holidays())
    changed = counts.copy()
    changed[:, 1500:] *= 3
    assert (ahead(changed[:, :1500], first, 28, holidays()).mean == told.mean).all()


@pytest.mark.parametrize(
    ("column", "most_error", "most_total", "covers"),
    [
        ("total_attendances", 1.12, 0.036, (0.77, 0.86)),
        ("total_emergency_admissions", 1.30, 0.062, (0.77, 0.85)),
    ],
)
def test_trusts_are_forecast_better_than_by_last_years_months(
    shared_data, rules, column, most_error, most_total, covers
):
    counts, first = england(shared_data, column)
    told = scores([parts_of(folds(counts, first, (24, 25, 26, 27), prior_on(rules, date(2023, 3, 31))[0]))])
    assert told.mase <= most_error < NAIVE_OF_TRUSTS[column]
    assert told.total_error <= most_total
    assert covers[0] <= told.cover_80 <= covers[1]


def test_odds_of_attendances_are_neither_too_sure_nor_worse_than_the_base_rate(shared_data, rules):
    counts, first = england(shared_data, "total_attendances")
    told = folds(counts, first, (24, 25, 26, 27), prior_on(rules, date(2023, 3, 31))[0])
    said = np.concatenate([one.said.ravel() for one in told])
    came = np.concatenate([one.came_above.ravel() for one in told])
    found = reliability(said, came)
    assert 0.8 <= found.slope <= 1.25
    assert found.brier <= found.brier_of_base


def test_seven_years_of_scottish_departments(shared_data, rules):
    counts, first = scotland(shared_data)
    ends = tuple(range(66, 139, 12))
    told = folds(counts, first, ends, prior_on(rules, date(2012, 12, 31))[0])
    found = scores([parts_of(told)])
    odds = reliability(
        np.concatenate([one.said.ravel() for one in told]), np.concatenate([one.came_above.ravel() for one in told])
    )
    assert found.mase < 0.95
    assert found.total_error < 0.03
    assert 0.77 <= found.cover_80 <= 0.85
    assert 0.8 <= odds.slope <= 1.25
    assert odds.brier < odds.brier_of_base


@pytest.mark.story("E26")
def test_a_plan_at_last_years_outturn_was_more_likely_than_not_to_be_exceeded(shared_data):
    """Told from March 2023 alone: most trusts' next year of attendances lies above their last."""
    counts, first = england(shared_data, "total_attendances")
    lines = [
        {"id": f"trust {row}", "first": first, "numbers": [int(n) for n in own[:24]]} for row, own in enumerate(counts)
    ]
    told = calc("need.forecast", lines=lines, give_draws="none", ahead=1).value
    above = [line.year.middle > sum(own[12:24]) for line, own in zip(told.lines, counts, strict=True)]
    came = [sum(own[24:36]) > sum(own[12:24]) for own in counts]
    assert np.mean(above) > 0.5
    assert np.mean(came) > 0.5
    assert told.whole.quantiles[0] < sum(own[24:36].sum() for own in counts) < told.whole.quantiles[2]


@pytest.mark.story("E17")
def test_a_month_that_was_copied_lets_no_plan_pass(shared_data):
    """In the published beds August 2022 repeats July 2022 in every trust."""
    lines = beds(shared_data, "general_acute_beds_occupied")
    told = calc("need.quality", lines=lines).value
    assert told.not_fit == len(lines) > 100
    copied = [test for line in told.lines for test in line.tests if test.name == "repeated_month"]
    assert {test.result for test in copied} == {"block"}
    assert all("100% of lines have in 2022-08 the number of the month before" in test.says for test in copied)
