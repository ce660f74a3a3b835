"""The log in the database: one million events verified by `concordat log verify`, time and peak memory against the limits."""

import subprocess
import sys
from pathlib import Path

from bench._process import cost_of
from bench._service_data import EVENTS, ready

CONCORDAT = str(Path(sys.executable).parent / "concordat")
LIMIT_SECONDS, LIMIT_MEGABYTES = 30.0, 300.0


def main() -> int:
    """Print processor time and peak memory; return 1 where a limit is passed or the log does not verify."""
    command = [CONCORDAT, "log", "verify", "--settings", str(ready())]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    print(said.stdout.strip())
    if said.returncode:
        print(said.stderr.strip())
        return 1
    cost = cost_of(command, runs=1)
    print(
        f"{EVENTS:,} events: {cost.processor_seconds:.1f} s of processor time, {cost.processor_seconds / LIMIT_SECONDS:.2f} of the limit of "
        f"{LIMIT_SECONDS:.0f} s, peak memory {cost.peak_megabytes:.0f} MB"
    )
    return int(cost.processor_seconds > LIMIT_SECONDS or cost.peak_megabytes > LIMIT_MEGABYTES)
