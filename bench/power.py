"""Power: any rule over 20 voters, 51 voters of an electoral college beside another package, 200 voters of weight 10,000, each against its limit."""

import random
import resource
import time
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from concordat.calculations import calc

RUNS, SEED = 3, 2017
COLLEGE = [54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, *[11] * 4, 10, 10, 9, 9, *[8] * 6, *[7] * 3]
COLLEGE += [6, 6, *[5] * 4, *[4] * 6, *[3] * 8]
ANY_RULE = (
    "(at least 11 votes and at least 3/5 of population and at least 2 of class lay) or "
    "at least 2 of these: (at least 5/8 of money; at least 5 organisations; V7 in favour; at least 6 of class GP)"
)


def main() -> int:
    """Print each time and its ratio to the limit; return 1 where one is passed."""
    over = _measure("any rule over 20 voters, counted one by one", 2, lambda: calc("decide.power", _any_rule()))
    college = {"quota": 270, "weights": COLLEGE}
    over |= _measure("51 voters of weight 538", 0.2, lambda: calc("decide.power", college))
    _beside()
    over |= _measure("200 voters of weight 10,000", 10, lambda: calc("decide.power", _two_hundred()))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return over


def _measure(what: str, limit: float, run: Callable[[], Any]) -> int:
    times = [_timed(run) for _ in range(RUNS)]
    assert sum(one.shapley for one in run().value.voters) == 1
    best = min(times)
    print(f"{what}: {best:.3f} s (slowest {max(times):.3f} s), {best / limit:.2f} of the limit of {limit} s")
    return int(best > limit)


def _any_rule() -> dict[str, Any]:
    chance = random.Random(SEED)
    voters = [
        {
            "id": f"V{number}",
            "classes": [chance.choice(("lay", "GP", "executive"))],
            "organisation": f"body {number % 7}",
            "weights": {"population": chance.randint(1000, 300_000), "money": chance.randint(1, 90_000_000)},
        }
        for number in range(20)
    ]
    return {"rule": ANY_RULE, "voters": voters}


def _two_hundred() -> dict[str, Any]:
    chance = random.Random(SEED)
    weights = [chance.randint(1, 99) for _ in range(200)]
    # The last weights are moved one by one until all of them are 10,000 together.
    place = 0
    while sum(weights) != 10_000:
        step = 1 if sum(weights) < 10_000 else -1
        if weights[place % 200] + step > 0:
            weights[place % 200] += step
        place += 1
    return {"quota": 6_000, "weights": weights}


def _beside() -> None:
    """Print how long another package takes for the college, and whether it finds the same; it gives floats, and no counts."""
    try:
        import powerindex
    except ImportError:
        print("powerindex is not installed; it would be measured beside this one")
        return
    game = powerindex.Game(quota=270, weights=COLLEGE)
    took = min(_timed(lambda: (game.calc_banzhaf(), game.calc_shapley_shubik())) for _ in range(RUNS))
    mine = min(_timed(lambda: calc("decide.power", quota=270, weights=COLLEGE)) for _ in range(RUNS))
    own = calc("decide.power", quota=270, weights=COLLEGE).value.voters
    apart = max(abs(float(one.normalised) - other) for one, other in zip(own, game.banzhaf, strict=True))
    apart = max(apart, *(abs(float(one.shapley) - other) for one, other in zip(own, game.shapley_shubik, strict=True)))
    assert Fraction(apart) < Fraction(1, 10**6)
    print(
        f"powerindex, two indices of the same 51 voters as floats: {took:.3f} s; this, all of them exact: {mine:.3f} s, "
        f"{took / mine:.0f} times as fast"
    )


def _timed(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
