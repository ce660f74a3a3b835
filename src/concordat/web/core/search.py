"""Searches a system: takes words and who asks, gives what they may read with these words in it; keeps the index with every act."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection

from concordat.kernel.act import Change
from concordat.kernel.system import System, key_of
from concordat.publish.items import joined
from concordat.publish.openness import is_public
from concordat.publish.searchable import KINDS, Searchable, Words
from concordat.store.kinds import kinds_by_name
from concordat.web.core.ask import Ask
from concordat.web.core.models import SearchEntry, ServedSystem
from concordat.web.records.current import note

MOST, LOOKED_AT, MOST_WORDS = 50, 500, 12
_WORD = re.compile(r"\w+")
# Marks around a word that was found, which no text holds; the page shows what stands between them in bold.
OPENS, CLOSES = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its kind and key, its title, and the words around what was searched for."""

    kind: str
    key: tuple[str, ...]
    title: str
    excerpt: str
    working: bool


def find_words(ask: Ask, words: str) -> tuple[Hit, ...]:
    """Return what has all these words, the best first: public things, and working papers of one's own bodies."""
    note(*KINDS, "Release")
    wanted = [word.casefold() for word in _WORD.findall(words)][:MOST_WORDS]
    if not wanted:
        return ()
    hits: dict[tuple[str, str], Hit] = {}
    for kind, key, public, title, excerpt, bodies in _matching(ask, wanted):
        at = (kind, key)
        record = _records(ask, kind).get(key)
        if at in hits or record is None:
            continue
        open_to_all = is_public(ask.system, record, ask.day)
        if open_to_all if public else ask.sees(*bodies.split()):
            hits[at] = Hit(kind, key_of(record), title, excerpt, working=not open_to_all)
        if len(hits) == MOST:
            break
    return tuple(hits.values())


def index(system: System, row: ServedSystem) -> None:
    """Index every record of a system anew."""
    SearchEntry.objects.filter(system=row).delete()
    words, known = Words(system), kinds_by_name()
    for kind in KINDS:
        entries = [entry for record in system.all(known[kind]) for entry in _entries(words.of(record), row)]
        SearchEntry.objects.bulk_create(entries, batch_size=500)


def reindex(system: System, row: ServedSystem, change: Change) -> None:
    """Index what an act changed, in the transaction of the act; `system` is as it is after the act."""
    records = [one for one in (*change.add, *change.amend) if type(one).__name__ in KINDS]
    if not records:
        return
    words = Words(system)
    for record in records:
        kind, key = type(record).__name__, joined(key_of(record))
        SearchEntry.objects.filter(system=row, kind=kind, key=key).delete()
        SearchEntry.objects.bulk_create(_entries(words.of(record), row))


def _entries(one: Searchable, row: ServedSystem) -> Iterator[SearchEntry]:
    """Give the row that anyone may find, and where more is in the record than that, a row for the bodies whose it is."""
    yield SearchEntry(system=row, kind=one.kind, key=one.key, public=True, title=one.title, text=one.public)
    if one.whole != one.public or one.bodies:
        bodies = f" {' '.join(one.bodies)} "
        yield SearchEntry(
            system=row, kind=one.kind, key=one.key, public=False, title=one.title, text=one.whole, bodies=bodies
        )


def _records(ask: Ask, kind: str) -> dict[str, Any]:
    """Return the records of a kind by their keys."""
    known = kinds_by_name()[kind]
    made: dict[str, Any] = ask.remember(
        ("by key", kind), lambda: {joined(key_of(one)): one for one in ask.system.all(known)}
    )
    return made


def _matching(ask: Ask, words: list[str]) -> Iterable[tuple[Any, ...]]:
    """Return rows that have all the words or their beginnings, public ones first where both match alike."""
    scope = "" if ask.bodies else "AND e.public"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            query = " & ".join(f"{word}:*" for word in words)
            cursor.execute(_POSTGRES.format(scope=scope), [_HEADLINE, query, ask.row.pk, LOOKED_AT])
        else:
            query = " ".join(f'"{word}"*' for word in words)
            cursor.execute(_SQLITE.format(scope=scope), [OPENS, CLOSES, query, ask.row.pk, LOOKED_AT])
        return cursor.fetchall()


_HEADLINE = f"StartSel={OPENS}, StopSel={CLOSES}, MaxWords=30, MinWords=12, MaxFragments=1"
_SQLITE = """
SELECT e.kind, e.key, e.public, e.title, snippet(core_searchwords, 1, %s, %s, ' … ', 30), e.bodies
FROM core_searchwords JOIN core_searchentry e ON e.id = core_searchwords.rowid
WHERE core_searchwords MATCH %s AND e.system_id = %s {scope}
ORDER BY bm25(core_searchwords, 8.0, 1.0), NOT e.public, e.kind, e.key LIMIT %s
"""
_POSTGRES = """
SELECT e.kind, e.key, e.public, e.title,
 ts_headline('english', e.text, q, %s), e.bodies
FROM core_searchentry e, to_tsquery('english', %s) q
WHERE e.words @@ q AND e.system_id = %s {scope}
ORDER BY ts_rank(e.words, q) DESC, NOT e.public, e.kind, e.key LIMIT %s
"""
