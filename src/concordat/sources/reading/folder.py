"""Keeps paths inside a folder: takes a folder and a name from outside, gives the path of a regular file in it."""

import stat
from pathlib import Path

from concordat.kernel.finding import Finding, Place, Refused


def inside(folder: Path, name: str) -> Path:
    """Return the path of the regular file `name` in `folder`, links resolved.

    Raises Refused where the name leads out of the folder (absolute, `..`, a link that points out), or where there is no
    such regular file.
    """
    try:
        home = folder.resolve(strict=True)
        path = (home / name).resolve()
    except (OSError, ValueError, RuntimeError) as error:
        raise Refused(missing(name, str(error))) from None
    if not path.is_relative_to(home) or path == home:
        raise Refused(
            Finding(
                "path-outside-folder",
                f"“{name}” leads outside the folder.",
                "Only files inside the folder are read, so that a system can be moved and trusted as one piece.",
                "Copy the file into the folder and name it by its path from there.",
                Place(name),
            )
        )
    return regular(path, name)


def regular(path: Path, name: str = "") -> Path:
    """Return `path` where it is a regular file; raises Refused where it is missing, a folder or a device."""
    shown = name or path.name
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise Refused(missing(shown, getattr(error, "strerror", None) or str(error))) from None
    if not stat.S_ISREG(mode):
        raise Refused(
            Finding(
                "not-a-file",
                f"“{shown}” is not a file.",
                "A folder, pipe or device cannot be read as a table.",
                "Name the file itself.",
                Place(shown),
            )
        )
    return path


def missing(name: str, why: str) -> Finding:
    """Return the finding for a file that is not there."""
    return Finding(
        "missing-file", f"“{name}” cannot be found.", f"{why}.", "Check the name and the folder.", Place(name)
    )
