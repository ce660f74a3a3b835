"""Charts over time: XmR with limits and special causes of 100,000 series of 36 points, against a limit and a bare pass over the same numbers."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from concordat.watch import alike, xmr

SERIES, POINTS, RUNS, SEED, LIMIT = 100_000, 36, 3, 2017, 3.0


def main() -> int:
    """Print the time, its ratio to the limit and to a bare pass; return 1 where the limit is passed."""
    values = np.random.default_rng(SEED).normal(100, 10, SERIES * POINTS)
    segments = alike(SERIES, POINTS)
    bare = min(_timed(lambda: (np.abs(np.diff(values)).sum(), values.mean())) for _ in range(RUNS))
    times = [_timed(lambda: xmr(values, segments)) for _ in range(RUNS)]
    _, causes = xmr(values, segments)
    best = min(times)
    print(
        f"XmR of {SERIES:,} series of {POINTS} points: {best:.2f} s (slowest {max(times):.2f} s), {best / LIMIT:.2f} of the limit "
        f"of {LIMIT} s; {best / bare:.0f} bare passes; {np.mean(causes.rule > 0):.1%} of points are named by a rule"
    )
    return int(best > LIMIT)


def _timed(run: Callable[[], Any]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
