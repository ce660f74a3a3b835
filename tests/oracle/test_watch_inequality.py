"""Measures of inequality, found again group by group from their formulas, many populations at once."""

from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.watch.concentration import concentration_error
from concordat.watch.equally_distributed import equal_by_amounts, equal_by_shares
from concordat.watch.equity_weights import equity_weights
from concordat.watch.inequality import inequality
from concordat.watch.segments import Segments
from concordat.watch.unequal import Unequal

LEAST, MOST = 0.0, 100.0
Population = list[tuple[int, float]]
a_group = st.tuples(st.integers(1, 500), st.integers(1, 400).map(lambda one: one / 4))
populations = st.lists(st.lists(a_group, min_size=2, max_size=10), min_size=1, max_size=4)


def by_hand(groups: Population, epsilon: float, alpha: float) -> dict[str, float]:
    people = sum(own for own, _ in groups)
    shares, values = [own / people for own, _ in groups], [value for _, value in groups]
    pairs = list(zip(shares, values, strict=True))
    mean = sum(share * value for share, value in pairs)
    ranks = [sum(shares[:place]) + shares[place] / 2 for place in range(len(groups))]
    concentration = 2 / mean * sum(p * (y - mean) * (x - 0.5) for (p, y), x in zip(pairs, ranks, strict=True))
    if epsilon == 1:
        equal = exp(sum(p * log(y) for p, y in pairs))
    else:
        equal = sum(p * (y / mean) ** (1 - epsilon) for p, y in pairs) ** (1 / (1 - epsilon)) * mean
    amounts = mean - log(sum(p * exp(-alpha * (y - mean)) for p, y in pairs)) / alpha
    weights = [(y / mean) ** -epsilon for y in values]
    whole = sum(p * w for p, w in zip(shares, weights, strict=True))
    reached, squares = 0.0, 0.0
    for (p, y), x in zip(pairs, ranks, strict=True):
        before, reached = reached, reached + p * y / mean
        squares += p * (y / mean * (2 * x - 1 - concentration) + 2 - before - reached) ** 2
    return {
        "gap": values[0] - values[-1],
        "ratio": values[0] / values[-1],
        "relative_gap": (values[0] - values[-1]) / mean,
        "concentration_index": concentration,
        "generalised_concentration_index": mean * concentration,
        "erreygers_index": 4 * mean * concentration / (MOST - LEAST),
        "wagstaff_index": concentration * (MOST - LEAST) * mean / ((MOST - mean) * (mean - LEAST))
        if mean < MOST
        else 0.0,
        "theil": sum(p * y / mean * log(y / mean) for p, y in pairs),
        "mean_log_deviation": -sum(p * log(y / mean) for p, y in pairs),
        "between_group_variance": sum(p * (y - mean) ** 2 for p, y in pairs),
        "index_of_disparity": 100 * sum(p * abs(y - mean) for p, y in pairs) / mean,
        "mean_difference_from_best": sum(p * abs(y - min(values)) for p, y in pairs),
        "population_attributable_risk": values[-1] - mean,
        "population_attributable_fraction": (values[-1] - mean) / mean,
        "atkinson": 1 - equal / mean,
        "kolm": mean - amounts,
        "equal": equal,
        "amounts": amounts,
        "error": sqrt(max((squares - (1 + concentration) ** 2) / len(groups), 0.0)),
        **{f"weight {place}": weight / whole for place, weight in enumerate(weights)},
    }


@settings(max_examples=100, deadline=None)
@given(many=populations, epsilon=st.sampled_from([0.0, 0.5, 1.0, 2.0, 10.95]), alpha=st.sampled_from([0.01, 0.15, 1.0]))
def test_every_measure_of_every_population(many: list[Population], epsilon: float, alpha: float) -> None:
    flat = [one for groups in many for one in groups]
    values = np.array([value for _, value in flat])
    groups = Unequal(
        value=values,
        people=np.array([float(own) for own, _ in flat]),
        lower=values - 0.1,
        upper=values + 0.2,
        segments=Segments(np.array([len(one) for one in many])),
        direction="down is good",
        least=LEAST,
        most=MOST,
        atkinson=epsilon,
        kolm=alpha,
    )
    found = {name: one.value for name, one in inequality(groups).items()}
    found |= {
        "equal": equal_by_shares(groups),
        "amounts": equal_by_amounts(groups),
        "error": concentration_error(groups),
    }
    weights = np.split(equity_weights(groups), groups.segments.first[1:])
    for number, own in enumerate(many):
        wanted = by_hand(own, epsilon, alpha)
        assert set(found) == {name for name in wanted if not name.startswith("weight")}
        for name, one in found.items():
            got = one[number] if np.isfinite(one[number]) else 0.0
            # The error is a root of a difference, in which rounding shows most.
            near = 1e-6 if name == "error" else 1e-9
            assert got == pytest.approx(wanted[name], rel=1e-8, abs=near), name
        assert list(weights[number]) == pytest.approx(
            [wanted[f"weight {place}"] for place in range(len(own))], rel=1e-8
        )


@settings(max_examples=100, deadline=None)
@given(ends=st.lists(st.tuples(st.integers(40, 90), st.integers(1, 20), st.integers(1, 20)), min_size=2, max_size=2))
def test_limits_of_gap_and_ratio(ends: list[tuple[int, int, int]]) -> None:
    (y1, down1, up1), (y2, down2, up2) = ends
    groups = Unequal(
        value=np.array([y1, y2], dtype=float),
        people=np.array([1.0, 2.0]),
        lower=np.array([y1 - down1, y2 - down2], dtype=float),
        upper=np.array([y1 + up1, y2 + up2], dtype=float),
        segments=Segments(np.array([2])),
        atkinson=1.0,
        kolm=1.0,
    )
    found = inequality(groups, "gap", "ratio")
    assert found["gap"].lower[0] == pytest.approx(y1 - y2 - sqrt(down1**2 + up2**2))
    assert found["gap"].upper[0] == pytest.approx(y1 - y2 + sqrt(up1**2 + down2**2))
    low = sqrt(log(y1 / (y1 - down1)) ** 2 + log((y2 + up2) / y2) ** 2)
    high = sqrt(log((y1 + up1) / y1) ** 2 + log(y2 / (y2 - down2)) ** 2)
    assert found["ratio"].lower[0] == pytest.approx(y1 / y2 * exp(-low))
    assert found["ratio"].upper[0] == pytest.approx(y1 / y2 * exp(high))
    assert found["gap"].lower[0] < found["gap"].value[0] < found["gap"].upper[0]
