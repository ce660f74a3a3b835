"""The versioned release of a process: takes its releases, gives each value with the releases that said it, by the rules of OCDS 1.1.

Each field is the list of its values, oldest first, each with the id, day and tag of the release that said so; a value that is
said again unchanged is told once. Objects in lists are known by their ids; other lists are values as a whole.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from concordat.contract.ocds_merge import LEFT_OUT, have_ids, in_order, replaced_whole


def versioned(releases: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the versioned release of at least one release; those of one moment stay in their order.

    Raises KeyError where a release has no ocid, id or date.
    """
    ordered = in_order(releases)
    found: dict[str, Any] = {}
    for one in ordered:
        said = {"releaseID": one["id"], "releaseDate": one["date"], "releaseTag": list(one.get("tag", ()))}
        told = {name: value for name, value in one.items() if name not in (*LEFT_OUT, "ocid")}
        _lay_over(found, told, said)
    return {"ocid": ordered[-1]["ocid"], **found}


def _lay_over(below: dict[str, Any], above: Mapping[str, Any], said: Mapping[str, Any]) -> None:
    for name, value in above.items():
        if isinstance(value, Mapping):
            if value:
                _lay_over(below.setdefault(name, {}), value, said)
        elif isinstance(value, list | tuple) and not replaced_whole(name) and have_ids(value):
            _by_id(below.setdefault(name, []), value, said)
        elif value is not None or name in below:
            history = below.setdefault(name, [])
            if not history or history[-1]["value"] != value:
                history.append({**said, "value": value})


def _by_id(below: list[dict[str, Any]], above: Iterable[Mapping[str, Any]], said: Mapping[str, Any]) -> None:
    known = {str(one["id"]): one for one in below}
    for one in above:
        key = str(one["id"])
        if key not in known:
            known[key] = {"id": one["id"]}
            below.append(known[key])
        _lay_over(known[key], {name: value for name, value in one.items() if name != "id"}, said)
