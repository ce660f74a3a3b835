"""Remembers what rooms worked out: takes a name and a way to work it out, gives the result until something it read changes."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Any

from concordat.web.records.current import note, noting

MOST = 2_000
_lock = threading.Lock()
_locks: dict[Hashable, threading.RLock] = {}
_known: "OrderedDict[Hashable, tuple[dict[str, int], Any]]" = OrderedDict()


def remembered(system: int, at: Mapping[str, int], name: Hashable, work: Callable[[], Any]) -> Any:
    """Return the result of `work` for a system at these revisions, worked out again where a kind that it read has changed.

    `name` must say everything that the result depends on beside the system's records.
    """
    return renewed(system, at, name, lambda before: work())


def renewed(system: int, at: Mapping[str, int], name: Hashable, work: Callable[[Any], Any]) -> Any:
    """Do as `remembered`, but give `work` what it gave before, None the first time, so that it can take over what still holds."""
    key = (system, name)
    found = _valid(key, at)
    if found is None:
        # Nobody works out twice what another is working out; what depends on it waits for it, and for nothing else.
        with _lock_of(key):
            found = _valid(key, at)
            if found is None:
                before = _known.get(key)
                with noting() as read:
                    value = work(before[1] if before else None)
                found = ({kind: at.get(kind, 0) for kind in read}, value)
                _keep(key, found)
    else:
        _used(key)
    note(*found[0])
    return found[1]


def known(system: int, at: Mapping[str, int], name: Hashable) -> tuple[Any, bool]:
    """Return what is remembered by a name, None where nothing is, and whether it still holds at these revisions."""
    found = _known.get((system, name))
    if found is None:
        return None, False
    _used((system, name))
    return found[1], _holds(found, at)


def is_being_made(system: int, name: Hashable) -> bool:
    """Say whether another thread is working out what is remembered by a name."""
    lock = _lock_of((system, name))
    if lock.acquire(blocking=False):
        lock.release()
        return False
    return True


def forget() -> None:
    """Forget everything, as after a system was removed."""
    with _lock:
        _known.clear()


def _lock_of(key: Hashable) -> threading.RLock:
    with _lock:
        if len(_locks) > 10 * MOST:
            _locks.clear()
        return _locks.setdefault(key, threading.RLock())


def _keep(key: Hashable, found: tuple[dict[str, int], Any]) -> None:
    with _lock:
        _known[key] = found
        _known.move_to_end(key)
        while len(_known) > MOST:
            _known.popitem(last=False)


def _used(key: Hashable) -> None:
    """Put what was asked for again behind what nobody asks for, which is forgotten first."""
    with _lock:
        if key in _known:
            _known.move_to_end(key)


def _valid(key: Hashable, at: Mapping[str, int]) -> tuple[dict[str, int], Any] | None:
    found = _known.get(key)
    return found if found is not None and _holds(found, at) else None


def _holds(found: tuple[dict[str, int], Any], at: Mapping[str, int]) -> bool:
    return all(at.get(kind, 0) == revision for kind, revision in found[0].items())
