"""Projection and odds: a hospital of 100,000 spells over 256 years beside rows copied one by one, a million rows again, 20,000 years of a contract."""

import resource
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import numpy as np

from concordat.need.contract_draws import contract_draws
from concordat.need.expected_line import ExpectedLine
from concordat.need.projection.arrivals import arrivals
from concordat.need.projection.bed_days import counts, moments
from concordat.need.projection.cells import Cells, cells_of
from concordat.need.projection.demography import Demography
from concordat.need.projection.intervals import Interval
from concordat.need.projection.levers import Lever
from concordat.need.projection.model import Model, model_of
from concordat.need.projection.parameters import Chance, Drawn, parameters
from concordat.need.projection.run import expected, run
from concordat.need.streams import streams

SEED, RUNS, DRAWS = 11, 256, 20_000
SPELLS, OUTPATIENT, EMERGENCY = 100_000, 89_000, 33_000
AGES, SPECIALTIES, PLACES = 91, 20, 2
COPIED = 2


def main() -> int:
    """Print each time beside its limit and its peer; return 1 where a limit is passed."""
    chance = np.random.default_rng(SEED)
    over = _hospital(chance)
    over |= _again(chance)
    over |= _contract()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return over


def _hospital(chance: np.random.Generator) -> int:
    columns, count, age, sex, stay = _rows(chance, SPELLS, OUTPATIENT, EMERGENCY)
    people = _people(chance)

    def whole() -> tuple[Model, Drawn, Any]:
        cells = cells_of(columns, count, age, sex, stay)
        model = model_of(cells, _levers(cells), people, ("setting", "specialty", "place"))
        drawn = parameters(Chance(SEED, "base", RUNS), model.levers, {"old age": 0.3}, people, _health())
        years = run(model, drawn)
        moments(model, years.runs, drawn.factors)
        tables = counts(model, years.runs, drawn.factors, list(streams(SEED, "need counts", "base", RUNS)))
        return model, drawn, (arrivals(model, years.converted), tables)

    busy = time.process_time()
    took, (model, drawn, _) = _timed(whole)
    busy = time.process_time() - busy
    rows = len(count)
    print(f"spells × runs a second of processor time: {SPELLS * RUNS / busy:,.0f}")
    print(f"{rows:,} rows are {len(model.count):,} groups and {len(model.outputs):,} outputs")
    copied, _ = _timed(lambda: _copied(chance, rows, model, drawn))
    print(
        f"rows copied one by one, without tables: {copied / COPIED:.3f} s a run; here {took / RUNS:.4f} s a run with all of them"
    )
    return _told(
        f"{RUNS} runs from rows to tables",
        took,
        10,
        f"{copied / COPIED * RUNS / took:.0f} times as fast as copied rows",
    )


def _again(chance: np.random.Generator) -> int:
    columns, count, age, sex, stay = _rows(chance, 500_000, 350_000, 150_000)
    people = _people(chance)
    cells = cells_of(columns, count, age, sex, stay)
    model = model_of(cells, _levers(cells), people, ("setting", "specialty"))
    drawn = parameters(Chance(SEED, "base", RUNS), model.levers, {"old age": 0.3}, people, _health())
    took = min(_timed(lambda: run(model, drawn))[0] for _ in range(3))
    group = cells.columns["specialty"].codes
    bare = min(_timed(lambda: np.bincount(group, weights=cells.count))[0] for _ in range(3))
    what = f"{len(count):,} rows ({len(model.count):,} groups) over {RUNS} years again, after they are loaded"
    return _told(what, took, 0.3, f"{took / bare:.0f} times one bare sum of the rows by specialty")


def _contract() -> int:
    months = (Decimal(1) / 12,) * 12
    lines = [
        ExpectedLine(id=f"line {number}", mean=Decimal(500 + 90 * number), dispersion=Decimal(4), months=months)
        for number in range(40)
    ]
    took = min(
        _timed(lambda: contract_draws(lines, 0.05, seed=SEED, scenario="base", draws=DRAWS))[0] for _ in range(3)
    )
    bare = np.random.default_rng(SEED)
    peer = min(_timed(lambda: bare.negative_binomial(300.0, 0.25, (DRAWS, 40)))[0] for _ in range(3))
    over = _told(
        f"{DRAWS:,} years of 40 lines", took, 3, f"{took / peer:.1f} times one call of a library for all at once"
    )
    took, _ = _timed(lambda: contract_draws(lines, 0.05, seed=SEED, scenario="base", draws=DRAWS, months=True))
    return over | _told(
        f"{DRAWS:,} years of 40 lines, month by month", took, 6, f"{took / (12 * peer):.1f} times the same"
    )


def _rows(chance: np.random.Generator, *numbers: int) -> tuple[dict[str, Any], Any, Any, Any, Any]:
    setting = np.repeat(["inpatient", "outpatient", "emergency"], numbers)
    number = len(setting)
    columns = {
        "setting": setting,
        "specialty": np.array([f"specialty {one:02d}" for one in range(SPECIALTIES)])[
            chance.integers(0, SPECIALTIES, number)
        ],
        "place": np.array([f"place {one}" for one in range(PLACES)])[chance.integers(0, PLACES, number)],
        "old": np.where(chance.random(number) < 0.3, "frail", "other"),
    }
    nights = np.minimum(chance.geometric(0.3, number) - 1, 20)
    stay = np.where(setting == "inpatient", nights, -1)
    count = np.where(setting == "inpatient", 1, chance.integers(1, 30, number))
    return columns, count, chance.integers(0, AGES, number), np.array(["f", "m"])[chance.integers(0, 2, number)], stay


def _people(chance: np.random.Generator) -> Demography:
    before = np.broadcast_to(chance.uniform(2_000, 9_000, (2, AGES)), (9, 2, AGES))
    after = before * chance.uniform(0.8, 1.4, (9, 2, AGES))
    gain = np.broadcast_to(np.linspace(1.5, 0.2, AGES), (2, AGES))
    return Demography(tuple(f"variant {one}" for one in range(9)), np.ones(9), before, after, gain, 55, "setting")


def _health() -> tuple[Interval, Interval]:
    return Interval(0.3, 0.8, share=True), Interval(0.3, 0.8, share=True)


def _levers(cells: Cells) -> list[Lever]:
    """Return growth by setting, and some forty mitigations of single specialties."""
    found = [
        Lever(f"growth {setting}", "grow", Interval(0.99, 1.02), cells.matching({"setting": [setting]}), power=12)
        for setting in ("inpatient", "outpatient", "emergency")
    ]
    for number in range(SPECIALTIES):
        own = {"specialty": [f"specialty {number:02d}"]}
        frail = cells.matching({**own, "setting": ["inpatient"], "old": ["frail"]})
        all_of = cells.matching({**own, "setting": ["inpatient"]})
        found.append(Lever(f"avoid {number}", "avoid", Interval(0.7, 0.95, share=True), frail, family="old age"))
        role = "convert" if number % 2 else "shorten"
        found.append(
            Lever(f"{role} {number}", role, Interval(0.7, 0.95, share=True), all_of, to={"setting": "outpatient"})
        )
    return found


def _copied(chance: np.random.Generator, rows: int, model: Model, drawn: Drawn) -> None:
    """Copy every row some times over, and let each copy survive or not: what grouping makes needless."""
    rates = expected(model, drawn, slice(0, COPIED)).sum(axis=1) / rows
    for rate in rates:
        row = np.repeat(np.arange(rows), chance.poisson(np.full(rows, max(rate, 1e-9))))
        kept = row[chance.random(len(row)) < 0.8]
        kept + chance.binomial(5, 0.8, len(kept))
        np.bincount(kept % 91)


def _told(what: str, took: float, limit: float, beside: str) -> int:
    print(f"{what}: {took:.3f} s, {took / limit:.2f} of the limit of {limit} s, {beside}")
    return int(took > limit)


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found
