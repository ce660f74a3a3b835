"""Serves: takes a port, sets up the database and the examples, runs the workers until it is stopped."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from concordat.web.running.ending import worker_exit, worker_int
from concordat.web.running.setting_up import set_up
from concordat.web.running.warming import post_worker_init
from concordat.web.running.working import beside

THREADS = 8


def serve(port: int, host: str, data: Path | None, settings: Path | None, *, demo: bool) -> int:
    """Run the service until it is interrupted and return the exit status."""
    os.environ["CONCORDAT_LISTENS_AT"] = f"http://{host}:{port}"
    set_up(data, settings)
    from django.conf import settings as found
    from django.db import connections

    if demo or found.SERVICE.demo:
        from concordat.web.running.demonstration import tell

        _apart()
        tell(f"http://{host}:{port}/")
    else:
        print(f"Serving at http://{host}:{port}/")
    sys.stdout.flush()
    # A connection must not live on in two processes, as it would after the fork.
    connections.close_all()
    if settings is not None:
        # Who wrote a settings file starts the worker beside the service, as deploy/ shows.
        server_class()(port, host, found.SERVICE.workers).run()
        return 0
    with beside(data, settings):
        server_class()(port, host, found.SERVICE.workers).run()
    return 0


def _apart() -> None:
    """Load the examples in a process of its own: the engine must not have run here, since it does not survive the fork.

    The process finds its data folder and settings where `set_up` put them.
    """
    command = "from concordat.web.running.setting_up import set_up; set_up(migrate=False); "
    command += "from concordat.web.running.demonstration import prepare; prepare()"
    subprocess.run([sys.executable, "-c", command], check=True)  # noqa: S603 - our own command


def server_class() -> type:
    """Return gunicorn's application with our options; imported here, as it is only there on systems that fork."""
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):
        def __init__(self, port: int, host: str, workers: int):
            self.given = {
                "bind": f"{host}:{port}",
                "workers": workers,
                # A connection that says nothing must not keep others waiting, and browsers open some in reserve.
                "worker_class": "gthread",
                "threads": THREADS,
                "preload_app": False,
                "loglevel": "warning",
                "timeout": 120,
                # A new process knows nothing yet, so that it should be rare; it frees what may have leaked in weeks.
                "max_requests": 2_000_000,
                "max_requests_jitter": 200_000,
                "worker_tmp_dir": None,
                "worker_exit": worker_exit,
                "worker_int": worker_int,
                "post_worker_init": post_worker_init,
            }
            super().__init__()

        def load_config(self) -> None:
            for name, value in self.given.items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from concordat.web.wsgi import application

            return application

    return Server
