"""What narrows a year, held against many simulated years in which months become known one after the other."""

from math import log

import numpy as np
import pytest

from concordat.calculations import calc

ON, YEARS = "2024-04-01", 60_000


@pytest.mark.parametrize(("shock", "dispersion"), [(0.05, 6.0), (0.02, 2.0), (0.0, 4.0)])
def test_the_year_is_as_unsure_as_simulated_years_are_once_some_months_are_known(shock, dispersion):
    mean = 24_000.0
    line = {"mean": mean, "dispersion": dispersion, "plan": 24_000}
    after = calc("need.narrowing", line=line, shock=shock, on=ON).value.after
    chance = np.random.default_rng(9)
    year = np.exp(shock * chance.standard_normal(YEARS) - shock**2 / 2)
    rates = year[:, None] * mean / 12 * np.ones(12)
    months = chance.poisson(chance.gamma(rates / (dispersion - 1), dispersion - 1))
    for known in (0, 1, 3, 6, 11):
        seen, rest = months[:, :known].sum(axis=1), months[:, known:].sum(axis=1)
        expected = mean * (12 - known) / 12
        if known and shock:
            noise = dispersion / (mean * known / 12)
            ratio = np.array([log(one) for one in seen / (mean * known / 12)])
            expected = expected * np.exp(shock**2 / (shock**2 + noise) * ratio)
        assert float(after[known].deviation) == pytest.approx((rest - expected).std(), rel=0.03)
    widths = [float(one.width) for one in after]
    assert widths == sorted(widths, reverse=True)


def test_a_corridor_is_what_years_fall_into():
    chance = np.random.default_rng(10)
    year = np.exp(0.05 * chance.standard_normal(YEARS) - 0.05**2 / 2)
    counts = chance.poisson(chance.gamma(1_000 * year / 5, 5))
    line = {"mean": 1_000, "dispersion": 6, "plan": 990}
    for one in calc("need.narrowing", line=line, shock="0.05", on=ON, corridors=["0", "0.02", "0.1"]).value.corridors:
        high, low = 990 * (1 + float(one.part)), 990 * (1 - float(one.part))
        assert float(one.above) == pytest.approx((counts > high).mean(), abs=0.008)
        assert float(one.below) == pytest.approx((counts < low).mean(), abs=0.008)
        assert float(one.inside + one.above + one.below) == pytest.approx(1, abs=2e-6)
        assert float(one.units_above) == pytest.approx(np.maximum(counts - high, 0).mean(), rel=0.05)
        assert float(one.units_below) == pytest.approx(np.maximum(low - counts, 0).mean(), rel=0.05)
