"""Finds the example systems: in the installed package, or beside the source in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def example(name: str) -> Path:
    """Return the folder of one shipped example; raises LookupError where there is none of that name."""
    for home in (PACKAGE / "examples", PACKAGE.parent.parent / "examples"):
        if (home / name / "system.toml").is_file():
            return home / name
    raise LookupError(f"there is no example named {name}")
