"""Runs the real `concordat serve` in a process of its own: takes a data folder, gives its address while the block lasts."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError

from openid_provider import free_port

PATIENCE = 120
# What the server tells of a process that it lost: whoever it was answering had the connection reset.
LOST = re.compile(r"WORKER TIMEOUT|was sent SIG(?!TERM)|Fatal Python error|Segmentation fault")
NORFOLK = "norfolk-and-waveney-2017"
PASSWORD = "demonstration-only"
PROGRAM = Path(sys.executable).parent / "concordat"


@dataclass(frozen=True)
class Running:
    """A service that answers: its address, its data folder, and the file it tells what it does in."""

    url: str
    data: Path
    told: Path

    def at(self, path: str = "") -> str:
        """Return the whole address of a path of the example."""
        return f"{self.url}/{NORFOLK}/{path}"


@contextmanager
def service(data: Path) -> Iterator[Running]:
    """Serve a data folder for as long as the block lasts; an empty one gets the example. Tests allow 127.0.0.1."""
    port, told = free_port(), data.with_name(f"{data.name}.txt")
    running = Running(f"http://127.0.0.1:{port}", data, told)
    # The service is alone: no settings file of the tests around it, and its own data folder.
    own = {name: value for name, value in os.environ.items() if not name.startswith(("CONCORDAT_", "DJANGO_"))}
    with told.open("wb") as output:
        command = [PROGRAM, "serve", "--port", str(port), "--data", data]
        program = subprocess.Popen(command, stdout=output, stderr=output, env=own, start_new_session=True)
    try:
        _wait(program, running)
        yield running
    finally:
        if program.poll() is None:
            os.killpg(program.pid, signal.SIGTERM)
        try:
            program.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            program.wait()
    lost = [line for line in told.read_text("utf-8", "replace").splitlines() if LOST.search(line)]
    assert not lost, "the server lost processes while it served:\n" + "\n".join(lost)


def _wait(program: "subprocess.Popen[bytes]", running: Running) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(f"{running.url}/healthy", timeout=5):
                return
        except OSError as error:
            if program.poll() is not None or time.monotonic() > until or isinstance(error, HTTPError):
                raise RuntimeError(f"the service did not start: {running.told.read_text('utf-8')}") from None
            time.sleep(0.1)
