"""Any record by one address: takes `Kind:key`, gives the record with a title to read and what it stands on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.kernel.answer import Because, RecordRef
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System, key_of
from concordat.publish.words import bare

TITLES = ("title", "name", "says", "request", "question", "words", "text")


@dataclass(frozen=True, slots=True)
class Item:
    """One record: its kind, its key (parts of a longer key are joined with `/`), and words for it."""

    kind: str
    key: str
    title: str
    record: Any

    @property
    def address(self) -> str:
        """The item as it is written: `Kind:key`."""
        return f"{self.kind}:{self.key}"

    @property
    def because(self) -> Because:
        """The reason that the record gives."""
        return Because(self.title, record=RecordRef(self.kind, key_of(self.record)))


def item_of(record: Any) -> Item:
    """Return the item that a record is."""
    return Item(type(record).__name__, joined(key_of(record)), title_of(record), record)


def joined(key: Iterable[str]) -> str:
    """Return a key as one text."""
    return "/".join(key)


def title_of(record: Any) -> str:
    """Return words for a record: its title, name or text, else its key."""
    for name in TITLES:
        value = getattr(record, name, None)
        if isinstance(value, str) and value:
            return value
    return ", ".join(key_of(record))


def titled(record: Any, names: Mapping[str, str]) -> str:
    """Return words for a record where the names of a system are at hand: what has only a key is told by the names in it."""
    title = title_of(record)
    if title != ", ".join(key_of(record)):
        return title
    return ", ".join(names.get(part, _day(part)) for part in key_of(record) if part)


def _day(part: str) -> str:
    """Return a part of a key, a day as people write it."""
    try:
        return bare(date.fromisoformat(part))
    except ValueError:
        return part


def find(system: System, kind: str, key: str) -> Item | None:
    """Return one item; None where the system has no such record."""
    # Only the records of this kind are asked for: a shell may read each kind when it is first needed.
    own = next((known for known in system.records if known.__name__ == kind), None)
    records = system.records[own] if own else ()
    return next((item_of(one) for one in records if joined(key_of(one)) == key), None)


def by_address(system: System, kinds: Iterable[str]) -> dict[tuple[str, str], Item]:
    """Return every item of some kinds by kind and key: to be made once where many are looked for."""
    wanted = set(kinds)
    records = (one for kind in system.records if kind.__name__ in wanted for one in system.records[kind])
    return {(item.kind, item.key): item for item in map(item_of, records)}


def found_items(system: System, addresses: Iterable[str], where: Place) -> tuple[tuple[Item, ...], tuple[Finding, ...]]:
    """Return the items of addresses, and a finding for each that leads nowhere."""
    items: list[Item] = []
    findings: list[Finding] = []
    for address in addresses:
        kind, _, key = address.partition(":")
        item = find(system, kind.strip(), key.strip())
        if item:
            items.append(item)
        else:
            findings.append(_unknown(address, where))
    return tuple(items), tuple(findings)


def _unknown(address: str, where: Place) -> Finding:
    return Finding(
        "unknown-item",
        f"“{address}” leads to no record.",
        "An item is written as the kind of the record, a colon and its code.",
        "Write it such as Proposal:joint-committee; longer keys with / between their parts.",
        where,
    )
