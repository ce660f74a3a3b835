"""Records of every public kind: takes a kind and a key, gives what anyone may see of them, a page at a time.

A record's id is its kind and key and never changes. Working papers are not here, whoever asks: they stand on their pages.
"""

from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest

from concordat.kernel.jsonable import jsonable
from concordat.kernel.system import Document, key_of
from concordat.publish.items import joined
from concordat.publish.openness import is_public, public_fields
from concordat.publish.public_kinds import PUBLIC
from concordat.store.columns import columns_of
from concordat.store.kinds import is_bulk, kinds_by_name
from concordat.web.api.asking import page_of, query_of, whole
from concordat.web.api.interface import ROOT, Interface, parameter
from concordat.web.api.schemas import TEXT, WHOLE, listed, ref, shape
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import ask_of
from concordat.web.core.page import Missing

TAG = "Records"
MOST, USUAL, LAST = 1_000, 100, 10**9
KEY = parameter("key", "the key, or its first parts with / between them", TEXT)
FROM = parameter("from", "how many to pass over", {**WHOLE, "minimum": 0, "maximum": LAST, "default": 0})
HOW_MANY = parameter("most", "how many at a time", {**WHOLE, "minimum": 1, "maximum": MOST, "default": USUAL})


def add(interface: Interface) -> None:
    """Add the operations."""
    every = shape("Every kind.", kinds=listed(ref("Kind")))
    interface.add(
        "GET",
        "/{slug:system}/records",
        kinds,
        name="kinds",
        says="Every kind of record, with its key, its fields and how many there are",
        tag=TAG,
        gives={"application/json": every},
    )
    interface.add(
        "GET",
        "/{slug:system}/records/{kind}",
        records,
        name="records",
        says="The records of a kind",
        tag=TAG,
        gives={"application/json": ref("Records")},
        query=(KEY, FROM, HOW_MANY),
    )
    interface.add(
        "GET",
        "/{slug:system}/records/{kind}/{path:key}",
        record,
        name="record",
        says="One record by its key, with / between the parts of the key",
        tag=TAG,
        gives={"application/json": ref("Record")},
    )


def kinds(request: HttpRequest, system: str) -> dict[str, Any]:
    """Return every public kind."""
    query_of(request)
    ask = ask_of(request, system)
    return {
        "kinds": [_kind(ask, kind) for name, kind in kinds_by_name().items() if name in PUBLIC and not is_bulk(kind)]
    }


def records(request: HttpRequest, system: str, kind: str) -> dict[str, Any]:
    """Return some of the records of a kind; raises Missing where there is no such kind."""
    query, ask = query_of(request, "key", "from", "most"), ask_of(request, system)
    first, most = whole(query, "from", 0, 0, LAST), whole(query, "most", USUAL, 1, MOST)
    wanted = tuple(query["key"].split("/")) if query.get("key") else ()
    every = [one for one in _public(ask, kind) if tuple(one["key"][: len(wanted)]) == wanted]
    found, after = page_of(every, first, most)
    further = urlencode({**query, "from": after, "most": most})
    following = None if after is None else f"/{ROOT}{system}/records/{kind}?{further}"
    return {"total": len(every), "next": following, "records": found}


def record(request: HttpRequest, system: str, kind: str, key: str) -> dict[str, Any]:
    """Return one record; raises Missing where there is none that anyone may see."""
    query_of(request)
    ask = ask_of(request, system)
    for one in _public(ask, kind):
        if joined(one["key"]) == key:
            return one
    raise Missing(f"There is no {kind} “{key[:100]}” that anyone may see.")


def _kind(ask: Ask, kind: type[Any]) -> dict[str, Any]:
    name = kind.__name__
    return {
        "kind": name,
        "says": " ".join((kind.__doc__ or "").split()),
        "key": [part.rstrip("_") for part in kind.KEY],
        "records": len(_public(ask, name)),
        "fields": [{"name": column.header, "says": column.says} for column in columns_of(kind)],
        "href": f"/{ROOT}{ask.row.slug}/records/{name}",
    }


def _public(ask: Ask, name: str) -> list[dict[str, Any]]:
    kind = kinds_by_name().get(name)
    if kind is None or name not in PUBLIC or is_bulk(kind):
        raise Missing(f"There is no public kind of record “{name[:60]}”.")
    found: list[dict[str, Any]] = ask.remember(
        ("records for programs", name),
        lambda: [_told(ask, one) for one in ask.system.all(kind) if is_public(ask.system, one, ask.day)],
    )
    return found


def _told(ask: Ask, one: Any) -> dict[str, Any]:
    name, key, shown = type(one).__name__, key_of(one), public_fields(one)
    values = {
        column.header: _value(getattr(one, column.field)) for column in columns_of(type(one)) if column.field in shown
    }
    return {
        "id": f"{name}:{joined(key)}",
        "kind": name,
        "key": list(key),
        "fields": values,
        "page": f"/{ask.row.slug}/records/{_spoken(name)}/{quote(joined(key))}",
    }


def _value(value: Any) -> Any:
    # The text itself stands on its page, without what is withheld from it.
    return {"path": value.path, "sha256": value.sha256} if isinstance(value, Document) else jsonable(value)


def _spoken(name: str) -> str:
    return "".join(
        f"-{letter.lower()}" if letter.isupper() and at else letter.lower() for at, letter in enumerate(name)
    )
