"""Finds the record classes: takes the rooms, gives every dataclass of their `records` modules that names its file."""

import importlib
from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from concordat.kernel.calculation import ROOMS


@cache
def record_classes() -> tuple[type[Any], ...]:
    """Return every record class, rooms in the order of the work; `records` may be a module or a package of modules."""
    return tuple(kind for room in ROOMS for kind in _classes_of(f"concordat.{room}.records"))


@cache
def kinds_by_name() -> Mapping[str, type[Any]]:
    """Return the record classes by class name; two of one name would make references ambiguous, so that is an error."""
    classes = record_classes()
    by_name = {kind.__name__: kind for kind in classes}
    if len(by_name) != len(classes):
        raise TypeError("two record classes have the same name")
    return MappingProxyType(by_name)


@cache
def kinds_by_file() -> Mapping[str, type[Any]]:
    """Return the record classes by their file in the system folder."""
    return MappingProxyType({kind.FILE: kind for kind in record_classes()})


def is_bulk(kind: type[Any]) -> bool:
    """Say whether the records of this class are kept as a table in the engine and not as values."""
    return bool(getattr(kind, "BULK", False))


def bulk_name(kind: type[Any]) -> str:
    """Return the name of a bulk table: its file's name without folder and ending, such as `activity`."""
    return str(kind.FILE).rpartition("/")[2].partition(".")[0]


def refers(kind: type[Any]) -> Mapping[str, tuple[str, ...]]:
    """Return which fields of a record name other records: field to class names, any of which may hold the code."""
    declared: Mapping[str, str] = getattr(kind, "REFERS", {})
    return {field: tuple(names.split(" or ")) for field, names in declared.items()}


def _classes_of(module_name: str) -> list[type[Any]]:
    try:
        module = importlib.import_module(module_name)
    except ModuleNotFoundError as error:
        if error.name and module_name.startswith(error.name):
            return []
        raise
    return [
        item
        for item in vars(module).values()
        if isinstance(item, type)
        and (item.__module__ == module_name or item.__module__.startswith(f"{module_name}."))
        and is_dataclass(item)
        and {"FILE", "KEY"} <= set(dir(item))
    ]
