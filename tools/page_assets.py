"""Builds the page assets from npm packages into the package, with the machine's Node.js or, without one, a wheel's."""

import shutil
import subprocess
import sys
from pathlib import Path

from node import node_command

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "src" / "concordat" / "publish" / "assets"
SERVICE = ROOT / "src" / "concordat" / "web" / "static"


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


def style(source: str, target: Path) -> None:
    """Make one style sheet."""
    target.parent.mkdir(parents=True, exist_ok=True)
    options = ("--load-path=node_modules", "--load-path=assets", "--style=compressed", "--no-source-map", "--quiet")
    node("sass/sass.js", *options, source, str(target))


subprocess.run([*needed("npm"), "ci", "--silent"], cwd=ROOT, check=True)
style("assets/report.scss", REPORT / "report.css")
style("assets/service.scss", SERVICE / "service.css")
for file in ("assets/service.js", "assets/favicon.svg", "node_modules/htmx.org/dist/htmx.esm.min.js"):
    shutil.copyfile(ROOT / file, SERVICE / Path(file).name)
