"""The whole check fails plainly where it must have a browser and a database and cannot, and ends what it started."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import postgres
import pytest

ROOT = Path(__file__).resolve().parents[2]


def checked(**environment: str) -> subprocess.CompletedProcess[str]:
    """Run the whole check on a machine that has nothing on its path, so that nothing is found and nothing installed."""
    bare = {
        "PATH": "/nowhere",
        "HOME": os.environ.get("HOME", "/"),
        "CONCORDAT_TEST_POSTGRES": "postgresql://somewhere",
    }
    command = [sys.executable, ROOT / "tools" / "check.py", "--all"]
    return subprocess.run(command, env={**bare, **environment}, capture_output=True, text=True, check=False, timeout=60)


def test_continuous_integration_without_a_browser_fails_before_anything_is_run() -> None:
    done = checked(CI="true")
    assert done.returncode == 1
    assert "Chromium is not here and could not be installed." in done.stdout
    assert "FAILED: this run must have them" in done.stdout
    assert "lint" not in done.stdout


def test_a_request_to_end_stops_the_server_too(postgres_url: str) -> None:
    if postgres.programs() is None:
        pytest.skip("the server of these tests is elsewhere; its programs are not installed here")
    told = "import os, time; print(os.environ['CONCORDAT_TEST_POSTGRES'], flush=True); time.sleep(2)"
    command = [sys.executable, ROOT / "tools" / "postgres.py", "--", sys.executable, "-c", told]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        folder = Path(program.stdout.readline().strip().partition("host=")[2])
        assert (folder / "data" / "postmaster.pid").exists()
        program.send_signal(signal.SIGTERM)
        assert program.wait(30) == 128 + signal.SIGTERM
    assert not folder.exists()
