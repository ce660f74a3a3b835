"""The worker: does the work of the background until it is stopped; one at a time in a data folder."""

import fcntl
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from concordat.web.running.ending import leave
from concordat.web.running.setting_up import set_up

BESIDE = "CONCORDAT_WORKER_BESIDE"
WATCHED_EVERY = 2


def work(data: Path | None, settings: Path | None) -> int:
    """Run the worker until it is interrupted and return the exit status; 1 where another one runs already."""
    set_up(data, settings)
    from django.conf import settings as found

    from concordat.web.core.jobs import queue, take_up
    from concordat.web.core.regular import do_all

    with _alone(Path(found.DATA_FOLDER) / "worker.lock") as free:
        if not free:
            print("Another worker runs in this data folder; it does all the work.", file=sys.stderr)
            return 1
        take_up()
        if BESIDE in os.environ:
            _end_with(int(os.environ[BESIDE]))
        do_all()
        queue().huey.create_consumer(workers=1, periodic=True, initial_delay=0.2, max_delay=1.0).run()
        # What was under way is taken up again by the next worker; the lock goes with the process.
        leave(0)


@contextmanager
def beside(data: Path | None, settings: Path | None) -> Iterator[Any]:
    """Run a worker of its own process beside the service, which ends with it."""
    command = [sys.executable, "-c", "import sys; from concordat.cli import main; sys.exit(main())", "worker"]
    command += ["--data", str(data)] if data is not None else []
    command += ["--settings", str(settings)] if settings is not None else []
    process = subprocess.Popen(command, env={**os.environ, BESIDE: str(os.getpid())})  # noqa: S603 - our own command
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def _alone(path: Path) -> Iterator[bool]:
    """Hold the lock of the data folder; the system frees it whatever ends the process."""
    with path.open("a") as held:
        yield _locked(held)


def _locked(held: IO[str]) -> bool:
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _end_with(parent: int) -> None:
    """End this process where the service beside which it runs is gone, even by a hard kill."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCHED_EVERY)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
