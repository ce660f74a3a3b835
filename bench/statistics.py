"""Statistics of thousands of areas at once: standardised rates, crude rates, slope indices and whole tables, each beside the same in plain Python and against its limit."""

import math
import resource
import time
from collections.abc import Callable
from statistics import NormalDist
from typing import Any

import numpy as np

from concordat.watch import Groups, points_of, rate, slope_index, standardised, statistic

RUNS, SEED = 3, 2017
# So many are worked out in plain Python, area by area; the ratio is that of times for one.
BY_HAND = 2_000
Z = NormalDist().inv_cdf(0.975)


def main() -> int:
    """Print each time, its ratio to plain Python and to its limit; return 1 where a limit is passed."""
    chance = np.random.default_rng(SEED)
    over = _standardised(chance, 100_000, 19)
    over |= _rates(chance, 20_000)
    over |= _slopes(chance, 10_000, 10)
    _table(chance, 20_000, 19)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return over


def _standardised(chance: np.random.Generator, areas: int, bands: int) -> int:
    groups = Groups(np.repeat(np.arange(areas), bands), areas)
    people = chance.integers(500, 5000, areas * bands).astype(float)
    events = chance.poisson(people * 0.01).astype(float)
    standard = np.tile(chance.integers(1000, 7000, bands).astype(float), areas)
    took, found = _best(lambda: standardised(events, people, standard, groups))
    rows = np.stack([one.reshape(areas, bands) for one in (events, people, standard)], axis=2)[:BY_HAND].tolist()
    by_hand, expected = _best(lambda: [_one_standardised(own) for own in rows])
    _same([found.value, found.lower, found.upper], expected)
    return _told(f"{areas:,} standardised rates with limits over {bands} bands", took, 1.0, by_hand / BY_HAND * areas)


def _one_standardised(bands: list[list[float]]) -> tuple[float, float, float]:
    whole = sum(standard for *_, standard in bands)
    value = sum(events * standard / people for events, people, standard in bands) / whole
    variance = sum(events * (standard / people) ** 2 for events, people, standard in bands) / whole**2
    total = sum(events for events, *_ in bands)
    lower, upper = _byar(total)
    scale = math.sqrt(variance / total)
    return 1e5 * value, 1e5 * (value + scale * (lower - total)), 1e5 * (value + scale * (upper - total))


def _rates(chance: np.random.Generator, areas: int) -> int:
    people = chance.integers(5_000, 500_000, areas).astype(float)
    events = chance.poisson(people * 0.002).astype(float) + 10
    few = chance.integers(0, 10, areas).astype(float)
    mixed = np.where(np.arange(areas) % 4 == 0, few, events)
    took, found = _best(lambda: rate(mixed, people))
    spots = np.flatnonzero(mixed >= 10)[:BY_HAND]
    rows = np.stack([mixed[spots], people[spots]], axis=1).tolist()
    by_hand, expected = _best(lambda: [_one_rate(*own) for own in rows])
    _same([one[spots] for one in (found.value, found.lower, found.upper)], expected)
    return _told(f"{areas:,} crude rates, a quarter of them of few events", took, 0.02, by_hand / len(rows) * areas)


def _one_rate(events: float, people: float) -> tuple[float, float, float]:
    lower, upper = _byar(events)
    return 1e5 * events / people, 1e5 * lower / people, 1e5 * upper / people


def _slopes(chance: np.random.Generator, areas: int, parts: int) -> int:
    groups = Groups(np.repeat(np.arange(areas), parts), areas)
    people = chance.integers(500, 5000, areas * parts).astype(float)
    values = chance.normal(80, 4, areas * parts)
    points = points_of(values, people, np.tile(np.arange(parts), areas), lower=values - 1.5, upper=values + 1.5)
    took, found = _best(lambda: slope_index(points, groups))
    rows = np.stack([one.reshape(areas, parts) for one in (values, people, points.error)], axis=2)[:BY_HAND].tolist()
    by_hand, expected = _best(lambda: [_one_slope(own) for own in rows])
    _same([found.sii.value, found.sii.lower, found.sii.upper], expected)
    return _told(
        f"{areas:,} slope indices of {parts} groups, limits in closed form", took, 0.5, by_hand / BY_HAND * areas
    )


def _one_slope(groups: list[list[float]]) -> tuple[float, float, float]:
    whole, before, places = sum(people for _, people, _ in groups), 0.0, []
    for _, people, _ in groups:
        places.append(before + people / whole / 2)
        before += people / whole
    shares = [people / whole for _, people, _ in groups]
    room = sum(p * (x - 0.5) ** 2 for p, x in zip(shares, places, strict=True))
    levers = [p * (x - 0.5) / room for p, x in zip(shares, places, strict=True)]
    slope = sum(c * value for c, (value, *_) in zip(levers, groups, strict=True))
    reach = Z * math.sqrt(sum((c * error) ** 2 for c, (*_, error) in zip(levers, groups, strict=True)))
    return slope, slope - reach, slope + reach


def _byar(count: float) -> tuple[float, float]:
    more = count + 1
    lower = count * (1 - 1 / (9 * count) - Z / (3 * math.sqrt(count))) ** 3
    return lower, more * (1 - 1 / (9 * more) + Z / (3 * math.sqrt(more))) ** 3


def _table(chance: np.random.Generator, areas: int, bands: int) -> None:
    """Print how long a whole table takes, of area names as text, beside its numbers alone."""
    try:
        import polars
    except ImportError:
        print("polars is not installed; a whole table would be measured here")
        return
    groups = Groups(np.repeat(np.arange(areas), bands), areas)
    people = chance.integers(500, 5000, areas * bands)
    columns = {"events": chance.poisson(people * 0.01), "people": people, "standard": np.full(areas * bands, 5000)}
    table = polars.DataFrame({"area": [f"E{code:08}" for code in groups.codes.tolist()], **columns})
    alone, _ = _best(lambda: standardised(*columns.values(), groups))
    took, _ = _best(lambda: statistic("dsr", table, by="area", confidence=0.95))
    print(f"a table of {areas * bands:,} rows by area: {took:.3f} s, {took / alone:.1f} times the numbers alone")


def _same(found: list[Any], expected: list[tuple[float, float, float]]) -> None:
    for own, other in zip(found, zip(*expected, strict=True), strict=True):
        np.testing.assert_allclose(own[: len(other)], other, rtol=1e-9)


def _best(run: Callable[[], Any]) -> tuple[float, Any]:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        found = run()
        times.append(time.perf_counter() - start)
    return min(times), found


def _told(what: str, took: float, limit: float, by_hand: float) -> int:
    print(
        f"{what}: {took:.4f} s, {took / limit:.2f} of the limit of {limit} s, {by_hand / took:.0f} times as fast as plain Python"
    )
    return int(took > limit)


if __name__ == "__main__":
    raise SystemExit(main())
