"""Finds the example systems: in the installed package, or beside the source in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
# The one that is told in full comes first; any other follows by its name.
FIRST = "norfolk-and-waveney-2017"


def examples() -> tuple[Path, ...]:
    """Return the folder of every shipped example, the one that is told in full first."""
    homes = (PACKAGE / "examples", PACKAGE.parent.parent / "examples")
    found = {file.parent.name: file.parent for home in reversed(homes) for file in home.glob("*/system.toml")}
    return tuple(sorted(found.values(), key=lambda folder: (folder.name != FIRST, folder.name)))


def example(name: str) -> Path:
    """Return the folder of one shipped example; raises LookupError where there is none of that name."""
    for folder in examples():
        if folder.name == name:
            return folder
    raise LookupError(f"there is no example named {name}")
