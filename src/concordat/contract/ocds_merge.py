"""Merges releases: takes those of one contracting process, gives its compiled release by the rules of OCDS 1.1.

Later wins. Objects merge by their fields, lists of objects with ids by id, all other lists are replaced whole; a null takes
a field away; `id`, `date` and `tag` of the releases are left out.
"""

from collections.abc import Iterable, Mapping
from typing import Any

LEFT_OUT = ("id", "date", "tag")
REPLACED_WHOLE = ("additionalIdentifiers", "additionalClassifications", "changes")


def compiled(releases: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the compiled release of at least one release; those of one moment stay in their order.

    Raises KeyError where a release has no ocid or date.
    """
    ordered = in_order(releases)
    merged: dict[str, Any] = {}
    for one in ordered:
        _lay_over(merged, {name: value for name, value in one.items() if name not in LEFT_OUT})
    last = ordered[-1]
    return {"tag": ["compiled"], "id": f"{last['ocid']}-{last['date']}", "date": last["date"], **merged}


def _lay_over(below: dict[str, Any], above: Mapping[str, Any]) -> None:
    for name, value in above.items():
        if isinstance(value, Mapping):
            if value:
                if not isinstance(below.get(name), dict):
                    below[name] = {}
                _lay_over(below[name], value)
        elif isinstance(value, list | tuple) and not replaced_whole(name) and have_ids(value):
            below[name] = _by_id(below.get(name), value)
        elif value is None:
            below.pop(name, None)
        else:
            below[name] = value


def _by_id(below: Any, above: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows merged by id; rows below that have none, which a later list with ids replaces, are not kept."""
    merged = {str(one["id"]): dict(one) for one in below} if isinstance(below, list) and have_ids(below) else {}
    for one in above:
        _lay_over(merged.setdefault(str(one["id"]), {}), one)
    return list(merged.values())


def in_order(releases: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return releases by their dates; those of one moment stay in their order."""
    return sorted(releases, key=lambda one: str(one["date"]))


def replaced_whole(name: str) -> bool:
    """Say whether a list of this name is a value as a whole, whatever its rows are."""
    return name in REPLACED_WHOLE


def have_ids(rows: Iterable[Any]) -> bool:
    """Say whether rows are objects that are known by their ids; no rows are not."""
    several = list(rows)
    return bool(several) and all(isinstance(one, Mapping) and "id" in one for one in several)
