"""A process that is told to end while the engine is at work ends as it should, and not of a broken access to memory."""

import subprocess
import sys

import pytest

BUSY = """
import sys, threading, time
from concordat.engine.duckdb import connect
from concordat.web.running.ending import leave, worker_exit

def work():
    connect().raw_sql("select sum(sqrt(a.range * b.range)) from range(1000000) a, range(1000000) b")

threading.Thread(target=work, daemon=True).start()
time.sleep(1)
print("at work")
"""


def ended(how: str) -> subprocess.CompletedProcess[str]:
    """Start long work in the engine behind the main thread, and end in this way meanwhile."""
    return subprocess.run([sys.executable, "-c", BUSY + how], capture_output=True, text=True, check=False, timeout=120)


@pytest.mark.slow
@pytest.mark.parametrize(("status", "code"), [("None", 0), ("0", 0), ("3", 3), ("'a word of why'", 1)])
def test_leaving_gives_the_status_and_what_was_said(status: str, code: int) -> None:
    ran = ended(f"leave({status})")
    assert (ran.returncode, ran.stdout) == (code, "at work\n")
    assert ran.stderr == ("a word of why\n" if code == 1 else "")


SERVER = """
import django
from django.conf import settings
settings.configure(DATABASES=dict())
try:
    {how}
finally:
    worker_exit(None, None)
"""


@pytest.mark.slow
@pytest.mark.parametrize(("how", "code"), [("sys.exit(0)", 0), ("sys.exit(4)", 4), ("raise KeyboardInterrupt", 1)])
def test_a_process_of_the_server_ends_as_it_was_about_to(how: str, code: int) -> None:
    ran = ended(SERVER.format(how=how))
    assert (ran.returncode, ran.stdout, ran.stderr) == (code, "at work\n", "")


@pytest.mark.slow
def test_a_process_of_the_server_that_has_to_stop_at_once_does() -> None:
    ran = ended("from concordat.web.running.ending import worker_int\nworker_int(None)")
    assert (ran.returncode, ran.stderr) == (0, "")
