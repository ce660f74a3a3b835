"""Entries of the log as they are shown: takes who asks and an entry, gives its fields as far as they may be read, and its proof."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from concordat.kernel.act import closed_acts
from concordat.kernel.system import hides_key
from concordat.log import Opened, TreeHead, included, inclusion, leaf_hash
from concordat.publish.words import days_in_words
from concordat.store.kinds import kinds_by_name
from concordat.web.core.act_words import label_of
from concordat.web.core.ask import Ask
from concordat.web.core.log import logbook
from concordat.web.core.models import EventField, LogEvent
from concordat.web.core.models import TreeHead as HeadRow
from concordat.web.records.current import note

CHANGES = ("add ", "amend ")
GIVEN = "given "
# What a field that was left empty is kept as; the entry's own text below the receipt has it as it is hashed.
NOTHING = ("", '""', "null", "[]")
AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Field:
    """One field that was given: its name and its value as people read them, or why it is not shown."""

    name: str
    value: str
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """One record that an entry added or amended, and whether the person who asks may open it."""

    how: str
    kind: str
    key: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as a person may read it; `working` says that something is shown that the public does not see.

    `authority` is by whose authority it was done, as it was proved then; None where it decided nothing.
    """

    given: tuple[Field, ...]
    changes: tuple[Changed, ...]
    opened: tuple[Opened, ...]
    working: bool
    authority: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """The proof that an entry stands in the log: the steps to the root of a signed head, or of the log as it is now."""

    size: int
    root: str
    steps: tuple[str, ...]
    holds: bool
    head: TreeHead | None

    def as_json(self) -> dict[str, Any]:
        """Return the proof as programs take it."""
        head = {"at": self.head.at, "key_id": self.head.key_id, "signature": self.head.signature} if self.head else None
        return {
            "size": self.size,
            "root": self.root,
            "inclusion": list(self.steps),
            "holds": self.holds,
            "signed": head,
        }


def listed(ask: Ask, *, act: str = "", body: str = "", before: str = "", most: int) -> list[LogEvent]:
    """Return the newest entries of a system, narrowed by act, body and the number they come before."""
    note(logbook.KIND)
    found = LogEvent.objects.filter(system=ask.row.slug)
    if act:
        found = found.filter(act=act)
    if body:
        found = found.filter(for_body=body)
    if before.isascii() and before.isdigit() and len(before) < 19:
        found = found.filter(sequence__lt=int(before))
    return list(found.order_by("-sequence")[:most])


def entries_of(ask: Ask, events: Sequence[LogEvent]) -> list[Shown]:
    """Return what may be read of several entries, which are read together."""
    rows: dict[int, list[EventField]] = {event.sequence: [] for event in events}
    for row in EventField.objects.filter(event__in=list(rows)).order_by("event", "position"):
        rows[row.event_id].append(row)
    return [_shown(ask, event, rows[event.sequence]) for event in events]


def entry_of(ask: Ask, event: LogEvent) -> Shown:
    """Return what may be read of an entry: all of it by those who work for its body, by others what is public."""
    return entries_of(ask, [event])[0]


def _shown(ask: Ask, event: LogEvent, rows: list[EventField]) -> Shown:
    public = {row.name for row in rows if row.open}
    whole = ask.sees(event.for_body) and event.act not in closed_acts()
    names = {row.name for row in rows} if whole else public
    given = tuple(
        _field(row, names, ask.names) for row in rows if row.name.startswith(GIVEN) and row.value not in NOTHING
    )
    changes = tuple(_changes(row, name_is_open=row.name in names) for row in rows if row.name.startswith(CHANGES))
    opened = tuple(
        Opened(row.name, row.value, row.salt or "") for row in rows if row.name in names and row.value is not None
    )
    by = next((one.read() for one in opened if one.name == AUTHORITY), None)
    return Shown(given, changes, opened, working=bool(names - public), authority=by)


def proof_of(event: LogEvent) -> Proof:
    """Return the proof of an entry against the newest signed head that covers it, else against the log as it is now."""
    row = HeadRow.objects.filter(size__gte=event.sequence).order_by("-size").first()
    head = TreeHead(row.size, row.root, row.at, row.key_id, row.signature) if row else None
    size = head.size if head else LogEvent.objects.order_by("-sequence").values_list("sequence", flat=True)[0]
    root = head.root if head else logbook.builder_at(size).root().hex()
    steps = inclusion(logbook.parts, event.sequence - 1, size)
    leaf = leaf_hash(event.text.encode("utf-8", "surrogatepass"))
    holds = included(leaf, event.sequence - 1, size, steps, bytes.fromhex(root))
    return Proof(size, root, tuple(step.hex() for step in steps), holds, head)


def _changes(row: EventField, *, name_is_open: bool) -> Changed:
    """Return the record that a field of an entry tells, such as `add Proposal ["P"]`; a key that is hidden is in its value."""
    how, kind, key = row.name.split(" ", 2)
    own = kinds_by_name().get(kind)
    if own is not None and hides_key(own) and name_is_open and row.value is not None:
        cells = json.loads(row.value)
        return Changed(how, kind, tuple(cells[field] for field in own.KEY), name_is_open)
    return Changed(how, kind, tuple(json.loads(key)), name_is_open)


def _field(row: EventField, names: Any, words: Mapping[str, str]) -> Field:
    name = label_of(row.name.removeprefix(GIVEN))
    if row.value is None:
        return Field(name, "", "erased; its commitment stays")
    if row.name not in names:
        return Field(name, "", "withheld: personal" if row.personal else "withheld: part of a working paper")
    value = _in_words(row.value)
    return Field(name, f"{words[value]} ({value})" if value in words else value)


def _in_words(kept: str) -> str:
    """Return a value as it was typed, days in words: the log keeps it as JSON, quotes and all."""
    try:
        value = json.loads(kept)
    except ValueError:
        return kept
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "\n".join(days_in_words(one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return days_in_words(value) if isinstance(value, str) else kept
