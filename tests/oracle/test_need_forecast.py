"""Forecasts worked out the slow way: every formula month by month in plain Python, equations solved by elimination, walks step by step."""

import math
from datetime import date, timedelta

import numpy as np
import pytest
from scipy.special import ndtri

from concordat.need import draws, seasons, working_days
from concordat.need.arrays import SEASON
from concordat.need.learnt import Past, learnt
from concordat.need.methods import damped, exponential, peers, seasonal_naive, theta
from concordat.need.months import days_of
from concordat.need.outlook import BUILT_UP, Outlook, outlook, unit_of
from concordat.need.peers import apart
from concordat.need.prior import prior_on
from concordat.rulebook_files import national_rulebook

PRIOR = prior_on(national_rulebook(), date(2024, 1, 1))[0]


def made(count, months, seed=3):
    """Logs of series with growth, months of the year, a shared walk and noise."""
    chance = np.random.default_rng(seed)
    year = 0.1 * np.sin(np.arange(months) / 6 * math.pi)
    shared = np.cumsum(chance.normal(0, 0.01, months))
    levels = chance.uniform(4, 9, (count, 1)) + chance.normal(0.02, 0.03, (count, 1)) * np.arange(months) / 12
    return levels + year + shared + chance.normal(0, 0.03, (count, months))


def solved(matrix, right):
    """Gauss's elimination with the largest pivot."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for place in range(size):
        pivot = max(range(place, size), key=lambda row: abs(rows[row][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        for row in range(size):
            if row != place:
                factor = rows[row][place] / rows[place][place]
                rows[row] = [own - factor * other for own, other in zip(rows[row], rows[place], strict=True)]
    return [rows[place][size] / rows[place][place] for place in range(size)]


def regression(logs, hold, without=None):
    """Coefficients: level at the last month, slope a year, and the month that lies 1, 2 … 12 after the last; one month may be left out."""
    kept = list(logs)[-48:]
    months = len(kept)
    rows = []
    for month in range(months):
        age = months - 1 - month
        rows.append([1.0, -age / 12, *[1.0 if (month - months) % 12 == ahead else 0.0 for ahead in range(12)]])
    weights = [0.0 if month == without else math.exp(-(months - 1 - month) / 30) for month in range(months)]
    held = [hold[0], hold[1], *[hold[2]] * 12]
    matrix = [
        [
            sum(w * row[a] * row[b] for w, row in zip(weights, rows, strict=True)) + (held[a] if a == b else 0)
            for b in range(14)
        ]
        for a in range(14)
    ]
    right = [sum(w * row[a] * y for w, row, y in zip(weights, rows, kept, strict=True)) for a in range(14)]
    found = solved(matrix, right)
    left = [y - sum(b * x for b, x in zip(found, row, strict=True)) for y, row in zip(kept, rows, strict=True)]
    return found, left, weights


@pytest.mark.parametrize("months", [12, 30, 60])
def test_the_damped_line_is_that_of_the_formula(months):
    logs = made(3, months)
    ahead = damped.ahead(logs, 15)
    for row, series in enumerate(logs):
        found, left, weights = regression(series, seasons.HOLD)
        late = [math.exp(-back / 3) for back in range(6)]
        level = sum(w * left[-1 - back] for back, w in enumerate(late)) / sum(late)
        base = math.sqrt(sum(w * e * e for w, e in zip(weights, left, strict=True)) / max(1, sum(weights) - 6))
        for step in range(1, 16):
            line = found[1] / 12 * sum(0.9**one for one in range(1, step + 1))
            mean = found[0] + line + found[2 + (step - 1) % 12] + 0.85 ** (step - 1) * level
            assert ahead.mean[row, step - 1] == pytest.approx(mean, rel=1e-9)
            assert ahead.spread[row, step - 1] == pytest.approx(base * math.sqrt(1 + 0.1 * step), rel=1e-9)


def test_seasonal_naive_gives_last_year_again():
    logs = made(2, 36)
    ahead = seasonal_naive.ahead(logs, 14)
    for row, series in enumerate(logs):
        assert list(ahead.mean[row, :12]) == list(series[24:36])
        assert list(ahead.mean[row, 12:]) == list(series[24:26])
        changes = [series[month] - series[month - 12] for month in range(12, 36)]
        mean = sum(changes) / 24
        spread = math.sqrt(sum((change - mean) ** 2 for change in changes) / 23)
        assert ahead.spread[row, 3] == pytest.approx(spread)
        assert ahead.spread[row, 13] == pytest.approx(spread * math.sqrt(2))


def test_theta_is_that_of_the_formula():
    logs = made(2, 40)
    ahead = theta.ahead(logs, 12)
    for row, series in enumerate(logs):
        season = regression(series, seasons.HOLD)[0][2:]
        calm = [value - season[(month - 40) % 12] for month, value in enumerate(series)]
        best = None
        for learn in np.linspace(0.05, 0.95, 19):
            level, squares = calm[0], 0.0
            for value in calm[1:]:
                squares += (value - level) ** 2
                level += learn * (value - level)
            if best is None or squares < best[0]:
                best = (squares, learn, level)
        _, learn, level = best
        middle = sum(range(40)) / 40
        slope = sum((t - middle) * value for t, value in enumerate(calm)) / sum((t - middle) ** 2 for t in range(40))
        for step in range(1, 13):
            mean = level + slope / 2 * (step - 1 + 1 / learn - (1 - learn) ** 40 / learn) + season[step - 1]
            assert ahead.mean[row, step - 1] == pytest.approx(mean, rel=1e-9)


def test_exponential_smoothing_is_that_of_the_formula():
    logs = made(1, 31)
    series = logs[0]
    season = regression(series, seasons.HOLD)[0][2:]
    paths = []
    for learn, share, seasonal, damping in [
        (a, b, c, d)
        for a in exponential.LEVEL
        for b in exponential.TREND
        for c in exponential.SEASONAL
        for d in exponential.DAMPED
        if b or d == exponential.DAMPED[0]
    ]:
        state = {month: season[(month - 31) % 12] for month in range(12)}
        calm = [value - state[month % 12] for month, value in enumerate(series)]
        start = sum(calm[:12]) / 12
        slope = (sum(calm[12:24]) / 12 - start) / 12 if share else 0.0
        level, squares = start - slope * 6.5, 0.0
        for month, value in enumerate(series):
            error = value - level - damping * slope - state[month % 12]
            level, slope = level + damping * slope + learn * error, damping * slope + share * learn * error
            state[month % 12] += seasonal * (1 - learn) * error
            squares += error * error
        count = 2 + (3 if share else 0) + (1 if seasonal else 0)
        criterion = 31 * math.log(squares / 31 + 1e-12) + 2 * count * 31 / max(1, 31 - 14)
        means = [
            level + slope * sum(damping**one for one in range(1, step + 1)) + state[(30 + step) % 12]
            for step in range(1, 13)
        ]
        paths.append((criterion, means))
    least = min(criterion for criterion, _ in paths)
    weights = [math.exp(-(criterion - least) / 2) for criterion, _ in paths]
    ahead = exponential.ahead(logs, 12)
    for step in range(12):
        mean = sum(w * means[step] for w, (_, means) in zip(weights, paths, strict=True)) / sum(weights)
        assert ahead.mean[0, step] == pytest.approx(mean, rel=1e-9)


def test_months_left_out_are_those_of_regressions_without_them():
    logs, hold = made(2, 26), (1e-6, 0.15, 1.0)
    errors = seasons.left_out(logs, hold)
    for row, series in enumerate(logs):
        squares = [regression(series, hold, without=out)[1][out] ** 2 for out in range(26)]
        weights = [math.exp(-(25 - out) / 30) for out in range(26)]
        mean = sum(w * square for w, square in zip(weights, squares, strict=True)) / sum(weights)
        assert errors[row] == pytest.approx(math.log(mean + 1e-12), rel=1e-6)


def middle_of(values):
    """The median of numbers in plain Python."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def test_peers_are_the_middle_of_all_moved_to_larger_ones_and_each_ones_own():
    logs = made(9, 30)
    logs[4, 12:] += 0.9
    found = apart(logs)
    assert found.together
    means = [sum(series) / 30 for series in logs.tolist()]
    sizes = [math.exp(mean) for mean in means]
    for month in range(30):
        against = [series[month] - mean for series, mean in zip(logs.tolist(), means, strict=True)]
        middle = middle_of(against)
        reach = 2 * 1.4826 * middle_of([abs(value - middle) for value in against])
        pulls = [min(max(value - middle, -reach), reach) for value in against]
        moved = sum(size * pull for size, pull in zip(sizes, pulls, strict=True)) / sum(sizes)
        assert found.common[month] == pytest.approx(middle + moved, abs=1e-12)
    ahead = peers.ahead(logs, 3)
    together = regression(found.common, peers.HOLD_OF_ALL)
    late = [math.exp(-back / 3) for back in range(6)]
    of_all = sum(w * together[1][-1 - back] for back, w in enumerate(late)) / sum(late)
    smoothed = exponential.ahead(found.rest, 3).mean
    for row in range(9):
        own = found.own
        level = sum(w * own.left[row, -1 - back] for back, w in enumerate(late)) / sum(late)
        for step in range(1, 4):
            fades = sum(0.9**one for one in range(1, step + 1)) / 12
            slower = sum(0.95**one for one in range(1, step + 1)) / 12
            mean = together[0][0] + together[0][1] * slower + together[0][1 + step] + 0.85 ** (step - 1) * of_all
            line = own.level[row] + own.slope[row] * fades + own.season[row, step - 1] + 0.95 ** (step - 1) * level
            mean += 0.75 * line + 0.25 * smoothed[row, step - 1]
            assert ahead.mean[row, step - 1] == pytest.approx(mean, rel=1e-9)


def test_fewer_than_two_years_are_not_smoothed():
    logs = made(9, 20)
    found = apart(logs)
    ahead = peers.ahead(logs, 1).mean[:, 0]
    together = damped.from_fit(seasons.fit(found.common[None], peers.HOLD_OF_ALL), 1, 0.95).mean[0, 0]
    own = found.own
    line = own.level + own.slope / 12 * 0.9 + own.season[:, 0] + damped.level_of_late(own.left)
    assert ahead == pytest.approx(together + line)


def test_a_series_drifts_as_it_is_noisy_beside_its_peers():
    logs = made(9, 48)
    chance = np.random.default_rng(8)
    logs[0] += chance.normal(0, 0.3, 48)
    found, taken = outlook(logs, 12, PRIOR), apart(logs)
    usual = middle_of(taken.noise.tolist())
    apart_in_growth = middle_of([abs(one - middle_of(grown(taken.rest))) for one in grown(taken.rest)]) * 1.4826
    growth = (9 * apart_in_growth**2 + 10 * PRIOR.growth**2) / 19
    for row in range(9):
        noise = float(taken.noise[row])
        beside = min(max(noise / usual, 1 / 3), 3)
        drift = max(growth - noise**2 / 6, growth / 4) / 8 * beside**2
        assert found.drift[row] == pytest.approx(drift)
    assert taken.noise[0] / usual > 3


def grown(rest):
    """How far each series grew between its last two years."""
    return [sum(one[-12:]) / 12 - sum(one[-24:-12]) / 12 for one in rest.tolist()]


def test_the_spread_of_a_total_is_that_of_its_draws():
    found = Outlook(np.log(np.full((2, 12), 900.0)), np.array([0.03, 0.05]), np.array([0.0002, 0.0001]), 0.04, 6.0, "x")
    drawn = draws.draws_of(found, ["a", "b"], 20_000, 5)
    log, own, shock = found.total(slice(None))
    for row in range(2):
        total = drawn[row].sum(axis=1)
        for level in (0.1, 0.5, 0.9):
            said = math.exp(log[row] + math.hypot(own[row], shock[row]) * float(ndtri(level)))
            assert np.quantile(total, level) == pytest.approx(said, rel=0.004)
    for month in (0, 11):
        said = math.exp(found.mean[0, month] + found.spread[0, month] * float(ndtri(0.9)))
        assert np.quantile(drawn[0][:, month], 0.9) == pytest.approx(said, rel=0.004)


def test_a_draw_is_the_same_however_many_are_drawn_and_beside_whatever_line():
    found = Outlook(np.log(np.full((2, 12), 90.0)), np.array([0.03, 0.05]), np.array([0.0002, 0.0001]), 0.04, 6.0, "x")
    many = draws.draws_of(found, ["a", "b"], 500, 9)
    few = draws.draws_of(found, ["a", "b"], 20, 9)
    alone = draws.draws_of(found.row(1), ["b"], 20, 9)
    assert (many[:, :20] == few).all()
    assert (alone[0] == few[1]).all()
    year = draws.line_stream(9, draws.SHARED).random((500, 13))[17]
    own = draws.line_stream(9, "b").random((500, 24))[17]
    wide = chi_square_root(year[0])
    shock = drift = 0.0
    for month in range(12):
        shock += float(ndtri(year[1 + month])) * 0.04 / math.sqrt(BUILT_UP)
        drift += float(ndtri(own[month])) * math.sqrt(0.0001)
        error = (shock + drift + float(ndtri(own[12 + month])) * 0.05) * wide
        assert many[1, 17, month] == round(90 * math.exp(error))


def chi_square_root(share):
    """How wide a year is: the root of 6 over a chi-square number of 6 degrees, by halving its distribution function."""
    low, high = 0.0, 100.0
    for _ in range(200):
        middle = (low + high) / 2
        half = middle / 2
        below = 1 - math.exp(-half) * (1 + half + half * half / 2)
        low, high = (middle, high) if below < share else (low, middle)
    return math.sqrt(6 / low) * unit_of(6.0)


def test_past_errors_teach_shock_and_scale():
    errors = [
        [0.05, 0.06, 0.04, 0.05, 0.07, 0.03, 0.05, 0.05, 0.05],
        [-0.02, 0, -0.01, -0.03, -0.01, -0.02, 0, -0.04, 0.01],
    ]
    past = tuple(Past(np.array(one), np.full(9, 0.02), np.full(9, 0.04)) for one in errors)
    shock, scale = learnt(past, 0.04, 4)
    means = [sum(one) / 9 for one in errors]
    inside = sum(sum((e - m) ** 2 for e in one) / 8 for one, m in zip(errors, means, strict=True)) / 2 / 9
    seen = sum(m * m for m in means) / 2 - inside
    assert shock == pytest.approx(math.sqrt((4 * 0.04**2 + 2 * seen) / 6))
    middles = [sorted(one)[4] for one in errors]
    standard = sorted(abs(e - m) / 0.02 for one, m in zip(errors, middles, strict=True) for e in one)
    factor = standard[math.ceil(19 * 0.8) - 1] / float(ndtri(0.9))
    assert scale == pytest.approx(math.sqrt(factor))
    alone = tuple(Past(np.array([0.08]), np.array([0.03]), np.array([0.04])) for _ in range(2))
    shock, scale = learnt(alone, 0.04, 4)
    assert scale == pytest.approx(math.sqrt(0.08 / 0.05 / float(ndtri(0.9))))
    assert shock == pytest.approx(0.04 * scale)


def test_growth_beyond_the_limit_is_held():
    logs = made(1, 36) + np.where(np.arange(36) > 30, 0.9, 0.0)
    held = outlook(logs, 18, PRIOR).mean[0]
    before = [math.exp(value) for value in logs[0, -12:]]
    assert sum(math.exp(value) for value in held[:12]) == pytest.approx(sum(before) * math.exp(0.15))
    assert sum(math.exp(value) for value in held[12:]) <= sum(before[:6]) * math.exp(0.3) * (1 + 1e-12)


def test_days_of_months():
    assert list(days_of(date(2024, 1, 1), 14)) == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28]
    assert SEASON == 12


def test_a_line_without_peers_grows_half_by_its_own_and_half_as_usual():
    logs = made(1, 40) + 0.004 * np.arange(40)
    own = outlook(logs, 24, PRIOR, method="ensemble").mean[0]
    held = outlook(logs, 24, PRIOR).mean[0]
    last = sum(math.exp(value) for value in logs[0, -12:])
    for year, usual in ((0, 0.015), (1, 0.03)):
        months = slice(12 * year, 12 * year + 12)
        grown = math.log(sum(math.exp(value) for value in own[months]) / last)
        assert held[months] == pytest.approx(own[months] - 0.5 * (grown - usual))
    assert outlook(logs, 24, PRIOR, method="damped").drift[0] == pytest.approx(
        max(0.07**2 - apart(logs).noise[0] ** 2 / 6, 0.25 * 0.07**2) / 8
    )


def test_working_days_are_counted_day_by_day_and_their_weight_found():
    holidays = {date(2024, 1, 1), date(2024, 3, 29), date(2024, 4, 1), date(2024, 5, 6)}
    shares = working_days.shares_of(date(2023, 11, 1), 8, holidays)
    for place, (year, month) in enumerate([(2023, 11), (2023, 12), *[(2024, month) for month in range(1, 7)]]):
        days = [date(year, month, 1) + timedelta(day) for day in range(31)]
        days = [day for day in days if day.month == month]
        working = [day for day in days if day.weekday() < 5 and day not in holidays]
        assert shares[place] == pytest.approx(math.log(len(working) / len(days)))
    chance = np.random.default_rng(4)
    long = working_days.shares_of(date(2018, 4, 1), 60, set())
    logs = 6 + 0.9 * long + chance.normal(0, 0.004, (1, 60))
    assert working_days.weights_of(logs, long)[0] == pytest.approx(0.9, abs=0.1)
    many = 6 + np.linspace(0.6, 1, 9)[:, None] * long + chance.normal(0, 0.004, (9, 60))
    found = working_days.weights_of(many, long)
    assert np.median(found) == pytest.approx(0.8, abs=0.08)
    assert found.max() - found.min() < 0.25
    assert (working_days.weights_of(many[:, :13], long[:13]) == 0).all()
