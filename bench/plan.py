"""Plan: fair shares over 6,500 practices, against its limit."""

import random
import resource
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from concordat.calculations import calc

RUNS, SEED = 3, 2017
PRACTICES, AREAS, OLD = 6_500, 42, 106
STREAMS = ("acute", "community", "mental health", "maternity", "prescribing")


def main() -> int:
    """Print each time and its ratio to the limit; return 1 where one is passed."""
    shares = _fair_shares()
    over = _measure("fair shares over 6,500 practices, old areas beside", 0.5, lambda: calc("plan.fair_shares", shares))
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return over


def _measure(what: str, limit: float, run: Callable[[], Any]) -> int:
    times = [_timed(run) for _ in range(RUNS)]
    best = min(times)
    print(f"{what}: {best:.3f} s (slowest {max(times):.3f} s), {best / limit:.2f} of the limit of {limit} s")
    return int(best > limit)


def _timed(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def _fair_shares() -> dict[str, Any]:
    chance = random.Random(SEED)
    practices, money = [], {}
    for number in range(PRACTICES):
        old = number % OLD
        area, formerly = f"area {old % AREAS}", f"old {old}"
        people = Decimal(chance.randint(10**13, 2 * 10**14)) / 10**10
        weighted = {stream: people * chance.randint(700, 1300) / 1000 for stream in STREAMS}
        practices.append(
            {"id": f"P{number}", "area": area, "formerly": formerly, "population": people, "weighted": weighted}
        )
        own = money.setdefault(area, {})
        own[formerly] = own.get(formerly, 0) + int(people) * chance.randint(900, 1100)
    areas = [{"id": area, "baseline": sum(own.values()), "formerly": own} for area, own in money.items()]
    return {
        "areas": areas,
        "practices": practices,
        "streams": dict.fromkeys(STREAMS, "0.2"),
        "envelope": sum(area["baseline"] for area in areas) * 103 // 100,
        "pace": "0.3",
        "floor": "0.01",
        "cap": "0.08",
    }
