"""Runs a real PostgreSQL in a scratch folder: takes nothing, gives its address; `postgres.py -- COMMAND` runs COMMAND with one.

The server is as careful with its disk as in production, so that faults can be tested on it. It listens on a socket in a
folder that only its own user can enter, and on a loopback port only where one is asked for.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from machine import end_in_order, install

DEBIAN = Path("/usr/lib/postgresql")
NAME = "concordat"
PATIENCE = 60


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, of the newest version that is installed; None where there is none."""
    versions = [path for path in DEBIAN.glob("*/bin") if (path / "postgres").is_file()]
    if versions:
        return max(versions, key=lambda path: float(path.parent.name))
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def programs_or_install() -> Path | None:
    """Return the folder of PostgreSQL's programs, installing it first where the machine lets us."""
    if programs() is None:
        install("postgresql")
    return programs()


class Postgres:
    """One running server. `address` connects to it; `stop`, `kill` and `start` are for tests of faults."""

    def __init__(self, folder: Path, where: Path, port: int | None = None):
        self.folder, self.where, self.port = folder, where, port
        self.data, self.log = folder / "data", folder / "server.log"
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """The address through the private socket."""
        return f"postgresql://{NAME}@/{NAME}?host={self.folder}"

    @property
    def loopback_address(self) -> str:
        """The address through the loopback port; only where one was asked for."""
        if self.port is None:
            raise ValueError("this server was started without a port")
        return f"postgresql://{NAME}@127.0.0.1:{self.port}/{NAME}"

    def make(self) -> None:
        """Make the folder of data. The server refuses to run as root, so that its files belong to another user there."""
        if user := _other_user():
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        self._run("initdb", "-D", self.data, "-U", NAME, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "--no-sync")

    def start(self) -> None:
        """Start the server and wait until it answers."""
        settings = {
            "unix_socket_directories": str(self.folder),
            "unix_socket_permissions": "0700",
            "listen_addresses": "127.0.0.1" if self.port else "",
            "port": str(self.port or 5432),
            "fsync": "on",
            "synchronous_commit": "on",
            "full_page_writes": "on",
            "shared_buffers": "128MB",
            # Two hundred browsers at once, beside whatever else is being tested on the same server.
            "max_connections": "500",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with self.log.open("ab") as log:
            command = [self.where / "postgres", "-D", self.data, *options]
            self._server = subprocess.Popen(
                command, cwd=self.folder, stdout=log, stderr=log, start_new_session=True, **_as_other_user()
            )
        until = time.monotonic() + PATIENCE
        while not self._answers():
            if self._server.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"PostgreSQL did not start: {self.log.read_text('utf-8', 'replace')[-2000:]}")
            time.sleep(0.05)

    def make_database(self, name: str) -> None:
        """Make an empty database."""
        self._run("createdb", "-h", self.folder, "-p", str(self.port or 5432), "-U", NAME, name)

    def stop(self) -> None:
        """Stop the server in good order; open connections are ended."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """Kill the server and all it started at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._server is None:
            return
        # The server's own processes leave its group; left alone they would finish what they were doing.
        others = _children(self._server.pid) if how == signal.SIGKILL else []
        for process in (self._server.pid, *others):
            with suppress(ProcessLookupError):
                os.kill(process, how)
        self._server.wait(PATIENCE)
        self._server = None

    def _answers(self) -> bool:
        command = [self.where / "pg_isready", "-q", "-h", self.folder, "-p", str(self.port or 5432)]
        return subprocess.run(command, check=False).returncode == 0

    def _run(self, name: str, *arguments: str | Path) -> None:
        command = [self.where / name, *arguments]
        done = subprocess.run(command, cwd=self.folder, check=False, capture_output=True, text=True, **_as_other_user())
        if done.returncode:
            raise RuntimeError(f"{name} failed: {done.stderr[-2000:]}")


@contextmanager
def running(port: int | None = None) -> Iterator[Postgres]:
    """Run a server with an empty database for as long as the block lasts; nothing of it remains."""
    where = programs()
    if where is None:
        raise RuntimeError("PostgreSQL is not installed: install Debian's package postgresql")
    folder = Path(tempfile.mkdtemp(prefix="concordat-pg-"))
    server = Postgres(folder, where, port)
    try:
        server.make()
        server.start()
        server.make_database(NAME)
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _other_user() -> pwd.struct_passwd | None:
    """Return the user that the server runs as, None where it can be ours."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")


def _as_other_user() -> dict[str, int | list[int]]:
    user = _other_user()
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}


def _children(parent: int) -> list[int]:
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # After the name in brackets, which may hold anything, come the state and the parent.
            if int(status.read_text("utf-8", "replace").rpartition(")")[2].split()[1]) == parent:
                found.append(int(status.parent.name))
    return found


def main() -> int:
    """Run a command with CONCORDAT_TEST_POSTGRES set to the address of a fresh server."""
    if sys.argv[1:2] != ["--"] or not sys.argv[2:]:
        print("usage: python tools/postgres.py -- COMMAND …", file=sys.stderr)
        return 2
    if programs_or_install() is None:
        print("PostgreSQL is not here and could not be installed: install Debian's package postgresql", file=sys.stderr)
        return 1
    end_in_order()
    with running() as server:
        environment = {**os.environ, "CONCORDAT_TEST_POSTGRES": server.address}
        return subprocess.run(sys.argv[2:], env=environment, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
