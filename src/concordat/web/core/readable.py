"""Whether a reader may open the page of a record: takes who asks and a reference, so that reasons lead nowhere that is barred."""

from typing import Any

from concordat.kernel.answer import RecordRef
from concordat.kernel.system import key_of
from concordat.publish.openness import is_public, releases
from concordat.publish.record_view import bodies_of
from concordat.store.kinds import is_bulk, kinds_by_name
from concordat.web.core.ask import Ask


def readable(ask: Ask, reference: RecordRef) -> bool:
    """Say whether a record is public, or is about a body that the person who asks works for."""
    kind = kinds_by_name().get(reference.kind)
    if kind is None or is_bulk(kind):
        return False
    record = _by_key(ask, kind).get(reference.key)
    if record is None:
        return False
    known = ask.remember("releases", lambda: releases(ask.system, ask.day))
    return is_public(ask.system, record, ask.day, known) or ask.sees(*bodies_of(ask.system, record))


def _by_key(ask: Ask, kind: type[Any]) -> dict[tuple[str, ...], Any]:
    made: dict[tuple[str, ...], Any] = ask.remember(
        ("records by key", kind.__name__), lambda: {key_of(one): one for one in ask.system.all(kind)}
    )
    return made
