"""Measures whole commands: takes a command, gives its processor seconds and peak memory over several runs."""

import os
import statistics
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """Median processor seconds (user and system) and the largest peak memory in megabytes."""

    processor_seconds: float
    peak_megabytes: float


def cost_of(command: Sequence[str], runs: int = 5) -> Cost:
    """Run `command` once to warm up, then `runs` times; raises CalledProcessError where it fails."""
    seconds, peaks = [], []
    for number in range(runs + 1):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, command)
        if number:
            seconds.append(usage.ru_utime + usage.ru_stime)
            peaks.append(usage.ru_maxrss / 1024)
    return Cost(statistics.median(seconds), max(peaks))


def report(what: str, cost: Cost, limit_seconds: float) -> int:
    """Print one measurement beside its limit and return 1 where the limit is passed."""
    ratio = cost.processor_seconds / limit_seconds
    print(
        f"{what}: {cost.processor_seconds:.2f} s of processor time, {ratio:.2f} of the limit of {limit_seconds} s, "
        f"peak memory {cost.peak_megabytes:.0f} MB"
    )
    return int(ratio > 1)
