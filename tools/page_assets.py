"""Builds the page assets from npm packages into the package, with the machine's Node.js or, without one, a wheel's."""

import subprocess
import sys
from pathlib import Path

from node import node_command

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "concordat" / "publish" / "assets"


def needed(name: str) -> list[str]:
    """Return the command that runs `node` or `npm`, installing the wheel where neither is here."""
    if (command := node_command(name)) is None:
        uv = Path(sys.executable).parent / "uv"
        install = [uv, "pip", "install", "--quiet", "--python", sys.executable, "--require-hashes"]
        subprocess.run([*install, "-r", "requirements/assets.txt"], cwd=ROOT, check=True)
        command = node_command(name)
    if command is None:
        raise SystemExit(f"{name} could not be set up: install Node.js 20 or newer")
    return command


def node(script: str, *arguments: str) -> None:
    """Run one installed script with Node.js."""
    subprocess.run([*needed("node"), ROOT / "node_modules" / script, *arguments], cwd=ROOT, check=True)


subprocess.run([*needed("npm"), "ci", "--silent"], cwd=ROOT, check=True)
TARGET.mkdir(parents=True, exist_ok=True)
node(
    "sass/sass.js",
    "--load-path=node_modules",
    "--style=compressed",
    "--no-source-map",
    "--quiet",
    "assets/report.scss",
    str(TARGET / "report.css"),
)
