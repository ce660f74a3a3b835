"""Back-tests, the gate and sums that agree worked out the slow way: each origin forecast alone, each limit by hand, each sum by trying."""

import math
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest
from scipy.special import stdtr

from concordat.calculations import calc
from concordat.need import rolling
from concordat.need.cusum import built_up
from concordat.need.gate_cases import most_repeated
from concordat.need.given_lines import MonthlyLine
from concordat.need.many import forecast
from concordat.need.months import month_after
from concordat.need.outlook import unit_of
from concordat.need.peers import apart
from concordat.need.prior import prior_on
from concordat.need.reconciled import reconciled, summing
from concordat.need.steps import largest_step, without_step
from concordat.rulebook_files import national_rulebook

PRIOR = prior_on(national_rulebook(), date(2024, 1, 1))[0]
FIRST = date(2019, 4, 1)


def made(count, months, seed=5):
    chance = np.random.default_rng(seed)
    walk = np.cumsum(chance.normal(0, 0.01, (count, months)), axis=1)
    year = 0.08 * np.sin(np.arange(months) / 6 * math.pi)
    return np.rint(np.exp(chance.uniform(5, 9, (count, 1)) + walk + year + chance.normal(0, 0.03, (count, months))))


def test_each_origin_knows_nothing_of_what_follows():
    counts = made(9, 62)
    ends = rolling.ends_of(62, 4, 5)
    assert ends == (35, 40, 45, 50)
    told = rolling.folds(counts, FIRST, ends, PRIOR)
    for end, fold in zip(ends, told, strict=True):
        alone, years = forecast(counts[:, :end].copy(), FIRST, 12, PRIOR)
        assert years == (end - 24) // 12
        assert np.allclose(fold.middle, np.exp(alone.mean), rtol=1e-12)
        assert np.allclose(fold.limits[0][1], alone.quantiles(0.9), rtol=1e-12)
        log, own, shock = alone.total(slice(None))
        for row in range(9):
            came = counts[row, end : end + 12].sum()
            assert fold.error[row] == pytest.approx(math.log(came) - log[row])
            for place, times in enumerate((1, 1.02, 1.05)):
                plan = counts[row, end - 12 : end].sum() * times
                spread = math.hypot(own[row], shock[row]) * unit_of(6.0)
                assert fold.said[place, row] == pytest.approx(1 - stdtr(6.0, (math.log(plan) - log[row]) / spread))
                assert fold.came_above[place, row] == (came > plan)


def test_what_is_told_is_the_mean_of_what_was():
    counts = made(3, 50)
    lines = [
        {"id": f"line {row}", "first": FIRST, "numbers": [int(value) for value in counts[row]]} for row in range(3)
    ]
    told = calc("need.backtest", lines=lines, origins=5, apart=3).value
    errors, naive, inside, totals, said = [], [], [], [], []
    for end in (26, 29, 32, 35, 38):
        found, _ = forecast(counts[:, :end], FIRST, 12, PRIOR)
        middle, low, high = np.exp(found.mean), found.quantiles(0.1), found.quantiles(0.9)
        log, own, shock = found.total(slice(None))
        for row in range(3):
            actual = counts[row, end : end + 12]
            scale = sum(abs(counts[row, month] - counts[row, month - 12]) for month in range(12, end)) / (end - 12)
            errors.append(sum(abs(a - b) for a, b in zip(actual, middle[row], strict=True)) / 12 / scale)
            inside += [low[row, month] <= actual[month] <= high[row, month] for month in range(12)]
            totals.append(math.log(sum(actual)) - log[row])
            last = counts[row, end - 12 : end]
            # Last year's numbers a day again: only February of a leap year has another length.
            lengths = [_days(end - 12 + month) for month in range(12)], [_days(end + month) for month in range(12)]
            again = [value / before * after for value, before, after in zip(last, *lengths, strict=True)]
            naive.append(sum(abs(a - b) for a, b in zip(actual, again, strict=True)) / 12 / scale)
            for times in (1, 1.02, 1.05):
                spread = math.hypot(own[row], shock[row]) * unit_of(6.0)
                chance = 1 - stdtr(6.0, (math.log(sum(last) * times) - log[row]) / spread)
                said.append((chance, sum(actual) > sum(last) * times))
    near = {"abs": 2e-6}
    assert float(told.of_all.mase) == pytest.approx(np.mean(errors), **near)
    assert float(told.of_all.naive_mase) == pytest.approx(np.mean(naive), **near)
    assert float(told.of_all.cover_80) == pytest.approx(np.mean(inside), **near)
    assert float(told.of_all.total_error) == pytest.approx(np.median(np.abs(totals)), **near)
    assert float(told.of_all.total_bias) == pytest.approx(np.mean(totals), **near)
    assert float(told.of_all.total_spread) == pytest.approx(np.std(totals), **near)
    assert float(told.odds.brier) == pytest.approx(np.mean([(chance - came) ** 2 for chance, came in said]), **near)
    assert told.odds.number == 45
    assert np.mean([float(line.mase) for line in told.lines]) == pytest.approx(float(told.of_all.mase), abs=3e-6)
    assert (told.origins, told.years) == (5, 2)


def _days(place):
    month = (FIRST.month - 1 + place) % 12 + 1
    year = FIRST.year + (FIRST.month - 1 + place) // 12
    return 29 if month == 2 and year % 4 == 0 else 28 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


def test_a_copied_month_is_counted_over_all_lines():
    first = date(2022, 4, 1)
    lines = tuple(
        MonthlyLine(id=str(row), first=first, numbers=(Decimal(50 + row), Decimal(60), Decimal(60 if row < 3 else 61)))
        for row in range(8)
    )
    assert most_repeated(lines, date(2022, 6, 1), 0.05) == (3 / 8, date(2022, 6, 1))
    assert most_repeated(lines[:7], date(2022, 6, 1), 0.05) is None


def test_repeats_that_chance_makes_are_no_copies():
    chance = np.random.default_rng(7)
    months = [[int(one) for one in own] for own in chance.poisson(60, (9, 40))]
    lines = tuple(
        MonthlyLine(id=str(row), first=FIRST, numbers=tuple(map(Decimal, own))) for row, own in enumerate(months)
    )
    repeats = [[own[place] == own[place - 1] for own in months] for place in range(1, 40)]
    most = max(map(sum, repeats))
    usual = (sum(map(sum, repeats)) - most + 1) / (9 * 38 + 20)
    tail = sum(math.comb(9, hits) * usual**hits * (1 - usual) ** (9 - hits) for hits in range(most, 10))
    assert most >= 2
    assert 39 * tail > 0.05
    assert most_repeated(lines, date(2025, 7, 1), 0.05)[0] == 0
    copied = tuple(replace(line, numbers=(*line.numbers[:20], line.numbers[19], *line.numbers[21:])) for line in lines)
    assert most_repeated(copied, date(2025, 7, 1), 0.05) == (1, month_after(FIRST, 20))


def test_the_largest_step_is_the_one_that_a_line_with_a_step_fits_best():
    counts = made(1, 40)
    logs = np.log(counts)
    logs[0, 22:] += 0.3
    found = largest_step(logs)
    assert found.place[0] == 22
    assert found.size[0] == pytest.approx(0.3, abs=0.08)
    assert found.gain[0] > 3
    assert found.alarm[0] > 5
    moved = without_step(logs, 0, 22)
    assert (moved[0, 22:] == logs[0, 22:]).all()
    assert moved[0, 0] - logs[0, 0] == pytest.approx(0.3, abs=0.08)


def test_sums_that_build_up_are_those_of_the_formula():
    chance = np.random.default_rng(11)
    rows = chance.normal(0, 1, (4, 30)) + np.where(np.arange(30) > 20, 1.2, 0)
    for row, told in zip(rows.tolist(), built_up(rows).tolist(), strict=True):
        above = below = 0.0
        for own, sum_ in zip(row, told, strict=True):
            above, below = max(0.0, above + own - 0.5), max(0.0, below - own - 0.5)
            assert sum_ == pytest.approx(max(above, below))


def held(months, series, step=None):
    """A line, months of the year and a step, found by the normal equations with slope and months held: the loss, the step and what is left."""
    rows = [[1.0, (m - (months - 1) / 2) / 12, *[float(m % 12 == one) for one in range(12)]] for m in range(months)]
    if step is not None:
        rows = [[*row, float(m >= step)] for m, row in enumerate(rows)]
    design, keep = np.array(rows), np.diag([0.0, *[1.0] * 13, *([] if step is None else [0.0])])
    found = np.linalg.solve(design.T @ design + keep, design.T @ np.array(series))
    left = [own - float(row @ found) for own, row in zip(series, design, strict=True)]
    return sum(one * one for one in left) + sum(float(one) ** 2 for one in found[1:14]), float(found[-1]), left


def test_the_largest_step_gains_most_beside_a_held_line_and_its_alarm_is_what_built_up_within_a_year():
    logs = np.log(made(1, 60))
    logs[0, 40:] += 0.2
    found, taken = largest_step(logs), apart(logs)
    kept = [rest - taken.own.season[0, (month - 60) % 12] for month, rest in enumerate(taken.rest[0])][-48:]
    loss, _, left = held(48, kept)
    tries = {step: held(48, kept, step) for step in range(3, 46)}
    best = min(tries, key=lambda step: tries[step][0])
    assert best + 12 == found.place[0] == 40
    assert found.size[0] == pytest.approx(tries[best][1])
    assert found.gain[0] == pytest.approx(48 * math.log(loss / tries[best][0]) / math.log(48), rel=1e-6)
    short = sum(abs(after - before) for before, after in pairwise(left)) / 47 / 1.128
    above = below = most = 0.0
    for month, own in enumerate(left):
        above, below = max(0.0, above + own / short - 0.5), max(0.0, below - own / short - 0.5)
        if abs(month - best) <= 12:
            most = max(most, above, below)
    assert found.alarm[0] == pytest.approx(most)


@pytest.mark.parametrize("months", [24, 36, 48])
def test_a_step_in_the_middle_of_few_years_is_neither_growth_nor_season(months):
    chance = np.random.default_rng(months)
    year = 0.1 * np.sin(np.arange(months) / 6 * math.pi)
    place = 2 * months // 3
    logs = 6.5 + year + chance.normal(0, 0.03, (1, months)) + np.where(np.arange(months) >= place, 0.37, 0)
    found = largest_step(logs)
    assert found.place[0] == place
    assert found.size[0] == pytest.approx(0.37, abs=0.07)


@pytest.mark.parametrize("seed", range(6))
def test_sums_that_agree_are_the_nearest_there_are(seed):
    chance = np.random.default_rng(seed)
    adds = {"all": [("north", 1.0), ("south", 1.0)], "south": [("trust", 0.6), ("clinic", 1.0)]}
    names = ("all", "north", "trust", "south", "clinic")
    leaves, sums = summing(adds, names)
    assert leaves == ("north", "trust", "clinic")
    said, variances = chance.uniform(5, 90, 5), chance.uniform(0.5, 4, 5)
    found = reconciled(sums, variances, said)
    assert found[0] == pytest.approx(found[1] + found[3], abs=1e-9)
    assert found[3] == pytest.approx(0.6 * found[2] + found[4], abs=1e-9)

    def far(parts):
        return float(((said - sums @ parts) ** 2 / variances).sum())

    best = far(found[[1, 2, 4]])
    for _ in range(300):
        other = np.maximum(found[[1, 2, 4]] + chance.normal(0, 1, 3), 0)
        assert far(other) >= best - 1e-9


def test_draws_agree_one_by_one_and_none_falls_below_nought():
    chance = np.random.default_rng(2)
    _, sums = summing({"all": [("a", 1.0), ("b", 1.0)]}, ("all", "a", "b"))
    said = np.abs(chance.normal(20, 25, (3, 400)))
    found = reconciled(sums, np.array([2.0, 1.0, 1.0]), said)
    assert np.abs(found[0] - found[1] - found[2]).max() < 1e-9
    assert (found >= 0).all()
    for place in range(0, 400, 40):
        alone = reconciled(sums, np.array([2.0, 1.0, 1.0]), said[:, place])
        assert np.allclose(alone, found[:, place])
    with pytest.raises(ValueError, match="all adds up itself"):
        summing({"all": [("a", 1.0)], "a": [("all", 1.0)]}, ("all", "a"))
