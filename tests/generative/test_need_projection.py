"""What holds of every projection: shared uncertainty widens, health lightens age, variants are drawn by their chances, and bad input is told."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import kstest

from concordat.calculations import calc
from concordat.kernel.finding import Refused
from concordat.need.projection.copula import by_matrix, together
from concordat.need.projection.intervals import Interval
from concordat.need.projection.row_form import fraction_draws, fraction_moments, picked_draws, picked_moments

ON = "2024-04-01"
NINE = [f"variant {number}" for number in range(9)]


def mitigations(number, family="old age"):
    return [
        {"name": f"mitigation {one}", "does": "avoid", "low": "0.6", "high": "0.9", "match": {"ward": [f"w{one}"]}}
        | ({"family": family} if family else {})
        for one in range(number)
    ]


def world(correlation=None, number=12, **more):
    families = [] if correlation is None else [{"name": "old age", "correlation": correlation}]
    return {
        "years": 5,
        "activity": [{"count": "1000", "nights": 3, "columns": {"ward": f"w{one}"}} for one in range(number)],
        "mitigations": mitigations(number, "old age" if families else ""),
        "families": families,
        **more,
    }


def project(given_world, **more):
    return calc("need.project", world=given_world, on=ON, **({"draws": 600} | more)).value


def test_shared_uncertainty_widens_a_result_and_the_result_without_stands_beside():
    found = {tie: project(world(tie)) for tie in ("0", "0.3", "1")}
    wide = {tie: float(one.as_tied.units_high - one.as_tied.units_low) for tie, one in found.items()}
    assert wide["0"] < wide["0.3"] < wide["1"]
    # Twelve that move together are as wide as the root of twelve times twelve that do not.
    assert wide["1"] / wide["0"] == pytest.approx(12**0.5, rel=0.12)
    for one in found.values():
        assert one.as_if_alone == found["0"].as_tied
    assert float(found["0.3"].total.units.expected) == pytest.approx(float(found["0"].total.units.expected), rel=0.02)


def test_a_matrix_of_one_correlation_is_that_correlation():
    alone = np.random.default_rng(2).standard_normal((60_000, 3))
    matrix = np.array([[1, 0.4, 0.4], [0.4, 1, 0.4], [0.4, 0.4, 1]])
    tied = together(np.random.default_rng(3).standard_normal(60_000), alone, 0.4)
    for found in (by_matrix(alone, matrix), tied):
        assert np.allclose(np.corrcoef(found.T), matrix, atol=0.02)
        assert kstest(found[:, 1], "norm").pvalue > 0.001


@settings(max_examples=80, deadline=None)
@given(low=st.floats(0.01, 0.98), wide=st.floats(0.001, 0.5), share=st.booleans())
def test_an_interval_holds_eight_cases_of_ten(low, wide, share):
    high = min(low + wide, 0.995)
    interval = Interval(low, high, share)
    assert interval.of(np.array([-1.2815515655446004, 1.2815515655446004])) == pytest.approx([low, high], rel=1e-9)
    assert (interval.of(np.linspace(-8, 8, 50)) > 0).all()
    if share:
        assert (interval.of(np.linspace(-6, 6, 50)) <= 1).all()


def test_health_lightens_age_and_variants_are_drawn_by_their_chances():
    people = [
        {"variant": name, "sex": "f", "age": age, "before": 1000, "after": 1000 + 100 * number}
        for number, name in enumerate(NINE)
        for age in range(90)
    ]
    activity = [{"count": str(1 + age * age // 20), "age": age, "sex": "f"} for age in range(90)]
    plain = {"years": 10, "activity": activity, "people": people}
    found = project(plain)
    whole = float(found.total.baseline)
    # As many draws of each variant: activity grows by 40 % on average.
    assert float(found.total.units.expected) / whole == pytest.approx(1.4, rel=0.03)
    only = {name: "1" if name == NINE[2] else "0" for name in NINE}
    assert float(project(plain | {"chances": only}).total.units.expected) / whole == pytest.approx(1.2, rel=1e-9)
    healthy = plain | {"chances": only, "health": [{"sex": "f", "low": "0.4", "high": "0.6", "years": ["2"] * 90}]}
    lighter = project(healthy)
    parts = {one.name: float(one.units) for one in lighter.waterfall}
    assert parts["health status"] < 0
    assert sum(parts.values()) == pytest.approx(float(lighter.total.units.expected) - whole, rel=1e-6)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 1000), keep=st.decimals("0.2", "0.95", places=2))
def test_more_kept_is_never_less_and_scenarios_stand_on_the_same_draws(seed, keep):
    base = world("0.3", number=3)
    less = {**base, "factors": [{"name": "growth", "low": keep, "high": keep}]}
    first, second = project(base, seed=seed, draws=60), project(less, seed=seed, draws=60)
    ratio = float(second.as_tied.units_low) / float(first.as_tied.units_low)
    assert ratio == pytest.approx(float(keep), rel=1e-6)
    assert first == project(base, seed=seed, draws=60)


def test_copies_of_one_row_that_share_its_luck_are_exact_in_the_row_form():
    assert fraction_moments(1, 30, 0.4, 0.7) == pytest.approx((26.4, 45.84))
    chance = np.random.default_rng(4)
    drawn = fraction_draws(50, 3.0, 0.4, 0.5, 60_000, chance)
    mean, variance = fraction_moments(50, 3.0, 0.4, 0.5)
    assert drawn.mean() == pytest.approx(mean, rel=0.003)
    assert drawn.var() == pytest.approx(variance, rel=0.03)
    # Row by row, the slow way: whether each row has the strategy is thrown alone.
    having = chance.random((20_000, 50)) < 0.4
    slow = chance.poisson(3.0 * np.where(having, 0.5, 1.0)).sum(axis=1)
    assert slow.mean() == pytest.approx(mean, rel=0.005)
    assert slow.var() == pytest.approx(variance, rel=0.05)


def test_rows_that_pick_one_of_several_efficiencies_are_exact_in_the_row_form():
    chance, kept = np.random.default_rng(5), np.array([0.4, 0.9])
    mean, variance = picked_moments(40, 2.0, 6, kept)
    drawn = picked_draws(40, 2.0, 6, kept, 60_000, chance)
    assert drawn.mean() == pytest.approx(mean, rel=0.003)
    assert drawn.var() == pytest.approx(variance, rel=0.03)
    picks = kept[chance.integers(0, 2, (20_000, 40))]
    copies = chance.poisson(2.0, (20_000, 40))
    slow = (copies + chance.binomial(copies * 6, picks)).sum(axis=1)
    assert slow.mean() == pytest.approx(mean, rel=0.005)
    assert slow.var() == pytest.approx(variance, rel=0.05)


@settings(max_examples=100, deadline=None)
@given(
    counts=st.lists(st.integers(-1, 9), max_size=3),
    low=st.decimals("-0.5", "1.5", places=1),
    high=st.decimals("-0.5", "1.5", places=1),
    share=st.decimals("-0.5", "1.5", places=1),
    tie=st.decimals("-0.5", "1.5", places=1),
    nights=st.one_of(st.none(), st.integers(-1, 3)),
)
def test_whatever_is_given_there_is_an_answer_or_findings(counts, low, high, share, tie, nights):
    made = {
        "years": 1,
        "activity": [{"count": count, "nights": nights} for count in counts],
        "factors": [{"name": "growth", "low": low, "high": high, "yearly": True}],
        "mitigations": [{"name": "m", "does": "shorten", "low": low, "high": high, "share": share, "family": "f"}],
        "families": [{"name": "f", "correlation": tie}],
    }
    try:
        found = project(made, draws=10)
    except Refused as refused:
        found = refused
    assert all(one.what and one.next for one in found.findings) if isinstance(found, Refused) else found.stamp.data


@pytest.mark.parametrize("huge", ["1e13", "1e400"])
def test_numbers_beyond_all_measure_are_told(huge):
    ways = [
        {"activity": [{"count": huge}]},
        {"activity": [{"count": 1}], "factors": [{"name": "growth", "low": 1, "high": huge}]},
        {
            "activity": [{"count": 1, "age": 0, "sex": "f"}],
            "people": [{"sex": "f", "age": 0, "before": 1, "after": huge}],
        },
    ]
    for way in ways:
        with pytest.raises(Refused) as refused:
            project({"years": 1} | way, draws=10)
        assert {one.kind for one in refused.value.findings} == {"number-out-of-range"}


def test_growth_that_leads_beyond_all_measure_is_told():
    factors = [{"name": "growth", "low": 9, "high": 10, "yearly": True}]
    with pytest.raises(Refused) as refused:
        project({"years": 40, "activity": [{"count": 1000}], "factors": factors}, draws=10)
    assert [one.kind for one in refused.value.findings] == ["number-out-of-range"]
