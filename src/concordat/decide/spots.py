"""Where a record stands: takes a record and a field, gives its file and line for a finding."""

from dataclasses import replace
from typing import Any

from concordat.kernel.finding import Place
from concordat.kernel.system import System, key_of


def spot(system: System, record: Any, field: str = "") -> Place:
    """Return file and line where the system knows them, else the record's kind and key."""
    key = key_of(record)
    place = system.places.get((type(record).__name__, key))
    if place is not None:
        return replace(place, field=field)
    return Place(field=" ".join((type(record).__name__, *key, field)).strip())
