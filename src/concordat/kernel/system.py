"""The system: all records of one system of bodies as frozen values, asked for by kind; the exchange between shells and rooms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any, ClassVar, Protocol, TypeVar, cast

from concordat.kernel.finding import Place
from concordat.kernel.rulebook import Rulebook


class Record(Protocol):
    """What every record class declares: the file of the system folder it lives in and the fields that identify it.

    It may also declare `BULK` (the records are rows of a table in the engine) and `REFERS`: which fields hold the code of
    another record, by class name, such as `{"of": "Area or Body"}`; reading finds codes that no record has.
    """

    FILE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]]
    __dataclass_fields__: ClassVar[dict[str, Any]]


Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Document:
    """A text kept in a file of its own: its path in the system folder, the exact text, and the SHA-256 of its bytes."""

    path: str
    text: str
    sha256: str


def document(path: str, text: str) -> Document:
    """Return a text as it will be kept: lines that end alike, one end of line after the last, with the hash of its bytes."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n").rstrip() + "\n"
    return Document(path, kept, sha256(kept.encode()).hexdigest())


@dataclass(frozen=True, slots=True)
class Settings:
    """What `system.toml` says: name, the year told, the day it is told as at, and whether the activity was generated."""

    name: str
    financial_year: str
    as_at: date
    area: str = ""
    generated: str = ""
    schema_version: int = 1


@dataclass(frozen=True)
class System:
    """Every record of a system by kind, bulk tables by name, the rulebook with local overlays, and where each record stands."""

    settings: Settings
    records: Mapping[type, tuple[Any, ...]]
    rules: Rulebook
    bulk: Mapping[str, Any] = field(default_factory=dict)
    places: Mapping[tuple[str, tuple[str, ...]], Place] = field(default_factory=dict)
    hashes: Mapping[str, str] = field(default_factory=dict)

    def all(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Return the records of one kind in file order; empty where there are none."""
        return cast(tuple[Kind, ...], self.records.get(kind, ()))

    def one(self, kind: type[Kind], *key: str) -> Kind:
        """Return the record with this key; raises LookupError where there is none."""
        found = self.find(kind, *key)
        if found is None:
            raise LookupError(f"{kind.__name__} {' '.join(key)} does not exist")
        return found

    def find(self, kind: type[Kind], *key: str) -> Kind | None:
        """Return the record with this key, None where there is none; a shell whose records have an index is asked for it."""
        indexed = getattr(self.records, "find", None)
        if indexed is not None:
            return cast(Kind | None, indexed(kind, key))
        return next((record for record in self.all(kind) if key_of(record) == key), None)


def key_of(record: Any) -> tuple[str, ...]:
    """Return what identifies a record, as text."""
    return tuple(str(getattr(record, name)) for name in record.KEY)


def hides_key(kind: type[Any]) -> bool:
    """Say whether the key of records of a class tells whom they are about, and is not named in the open."""
    return bool(getattr(kind, "HIDDEN_KEY", False))


def by_key(records: Iterable[Kind]) -> dict[tuple[str, ...], Kind]:
    """Return records by their key."""
    return {key_of(record): record for record in records}
