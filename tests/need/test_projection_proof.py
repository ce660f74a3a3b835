"""The theorem of cells in tests: against a row-by-row reference in made worlds, at fixed seeds, and exactly where it can be."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import chi2, kstest

from concordat.need.projection.bed_days import counts, moments
from concordat.need.projection.cells import cells_of
from concordat.need.projection.demography import Demography
from concordat.need.projection.intervals import Interval
from concordat.need.projection.levers import Lever
from concordat.need.projection.model import model_of
from concordat.need.projection.parameters import Drawn
from concordat.need.projection.run import ARRIVES, HEALTH, POPULATION, run
from slow_projection import kept_share, one_year, row_rate

AGES, SEXES = 8, ("f", "m")
KNOWN = Interval(1.0, 1.0)


def world_of(seed, rows=60, same=False):
    """Return a small world as plain values, with every kind of factor."""
    chance = np.random.default_rng(seed)

    def a_row():
        setting = str(chance.choice(["day case", "inpatient", "outpatient"]))
        return {
            "count": float(chance.integers(1, 26)),
            "age": int(chance.integers(0, AGES)),
            "sex": str(chance.choice(SEXES)),
            "setting": setting,
            "specialty": str(chance.choice(["a", "b"])),
            "stay": -1 if setting == "outpatient" else 0 if setting == "day case" else int(chance.integers(0, 9)),
        }

    found = [a_row() for _ in range(rows)]
    for row in found:
        row["output"] = (row["setting"], row["specialty"])
    before = {sex: chance.integers(200, 900, AGES).astype(float).tolist() for sex in SEXES}
    after = {
        variant: {sex: [people * (1 if same else chance.uniform(0.8, 1.3)) for people in before[sex]] for sex in SEXES}
        for variant in ("low", "principal")
    }
    levers = [
        {"name": "growth", "role": "grow", "applies": lambda row: True},
        {"name": "growth of a", "role": "grow", "applies": lambda row: row["specialty"] == "a"},
        {"name": "frailty", "role": "avoid", "applies": lambda row: row["setting"] == "inpatient"},
        {"name": "advice", "role": "avoid", "applies": lambda row: row["age"] > 4},
        {"name": "day surgery", "role": "convert", "applies": lambda row: row["setting"] == "inpatient"},
        {"name": "enhanced recovery", "role": "shorten", "applies": lambda row: row["specialty"] == "a"},
        {"name": "home ward", "role": "shorten", "applies": lambda row: row["age"] > 2},
    ]
    return {
        "rows": found,
        "before": before,
        "after": after,
        "variants": ["low", "principal"],
        "levers": levers,
        "gain": {sex: [0.9, 0.9, 0.8, 0.8, 1.4, 1.2, 0.6, 0.4] for sex in SEXES},
        "from_age": 3,
    }


def drawn_of(world, seed, draws=6):
    """Return states of the world as the model takes them, and the same as plain values."""
    chance = np.random.default_rng(seed)
    factors = chance.uniform(0.4, 0.99, (draws, len(world["levers"])))
    factors[:, :2] = chance.uniform(0.9, 1.2, (draws, 2))
    variant, health = chance.integers(0, 2, draws), chance.uniform(0, 1, (draws, 2))
    health[:, 1] = health[:, 0]
    plain = [
        {
            "variant": int(variant[one]),
            "health": float(health[one, 0]),
            "factors": {lever["name"]: factors[one, place] for place, lever in enumerate(world["levers"])},
        }
        for one in range(draws)
    ]
    return Drawn(variant, health, factors), plain


def model_of_world(world, by=("setting", "specialty")):
    rows = world["rows"]
    cells = cells_of(
        {name: [row[name] for row in rows] for name in ("setting", "specialty")},
        [row["count"] for row in rows],
        [row["age"] for row in rows],
        [row["sex"] for row in rows],
        [row["stay"] for row in rows],
    )
    levers = [
        Lever(
            one["name"], one["role"], KNOWN, np.array([one["applies"](row) for row in rows]), to={"setting": "day case"}
        )
        for one in world["levers"]
    ]
    people = Demography(
        tuple(world["variants"]),
        np.ones(2),
        np.array([[world["before"][sex] for sex in cells.sex.labels]] * 2),
        np.array([[world["after"][variant][sex] for sex in cells.sex.labels] for variant in world["variants"]]),
        np.array([world["gain"][sex] for sex in cells.sex.labels]) if world["gain"] else None,
        world["from_age"],
    )
    return model_of(cells, levers, people, by)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), by=st.sampled_from([("setting", "specialty"), ("specialty", "setting")]))
def test_rates_of_cells_are_those_of_rows_added_up(seed, by):
    world = world_of(seed)
    model = model_of_world(world, by)
    drawn, plain = drawn_of(world, seed)
    years = run(model, drawn)
    for number, draw in enumerate(plain):
        for place, output in enumerate(model.outputs):
            key = output if by[0] == "setting" else output[::-1]
            rows = [row for row in world["rows"] if row["output"] == key]
            before = sum(row_rate(row, world, draw) for row in rows)
            kept = sum(row_rate(row, world, draw) * kept_share(row, world, draw) for row in rows)
            assert years.before[number, place] == pytest.approx(before, rel=1e-12)
            assert years.kept[number, place] == pytest.approx(kept, rel=1e-12)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_nothing_is_lost_and_the_waterfall_adds_up_in_every_draw(seed):
    world = world_of(seed)
    model = model_of_world(world)
    drawn, _ = drawn_of(world, seed)
    years = run(model, drawn)
    assert np.allclose(years.before.sum(axis=1), years.kept.sum(axis=1) + years.left.sum(axis=1), rtol=1e-12)
    # The third lever that takes units is the one that converts.
    assert np.allclose(years.converted.sum(axis=(1, 2)), years.left[:, 2], rtol=1e-12)
    assert np.allclose(years.runs.sum(axis=1), years.kept.sum(axis=1), rtol=1e-12)
    change = years.kept.sum(axis=1) - model.count.sum()
    assert np.allclose(sum(years.waterfall.values()), change, rtol=1e-9, atol=1e-9)
    assert {POPULATION, HEALTH} < set(years.waterfall)
    assert ARRIVES not in years.waterfall


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10**6), order=st.permutations(range(7)))
def test_the_waterfall_knows_no_order(seed, order):
    world = world_of(seed)
    drawn, _ = drawn_of(world, seed)
    first = run(model_of_world(world), drawn).waterfall
    world["levers"] = [world["levers"][place] for place in order]
    again = Drawn(drawn.variant, drawn.health, drawn.factors[:, order])
    other = run(model_of_world(world), again).waterfall
    for name, part in first.items():
        assert np.allclose(other[name], part, rtol=1e-9, atol=1e-9)


def test_run_0_is_the_baseline_exactly():
    world = world_of(3, rows=200, same=True)
    model = model_of_world(world)
    neutral = Drawn(np.array([0, 1]), np.zeros((2, 2)), np.ones((2, len(world["levers"]))))
    years = run(model, neutral)
    baseline = [sum(row["count"] for row in world["rows"] if row["output"] == output) for output in model.outputs]
    assert years.kept.tolist() == [baseline, baseline]
    assert not any(part.any() for part in years.waterfall.values())
    mean, variance = moments(model, years.runs, neutral.factors)
    days = [
        sum(row["count"] * (row["stay"] + 1) for row in world["rows"] if row["output"] == output)
        for output in model.outputs
    ]
    assert mean.tolist() == [days, days]
    assert (variance >= 0).all()


@pytest.fixture(scope="module")
def against_rows():
    """Deviations of rows, copied one by one, from what the cells say, in standard deviations, with their chance below."""
    found = {"units": [], "days": [], "counts": [], "days drawn": []}
    for seed in range(12):
        world = world_of(seed)
        model = model_of_world(world)
        drawn, plain = drawn_of(world, seed, draws=20)
        years = run(model, drawn)
        mean, variance = moments(model, years.runs, drawn.factors)
        chance = np.random.default_rng(seed + 99)
        drawn_units, drawn_days = counts(model, years.runs, drawn.factors, [chance] * 20)
        for number, draw in enumerate(plain):
            units, days = one_year(world, draw, chance)
            for place, output in enumerate(model.outputs):
                rate, spread = years.kept[number, place], sqrt(variance[number, place])
                found["units"].append((units.get(output, 0) - rate) / sqrt(rate))
                found["counts"].append((drawn_units[number, place] - rate) / sqrt(rate))
                if spread:
                    found["days"].append((days.get(output, 0) - mean[number, place]) / spread)
                    found["days drawn"].append((drawn_days[number, place] - mean[number, place]) / spread)
    return {name: np.array(values) for name, values in found.items()}


@pytest.mark.parametrize("what", ["units", "days", "counts", "days drawn"])
def test_rows_copied_one_by_one_agree_with_the_cells(against_rows, what):
    z = against_rows[what]
    assert len(z) > 900
    assert abs(z.mean()) <= 0.1
    assert 0.95 <= z.std() <= 1.05
    assert kstest(z, "norm").pvalue > 0.01
    # The sum of squares, as a whole.
    assert 0.01 < chi2.cdf((z**2).sum(), len(z)) < 0.99
