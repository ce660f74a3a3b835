"""The log in the database: one million events verified by `concordat log verify`, time against its limit, memory against a quarter of it."""

import subprocess
import sys
from pathlib import Path

from bench._log_data import ready
from bench._process import Cost, cost_of

CONCORDAT = str(Path(sys.executable).parent / "concordat")
EVENTS, FEWER = 1_000_000, 250_000
LIMIT_SECONDS, LIMIT_MEGABYTES = 30.0, 300.0
# Memory is flat where four times as many events take no more than this times the memory.
LIMIT_RATIO = 1.05


def main() -> int:
    """Print processor time and peak memory for both lengths; return 1 where a limit is passed or a log does not verify."""
    few, many = _measured(FEWER), _measured(EVENTS)
    ratio = many.peak_megabytes / few.peak_megabytes
    print(
        f"{many.processor_seconds / LIMIT_SECONDS:.2f} of the limit of {LIMIT_SECONDS:.0f} s; "
        f"{ratio:.3f} times the memory for {EVENTS // FEWER} times the events (limit {LIMIT_RATIO})"
    )
    passed = many.processor_seconds > LIMIT_SECONDS or many.peak_megabytes > LIMIT_MEGABYTES or ratio > LIMIT_RATIO
    return int(passed)


def _measured(events: int) -> Cost:
    """Verify a log of so many events once to see what it says, and once to measure."""
    command = [CONCORDAT, "log", "verify", "--settings", str(ready(events))]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    print(said.stdout.strip())
    cost = cost_of(command, runs=1)
    print(
        f"{events:,} events: {cost.processor_seconds:.1f} s of processor time, peak memory {cost.peak_megabytes:.0f} MB"
    )
    return cost
