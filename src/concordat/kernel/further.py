"""What later rooms add to an earlier one, which cannot import them: takes the name of a folder, gives its files in every room, in order."""

from functools import cache
from types import ModuleType

from concordat.kernel.calculation import ROOMS
from concordat.kernel.registry import names_in, plugin


@cache
def further(folder: str) -> tuple[ModuleType, ...]:
    """Return every file of `<room>/<folder>/`, rooms in the order of the work; nothing where no room has that folder."""
    return tuple(plugin(package, name) for package, names in _in_rooms(folder) for name in names)


def _in_rooms(folder: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = []
    for room in ROOMS:
        package = f"concordat.{room}.{folder}"
        try:
            found.append((package, names_in(package)))
        except ModuleNotFoundError:
            continue
    return tuple(found)
