"""Remembers what rooms worked out: takes a name and a way to work it out, gives the result until something it read changes."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Any

from concordat.web.records.current import note, noting

MOST = 2_000
# One at a time: rooms that ask the engine share one connection, and nobody works out twice what another is working out.
_lock = threading.RLock()
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
        with _lock:
            found = _valid(key, at)
            if found is None:
                before = _known.get(key)
                with noting() as read:
                    value = work(before[1] if before else None)
                found = ({kind: at.get(kind, 0) for kind in read}, value)
                _known[key] = found
                _known.move_to_end(key)
                while len(_known) > MOST:
                    _known.popitem(last=False)
    note(*found[0])
    return found[1]


def forget() -> None:
    """Forget everything, as after a system was removed."""
    with _lock:
        _known.clear()


def _valid(key: Hashable, at: Mapping[str, int]) -> tuple[dict[str, int], Any] | None:
    found = _known.get(key)
    if found is not None and all(at.get(kind, 0) == revision for kind, revision in found[0].items()):
        return found
    return None
