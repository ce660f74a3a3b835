"""Any record: what each of its fields says, where it stands or which act wrote it, and what acts changed since."""

import re
from dataclasses import fields
from typing import Any

from concordat.kernel.system import key_of
from concordat.publish.items import titled
from concordat.publish.openness import is_public, public_fields
from concordat.publish.record_view import bodies_of, fields_table, named_by
from concordat.publish.words import spoken, spoken_kind
from concordat.store.kinds import bulk_name, is_bulk, kinds_by_name
from concordat.web.core.ask import Ask
from concordat.web.core.audit import note_read
from concordat.web.core.log.history import history
from concordat.web.core.page import PUBLIC, Barred, Link, Missing, Page
from concordat.web.core.registry import record_pages
from concordat.web.core.why import place_of
from concordat.web.rooms.publish.dataset_words import in_words

PATH = "records/<str:kind>/<path:key>"
TITLE = "Record"
AUDIENCE = PUBLIC


def show(ask: Ask, kind: str, key: str) -> Page:
    """Show the record as far as the person who asks may see it."""
    record = _record(ask, kind, key)
    seen = _seen(ask, record)
    own = key_of(record)
    shown = fields_table(record, seen)
    told = history(ask, (kind, *own))
    source = place_of(ask, kind, own)
    return Page(
        title=titled(record, ask.names),
        caption=f"Record: {spoken_kind(kind)}",
        says=(
            _holds(record),
            source.says,
            *(("The record holds more than may be shown.",) if _withheld(record, seen) else ()),
        ),
        tables=(shown, *((told.table,) if told.table.rows else ())),
        links_of={"history": told.links},
        links=tuple(_links(ask, record, kind, own, seen, source.entry)),
    )


def _record(ask: Ask, kind: str, key: str) -> Any:
    made = kinds_by_name().get(kind)
    if made is None:
        raise Missing(f"There is no kind of record “{kind}”.", (Link("Everything by kind", ask.path("search")),))
    if is_bulk(made):
        look = (Link(f"Rows of {bulk_name(made)}", ask.path(f"rows/{bulk_name(made)}")),)
        raise Missing(f"{spoken_kind(kind)} is a large table; its rows have no pages of their own.", look)
    by_address = ask.remember(
        ("record keys", kind), lambda: {_joined(key_of(one)): one for one in ask.system.all(made)}
    )
    found = by_address.get(key)
    if found is None:
        look = (Link(f"Every {spoken_kind(kind)}", ask.path(f"rows/{bulk_name(made)}")),)
        raise Missing(f"There is no {spoken_kind(kind)} “{key}”.", look)
    return found


def _seen(ask: Ask, record: Any) -> tuple[str, ...]:
    """Return the fields that may be seen: all where a body concerned is one's own, else those that are public."""
    concerned = bodies_of(ask.system, record)
    public = public_fields(record) if is_public(ask.system, record, ask.day) else ()
    if ask.sees(*concerned):
        if _withheld(record, public):
            note_read(ask, f"{type(record).__name__} {' '.join(key_of(record))}", concerned[0])
        return tuple(one.name for one in fields(record))
    if not public:
        needs = f"It needs a role for {' or '.join(concerned)}." if concerned else "It needs a role for its body."
        raise Barred("This record is not public.", needs)
    return public


def _holds(record: Any) -> str:
    """Return what a record of this kind holds, in the first sentence that describes it."""
    says = in_words((type(record).__doc__ or "").partition("\n")[0])
    return f"{re.split(r'(?<=[a-z])[.;:] ', says)[0].removesuffix('.')}."


def _withheld(record: Any, seen: tuple[str, ...]) -> bool:
    return any(one.name not in seen for one in fields(record))


def _links(
    ask: Ask, record: Any, kind: str, own: tuple[str, ...], seen: tuple[str, ...], entry: int | None
) -> list[Link]:
    links = [Link("Its own page", ask.record(kind, *own))] if kind in record_pages() else []
    if entry is not None:
        links.append(Link(f"Entry {entry} of the log, which wrote it", ask.path(f"log/{entry}")))
    links += (
        Link(f"{spoken(field)}: {ask.names.get(code, code)}", ask.record(named, code))
        for field, named, code in named_by(ask.system, record, seen)
    )
    return [*links, Link(f"Every {spoken_kind(kind)}", ask.path(f"rows/{bulk_name(type(record))}"))]


def _joined(key: tuple[str, ...]) -> str:
    return "/".join(part or "-" for part in key)
