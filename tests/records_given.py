"""A record as a readable case gives it: takes its kind under `kind_of` and its fields, gives the record."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from concordat.store.kinds import kinds_by_name


def record_given(wanted: Mapping[str, Any]) -> Any:
    """Return the record; raises ValueError for fields that it has not."""
    kind = kinds_by_name()[wanted["kind_of"]]
    return TypeAdapter(kind).validate_python({name: one for name, one in wanted.items() if name != "kind_of"})
