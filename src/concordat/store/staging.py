"""Writes a folder so that nothing is ever there in part: takes a way to fill a folder, gives the filled folder in place."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from concordat.kernel.finding import Finding, Place, Refused

STAGING = ".concordat-writing"
WHOLE = "whole"


def put(folder: Path, fill: Callable[[Path], None], stale: Iterable[str] = ()) -> None:
    """Fill a folder beside `folder` with `fill`, then put everything in its place; on any error nothing has changed.

    A new or empty folder appears in one step. In a folder that holds other files too, files are put in place one by one;
    where that is cut off, `unfinished` says so until the writing is done again. `stale` files are removed.
    """
    folder = folder.resolve()
    if folder.exists() and any(folder.iterdir()):
        _into(folder, fill, stale)
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as workshop:
        fresh = Path(workshop) / "new"
        fresh.mkdir()
        fill(fresh)
        # Renaming onto an empty folder is one step where the system allows it, so that the folder is made for it.
        if folder.exists():
            folder.rmdir()
        fresh.rename(folder)


def unfinished(folder: Path) -> tuple[Finding, ...]:
    """Return a finding where an earlier writing was cut off while its files were put in place."""
    if not (folder / STAGING / WHOLE).exists():
        return ()
    return (
        Finding(
            "interrupted-write",
            "an earlier writing of this folder was cut off.",
            "Some of its files are new and some are old, so that no figure of it can be trusted.",
            f"Write the system again, or move the files in {STAGING}/{WHOLE} into the folder and remove {STAGING}.",
            Place(STAGING),
        ),
    )


def refuse_filled(folder: Path) -> None:
    """Raise Refused where `folder` is a file or holds anything, so that nothing of the user's is overwritten."""
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise Refused(
            Finding(
                "not-empty",
                f"“{folder}” is there already and is not an empty folder.",
                "A new system is never written over something else.",
                "Name another folder, or empty this one.",
                Place(folder.name),
            )
        )


def _into(folder: Path, fill: Callable[[Path], None], stale: Iterable[str]) -> None:
    staging = folder / STAGING
    shutil.rmtree(staging, ignore_errors=True)
    filling = staging / "filling"
    filling.mkdir(parents=True)
    try:
        fill(filling)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    whole = staging / WHOLE
    filling.rename(whole)
    for path in sorted(path for path in whole.rglob("*") if path.is_file()):
        target = folder / path.relative_to(whole)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
    for name in stale:
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(staging)
