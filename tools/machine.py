"""What the machine offers: takes a program and the Debian package that has it, installs it where the machine lets us."""

import os
import shutil
import signal
import subprocess
import sys


def can_install() -> bool:
    """Say whether packages of the system can be installed here."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(package: str) -> None:
    """Install one Debian package where that can be done; whoever calls looks whether it is there afterwards."""
    if not can_install():
        return
    print(f"Setting up: {package}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", package]):
        subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def program(name: str, package: str) -> str | None:
    """Return the path of a program, installing its package where it is missing; None where it cannot be had."""
    if shutil.which(name) is None:
        install(package)
    return shutil.which(name)


def end_in_order() -> None:
    """Let a request to end this program stop first what it started, as ending by itself does."""
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
