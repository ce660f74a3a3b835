"""Writes the report: takes pages and tables as text, gives a folder that is whole or not there at all."""

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import concordat
from concordat.flow import Year
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System
from concordat.publish import package_of, publish
from concordat.store import locator

MARK = ".concordat-report"
ASSETS = Path(__file__).resolve().parent.parent / "publish" / "assets"


def write_report(system: System, year: Year, out: Path, warnings: Sequence[Finding] = ()) -> Path:
    """Write everything that is published to `out`, replacing an earlier report there, and return the first page."""
    refuse_foreign(out)
    replace_folder(out, publication(system, year, warnings))
    return out / "index.html"


def publication(system: System, year: Year, warnings: Sequence[Finding] = ()) -> Mapping[str, str]:
    """Return every file of the report by its path; `warnings` are those of reading and checking the folder."""
    return publish(
        system,
        year.outcomes,
        locate=locator(system),
        contracts=package_of(system),
        findings=warnings,
        version=concordat.__version__,
    )


def refuse_foreign(out: Path) -> None:
    """Raise Refused where `out` holds something that is not an earlier report, so that nothing of the user's is lost."""
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).exists())):
        raise Refused(
            Finding(
                "not-a-report-folder",
                f"{out} holds something other than a report.",
                "A report replaces the whole folder it is written to.",
                "Name another folder with --out, or empty this one.",
                Place(str(out)),
            )
        )


def replace_folder(out: Path, files: Mapping[str, str | bytes]) -> None:
    """Write `files` (path below `out` to content) beside `out`, then put the new folder in its place in one step."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as workshop:
        fresh = Path(workshop) / "new"
        fresh.mkdir()
        for path, content in files.items():
            target = fresh / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        if ASSETS.is_dir():
            shutil.copytree(ASSETS, fresh / "assets", dirs_exist_ok=True)
        (fresh / MARK).write_text("This folder is written by concordat run and replaced as a whole.\n", "utf-8")
        if out.exists():
            out.rename(Path(workshop) / "old")
        fresh.rename(out)
