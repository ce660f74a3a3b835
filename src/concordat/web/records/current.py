"""The records of a system as they are now, held in memory by kind until a kind changes: takes a system, gives its records."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from typing import Any

from concordat.kernel.finding import Place
from concordat.kernel.system import key_of
from concordat.store.kinds import kinds_by_name
from concordat.web.core.models import KindState
from concordat.web.core.plain_rows import Statement, fetched, statement
from concordat.web.records.models import MODELS
from concordat.web.records.rows import stored

# What is being worked out now notes here which kinds it read, so that its result is kept until one of them changes.
_reading: ContextVar[tuple[set[str], ...]] = ContextVar("reading", default=())
_held: dict[tuple[int, str], "Held"] = {}
_lock = threading.Lock()
HELD_SYSTEMS_KINDS = 4_000
# What rewrites records otherwise than by an act, such as erasing, raises the number of their kind by this much; an act by one.
REWRITTEN = 1_000_000


@dataclass(frozen=True, slots=True)
class Held:
    """The records of one kind at one revision, with the place of each: line in the file loaded, or the log entry."""

    revision: int
    records: tuple[Any, ...]
    places: Mapping[tuple[str, ...], tuple[int, int | None]]
    at: Mapping[tuple[str, ...], int]
    entry: int = 0

    def find(self, key: tuple[str, ...]) -> Any | None:
        """Return the record with this key, None where there is none."""
        spot = self.at.get(key)
        return None if spot is None else self.records[spot]


@contextmanager
def noting() -> Iterator[set[str]]:
    """Note which kinds are read inside."""
    read: set[str] = set()
    token = _reading.set((*_reading.get(), read))
    try:
        yield read
    finally:
        _reading.reset(token)


@contextmanager
def unnoted() -> Iterator[None]:
    """Let what is read inside count for nothing: for what does not change with it in earnest, such as attributions."""
    token = _reading.set(())
    try:
        yield
    finally:
        _reading.reset(token)


def note(*kinds: str) -> None:
    """Say that these kinds were read."""
    for read in _reading.get():
        read.update(kinds)


def revisions(system: int) -> dict[str, int]:
    """Return how often each kind of the system has changed."""
    return dict(fetched(_states(), system))


@cache
def _states() -> Statement:
    return statement(KindState.objects.filter(system=0).values_list("kind", "revision"))


def held(system: int, kind: str, revision: int) -> Held:
    """Return the records of a kind, no older than this revision."""
    found = _held.get((system, kind))
    if found is not None and found.revision > revision and found.revision == _revision(system, kind):
        # Another request came after an act that this one began before: what it holds is true, and need not be read again.
        return found
    if found is None or found.revision != revision:
        found = _load(system, kind, revision, found)
        with _lock:
            if len(_held) > HELD_SYSTEMS_KINDS:
                _held.clear()
            _held[system, kind] = found
    return found


def _load(system: int, kind: str, revision: int, before: Held | None) -> Held:
    """Read a kind; where it changes while it is read, read it again, so that number and records belong together.

    Where only acts came between, what they wrote is read and nothing else.
    """
    while True:
        goes_on = before is not None and 0 < before.revision <= revision < before.revision + REWRITTEN
        since = before.entry if goes_on else None
        rows = list(stored(kind, system, since)) if revision else []
        now = _revision(system, kind)
        if now == revision:
            break
        revision = now
    return _joined(revision, before if goes_on else None, rows)


def _revision(system: int, kind: str) -> int:
    """Return how often a kind has changed by now."""
    return KindState.objects.filter(system=system, kind=kind).values_list("revision", flat=True).first() or 0


def _joined(revision: int, before: Held | None, rows: list[tuple[Any, int, int | None]]) -> Held:
    """Return the records held before with those of the rows put in place or added."""
    records, places, at = (list(before.records), dict(before.places), dict(before.at)) if before else ([], {}, {})
    newest = before.entry if before else 0
    for record, position, entry in rows:
        key = key_of(record)
        spot = at.setdefault(key, len(records))
        if spot == len(records):
            records.append(record)
        else:
            records[spot] = record
        places[key] = (position, entry)
        newest = max(newest, entry or 0)
    return Held(revision, tuple(records), places, at, newest)


class Records(Mapping[type, tuple[Any, ...]]):
    """The records of a system by class, read when asked for."""

    def __init__(self, system: int, at: Mapping[str, int]):
        self.system, self.at = system, at

    def __getitem__(self, kind: type) -> tuple[Any, ...]:
        if kind.__name__ not in MODELS:
            raise KeyError(kind)
        note(kind.__name__)
        return held(self.system, kind.__name__, self.at.get(kind.__name__, 0)).records

    def find(self, kind: type, key: tuple[str, ...]) -> Any | None:
        """Return the record of a kind with this key, None where there is none."""
        if kind.__name__ not in MODELS:
            return None
        note(kind.__name__)
        return held(self.system, kind.__name__, self.at.get(kind.__name__, 0)).find(key)

    def __iter__(self) -> Iterator[type]:
        return (kinds_by_name()[name] for name in MODELS)

    def __len__(self) -> int:
        return len(MODELS)


class Places(Mapping[tuple[str, tuple[str, ...]], Place]):
    """Where each record stands: the line of the file it was loaded from. What an act wrote stands in the log."""

    def __init__(self, system: int, at: Mapping[str, int], bulk: Mapping[tuple[str, tuple[str, ...]], Place]):
        self.system, self.at, self.bulk = system, at, bulk

    def __getitem__(self, of: tuple[str, tuple[str, ...]]) -> Place:
        if of in self.bulk:
            return self.bulk[of]
        kind, key = of
        if kind not in MODELS:
            raise KeyError(of)
        note(kind)
        position, entry = held(self.system, kind, self.at.get(kind, 0)).places[key]
        if entry is not None:
            return Place(f"log/{entry}")
        return Place(kinds_by_name()[kind].FILE, position + 2)

    def __iter__(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield from self.bulk
        for kind in MODELS:
            yield from ((kind, key) for key in held(self.system, kind, self.at.get(kind, 0)).places)

    def __len__(self) -> int:
        return sum(1 for _ in self)
