"""Days ahead worked out the slow way: columns day by day, the regression by least squares over rows that hold the coefficients."""

import math
from datetime import date, timedelta

import numpy as np
import pytest

from concordat.need import daily

FIRST = date(2021, 3, 5)
HOLIDAYS = frozenset({date(2022, 4, 15), date(2022, 4, 18), date(2022, 12, 27), date(2023, 5, 1)})


def made(count, days, seed=7):
    chance = np.random.default_rng(seed)
    number = np.arange(days)
    level = chance.uniform(4, 6, (count, 1)) + 0.03 * number / 365 + 0.1 * np.sin(number / 365.25 * 2 * math.pi)
    week = np.array([0.05, 0, 0, 0, 0.02, -0.03, -0.06])[(number + FIRST.weekday()) % 7]
    return np.rint(np.exp(level + week + chance.normal(0, 0.06, (count, days))))


def row_of(day, number, days):
    """One day's columns with how firmly each is held: by what all do together, and by what is one's own."""
    years = days / 365.25
    ends = [end for end in range(1, int(years) + 1) if end < years - 0.5]
    turn = 2 * math.pi * (day - date(day.year, 1, 1)).days / 365.25
    special = [(day.month, day.day) == one for one in ((1, 1), (1, 2), (12, 25), (12, 26), (12, 31))]
    columns = [(1.0, 1e-6, 1e-6), ((number - days) / 365.25, 1e-6, 1e-6)]
    columns += [(max(number / 365.25 - end, 0) - (years - end), 0.3, 100.0) for end in ends]
    columns += [(float(day.weekday() == one), 1.0, 3.0) for one in _weekdays()]
    columns += [(wave(turn * times), 1.0, 30.0) for times in range(1, 9) for wave in (math.sin, math.cos)]
    columns += [(float(one), 1.0, 10.0) for one in special]
    columns.append((float(day in HOLIDAYS and day.month not in (1, 12)), 1.0, 10.0))
    return columns


def _weekdays():
    return range(6)


def test_days_ahead_are_those_of_the_formula():
    counts, days, horizon = made(3, 800), 800, 20
    rows = [row_of(FIRST + timedelta(number), number, days) for number in range(days + horizon)]
    design = np.array([[value for value, _, _ in row] for row in rows])
    weights = np.array([math.exp(-(days - 1 - number) / 2000) for number in range(days)])
    logs = np.log(counts)
    together = logs.mean(axis=0)

    def fitted(values, which):
        holds = np.array([column[which] for column in rows[0]])
        stacked = np.vstack([design[:days] * np.sqrt(weights)[:, None], np.diag(np.sqrt(holds))])
        right = np.concatenate([values * np.sqrt(weights), np.zeros(len(holds))])
        found = np.linalg.lstsq(stacked, right, rcond=None)[0]
        return found, values - design[:days] @ found

    def late(left, count, memory):
        shares = [math.exp(-back / memory) for back in range(count)]
        return sum(share * left[-1 - back] for back, share in enumerate(shares)) / sum(shares)

    told = daily.ahead(counts, FIRST, horizon, HOLIDAYS)
    common, common_left = fitted(together, 1)
    for row in range(3):
        own, own_left = fitted(logs[row] - together, 2)
        spread = float(np.std((common_left + own_left)[-730:]))
        for step in range(horizon):
            mean = design[days + step] @ (common + own)
            mean += late(common_left, 42, 14) * math.exp(-step / 60) + late(own_left, 84, 28) * math.exp(-step / 180)
            assert told.mean[row, step] == pytest.approx(mean, rel=1e-7)
            assert told.spread[row, step] == pytest.approx(spread * math.sqrt(1 + 0.0015 * step), rel=1e-6)
