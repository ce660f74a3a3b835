"""Runs the checks: lint, types, the architecture, then the quick tests, or with --all every test with coverage."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

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


def browser_ready() -> bool:
    """Make sure Chromium is there, installing it where this machine lets us."""
    if shutil.which("chromium"):
        return True
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Setting up: Chromium for the browser tests", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return shutil.which("chromium") is not None


def main() -> int:
    """Run the steps; everything is run even where one fails, so that all faults are seen at once."""
    everything = "--all" in sys.argv
    if everything and browser_ready():
        os.environ["CONCORDAT_REQUIRE_BROWSER"] = "1"
    elif everything:
        print("Chromium is not here and could not be installed: the browser tests will be skipped and say so.")
    results = [run(name, command) for name, command in FAST_STEPS.items()]
    tests: list[str | Path] = [BIN / "pytest", "-q", "-n", "2", "--dist", "worksteal"]
    tests += ["--cov", "--cov-report=term:skip-covered"] if everything else ["-m", "not slow"]
    results.append(run("tests", tests))
    return 0 if all(results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
