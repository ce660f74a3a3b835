"""Whether two records say the same: takes one from a file and one of the folder, gives the fields in which they differ."""

from dataclasses import fields
from datetime import date
from typing import Any

from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.who.records import Area, Body, Coverage, Identifier, Relationship, Succession

# A later or longer note does not change a fact, and who says it does not either.
NOT_COMPARED = ("source", "note")
# In these an empty cell of a published file says nothing; elsewhere (a price, for one) it says that there is none.
SILENT_WHERE_EMPTY = (Area, Body, Identifier, Relationship, Succession)


def differing(offered: Any, there: Any) -> tuple[str, ...]:
    """Return the names of the fields that differ; capitals do not make another name."""
    return tuple(
        field.name
        for field in fields(offered)
        if field.name not in NOT_COMPARED
        and not _same(field.name, getattr(offered, field.name), getattr(there, field.name), type(offered))
    )


def _same(name: str, offered: Any, there: Any, kind: type) -> bool:
    if offered in (None, "") and (kind in SILENT_WHERE_EMPTY or name == "ends"):
        return True
    if name == "name":
        return " ".join(offered.split()).casefold() == " ".join(there.split()).casefold()
    return bool(offered == there)


class Facts:
    """The records of a folder by key and, where a key holds a day or an event's name, by what they say without it."""

    def __init__(self, system: System):
        self._by_key = {(kind, key_of(one)): one for kind, every in system.records.items() for one in every}
        self._links: dict[tuple[str, ...], list[Any]] = {}
        for one in (*system.all(Relationship), *system.all(Coverage), *system.all(Succession)):
            self._links.setdefault(_said(one), []).append(one)

    def of(self, record: Any) -> Any | None:
        """Return the record of the folder that speaks of the same thing, None where there is none."""
        there = self._by_key.get((type(record), key_of(record)))
        if there is not None or not isinstance(record, (Relationship, Coverage, Succession)):
            return there
        for one in self._links.get(_said(record), ()):
            if isinstance(record, Succession) or holds(one.starts, one.ends, record.starts or date.min):
                return one
        return None


def restated(offered: Any, there: Any) -> bool:
    """Say whether the offered link is one the folder has from an earlier day, or an event under another name."""
    return key_of(offered) != key_of(there)


def _said(record: Any) -> tuple[str, ...]:
    if isinstance(record, Relationship):
        return "relationship", record.body, record.kind, record.to
    if isinstance(record, Coverage):
        return "coverage", record.body, record.area, str(record.share)
    return "succession", record.predecessor, record.successor, str(record.on)
