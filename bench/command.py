"""The command line: start-up of `concordat --help`, and `concordat run` on the shipped example."""

import sys
import tempfile
from pathlib import Path

from bench._process import cost_of, report

CONCORDAT = str(Path(sys.executable).parent / "concordat")
EXAMPLE = str(Path(__file__).resolve().parent.parent / "examples" / "norfolk-and-waveney-2017")
HELP_LIMIT_SECONDS = 0.3
RUN_LIMIT_SECONDS = 5.0


def main() -> int:
    """Print both measurements with their ratio to the limit."""
    with tempfile.TemporaryDirectory() as folder:
        run = cost_of([CONCORDAT, "run", EXAMPLE, "--out", f"{folder}/out"])
    return report("concordat --help", cost_of([CONCORDAT, "--help"]), HELP_LIMIT_SECONDS) | report(
        "concordat run norfolk-and-waveney-2017", run, RUN_LIMIT_SECONDS
    )
