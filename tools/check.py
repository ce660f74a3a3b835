"""Runs the checks: lint, types, the architecture, then the quick tests, or with --all every test with coverage.

With --all the tests need a real PostgreSQL, a real Chromium, and Java for Spark. They are installed where the machine lets
us; where CI is set, their absence is a failure, elsewhere the tests that need them are skipped and say so.
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import ocds_checker
import postgres
from machine import end_in_order, program

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
FAST_STEPS = {
    "lint": [BIN / "ruff", "check", "--quiet", "."],
    "format": [BIN / "ruff", "format", "--check", "--quiet", "."],
    "types": [BIN / "mypy"],
    "architecture": [BIN / "lint-imports"],
}


def run(name: str, command: list[str | Path]) -> bool:
    """Run one step, show what it prints, say how long it took, and return whether it passed."""
    began = time.monotonic()
    passed = subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    print(f"{name}: {'passed' if passed else 'FAILED'} after {time.monotonic() - began:.1f} s", flush=True)
    return passed


def counted(tests: list[str | Path]) -> list[bool]:
    """Run the tests, count what of the code is run in any process, and return whether they passed and enough was run.

    Coverage begins with the process, not with the tests: what is read before them, and what they start, is counted too.
    """
    subprocess.run([BIN / "coverage", "erase"], cwd=ROOT, check=True)
    passed = run("tests", [BIN / "coverage", "run", "-m", *tests])
    subprocess.run([BIN / "coverage", "combine", "--quiet"], cwd=ROOT, check=False)
    return [passed, run("coverage", [BIN / "coverage", "report"])]


def with_the_browser() -> bool:
    """Make sure that Chromium is there, and the tests that need it run."""
    if not os.environ.get("CONCORDAT_CHROMIUM") and program("chromium", "chromium") is None:
        return False
    os.environ["CONCORDAT_REQUIRE_BROWSER"] = "1"
    return True


def with_spark() -> bool:
    """Make sure that there is a Java that Spark runs on, and the tests that need it run."""
    # Loaded here so that the other steps are run even where the package cannot be imported.
    sys.path.append(str(ROOT / "src"))
    from concordat.engine.spark import why_not

    program("java", "default-jre-headless")
    reason = why_not()
    if reason:
        print(reason, flush=True)
        return False
    os.environ["CONCORDAT_REQUIRE_SPARK"] = "1"
    return True


def with_the_checker() -> bool:
    """Make sure that the checker of open contracting data is there, and the tests that need it run."""
    make = shutil.which("make")
    if ocds_checker.program() is None and make is not None:
        subprocess.run([make, "--silent", ".setup/ocds-check/done"], cwd=ROOT, check=False)
    if ocds_checker.program() is None:
        return False
    os.environ["CONCORDAT_REQUIRE_OCDS_CHECK"] = "1"
    return True


def with_the_server(lasting: ExitStack) -> bool:
    """Start PostgreSQL for as long as `lasting` is open, and make the tests that need it run."""
    if not os.environ.get("CONCORDAT_TEST_POSTGRES"):
        if postgres.programs_or_install() is None:
            return False
        os.environ["CONCORDAT_TEST_POSTGRES"] = lasting.enter_context(postgres.running()).address
    os.environ["CONCORDAT_REQUIRE_POSTGRES"] = "1"
    return True


def main() -> int:
    """Run the steps; everything is run even where one fails, so that all faults are seen at once."""
    everything = "--all" in sys.argv
    end_in_order()
    with ExitStack() as lasting:
        have = {}
        if everything:
            have = {
                "Chromium": with_the_browser(),
                "PostgreSQL": with_the_server(lasting),
                "Spark": with_spark(),
                "The checker of open contracting data": with_the_checker(),
            }
            os.environ["CONCORDAT_REQUIRE_NODE"] = "1"
        absent = [name for name, there in have.items() if not there]
        for name in absent:
            print(f"{name} is not here and could not be installed.", flush=True)
        if absent and os.environ.get("CI"):
            packages = "chromium, postgresql and default-jre-headless"
            print(
                f"FAILED: this run must have them; install Debian’s packages {packages}, run make .setup/ocds-check/done."
            )
            return 1
        results = [run(name, command) for name, command in FAST_STEPS.items()]
        tests: list[str | Path] = ["pytest", "-q", "-n", "2", "--dist", "worksteal"]
        results += counted(tests) if everything else [run("tests", [BIN / "python", "-m", *tests, "-m", "not slow"])]
        if have.get("PostgreSQL"):
            # The service once more on the database that stands in production; what is slow ran on the other.
            os.environ["CONCORDAT_TEST_DATABASE"] = "postgresql"
            again = [BIN / "python", "-m", *tests, "-m", "not slow", "tests/web"]
            results.append(run("tests of the service on PostgreSQL", again))
    return 0 if all(results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
