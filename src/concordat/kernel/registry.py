"""Finds plug-ins by their file name: takes a package, gives its modules by name; nothing is registered by hand.

What was found is remembered: a file that is added is found by the next process.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType, ModuleType


@cache
def names_in(package: str) -> tuple[str, ...]:
    """Return the plug-in names of `package` without importing them, those of third parties included."""
    home = importlib.import_module(package)
    own = [module.name for module in pkgutil.iter_modules(home.__path__) if not module.name.startswith("_")]
    theirs = [point.name for point in _third_party(package)]
    return tuple(sorted({*own, *theirs}))


@cache
def plugin(package: str, name: str) -> ModuleType:
    """Return one plug-in of `package`; raises LookupError, naming those there are, where it does not exist."""
    if name not in names_in(package):
        raise LookupError(f"{package} has no “{name}”; it has {', '.join(names_in(package)) or 'none'}")
    for point in _third_party(package):
        if point.name == name:
            module: ModuleType = point.load()
            return module
    return importlib.import_module(f"{package}.{name}")


@cache
def _third_party(package: str) -> tuple[EntryPoint, ...]:
    """Return the entry points of third parties; remembered, because it reads the metadata of every installed package."""
    return tuple(entry_points(group=package))


@cache
def plugins(package: str) -> Mapping[str, ModuleType]:
    """Return every plug-in of `package` by name, in order of name."""
    return MappingProxyType({name: plugin(package, name) for name in names_in(package)})
