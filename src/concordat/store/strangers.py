"""Finds files that do not belong: takes the folder and the files that were read, gives a warning for each other one."""

from collections.abc import Collection, Iterator
from pathlib import Path

from concordat.kernel.finding import Finding
from concordat.sources.reading import Notes
from concordat.store.cells import nearest

OWN_FOLDERS = ("out", "sources")
GUIDES = ("README.md", "README.txt", "README", "LICENSE", "LICENCE", "LICENCE.md", "LICENSE.md")
MOST_LOOKED_AT = 10_000


def strangers(folder: Path, read: Collection[str], known: Collection[str]) -> tuple[Finding, ...]:
    """Return a warning for each file that is neither read nor a guide, hidden, or in `out` or `sources`.

    `read` are paths read, `known` those a folder may have.
    """
    notes = Notes("")
    absent = [file for file in known if not (folder / file).exists()]
    for number, path in enumerate(_files(folder, folder)):
        if number >= MOST_LOOKED_AT:
            break
        name = path.relative_to(folder).as_posix()
        if name not in read and name.rpartition("/")[2] not in GUIDES:
            notes.file = name if name.isprintable() else ascii(name)
            notes.warn(
                "unknown-file",
                f"“{notes.file}” is not a file of a system folder and was not read.",
                "It may be a misspelling, or a file of your own.",
                nearest(name, absent) or "Keep files of your own in a folder named sources.",
            )
    notes.file = ""
    return notes.findings


def _files(home: Path, folder: Path) -> Iterator[Path]:
    try:
        children = sorted(folder.iterdir())
    except OSError:
        return
    for path in children:
        if path.name.startswith(".") or (folder == home and path.name in OWN_FOLDERS):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(home, path)
        else:
            yield path
