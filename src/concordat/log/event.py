"""Takes what was done and the event before, gives the next event: its canonical text, its hash, its opened fields."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from concordat.log.canonical import canonical
from concordat.log.commitments import Opened, commit

# What the first event names as the hash of the event before.
BEGINNING = "0" * 64
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing done. The text holds commitments to the fields and never their values.

    `recorded_at` is UTC text with microseconds; `actor` a pseudonym; `for_body` the body it was done for; `act` the name
    of the act; `rulebook` the edition it was done under; `personal` the fields that may be erased; `supersedes` the
    number of the event that this one corrects, or None.
    """

    sequence: int
    recorded_at: str
    actor: str
    system: str
    for_body: str
    act: str
    effective_on: date
    rulebook: str
    commitments: tuple[tuple[str, str], ...]
    personal: tuple[str, ...] = ()
    supersedes: int | None = None
    previous_hash: str = BEGINNING

    @property
    def text(self) -> str:
        """The canonical text: what is stored, hashed, and put into the tree as UTF-8 bytes."""
        return canonical({name: getattr(self, name) for name in FIELDS})

    @property
    def hash(self) -> str:
        """The SHA-256 of the text, as hexadecimal text."""
        return text_hash(self.text)


FIELDS = tuple(sorted(Event.__dataclass_fields__))


# Not frozen, though nothing changes one: a long log makes millions, and each is made in a fraction of the time so.
@dataclass(slots=True, unsafe_hash=True)
class Stored:
    """One row of a stored log: the event's text, its hash, and the fields that are still open.

    `columns` are fields of the event that the store keeps beside the text to search by, such as ("actor", "Person A"):
    they have to say what the text says.
    """

    text: str
    hash: str
    opened: tuple[Opened, ...] = ()
    columns: tuple[tuple[str, Any], ...] = ()


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, as hexadecimal text."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def event_from(text: str) -> Event:
    """Return the event of a stored text; raises ValueError where it is not the canonical text of an event."""
    try:
        content = json.loads(text)
    except RecursionError:
        raise ValueError("the text is too deep for an event") from None
    if not isinstance(content, dict) or sorted(content) != list(FIELDS):
        raise ValueError("the text does not have the fields of an event")
    try:
        content["effective_on"] = date.fromisoformat(content["effective_on"])
        content["commitments"] = tuple((name, value) for name, value in content["commitments"])
        content["personal"] = tuple(content["personal"])
        event = Event(**content)
        same = event.text == text
    except (TypeError, AttributeError) as error:
        raise ValueError(f"the text is not that of an event: {error}") from None
    if not same:
        raise ValueError("the text is not canonical")
    return event


def next_event(
    last_sequence: int,
    last_hash: str,
    *,
    recorded_at: str,
    actor: str,
    system: str,
    for_body: str,
    act: str,
    effective_on: date,
    rulebook: str,
    fields: Mapping[str, Any],
    salts: Mapping[str, str],
    personal: Iterable[str] = (),
    supersedes: int | None = None,
) -> tuple[Event, tuple[Opened, ...]]:
    """Return the event that follows and its opened fields; the first follows (0, BEGINNING). Raises ValueError.

    `salts` gives every field a random text of its own; `personal` names the fields that may be erased later.
    """
    marked = tuple(sorted(set(personal)))
    unknown = sorted(set(marked) - fields.keys())
    if unknown:
        raise ValueError(f"{', '.join(unknown)} is called personal but is not a field")
    if not MOMENT.fullmatch(recorded_at):
        raise ValueError(f"{recorded_at} is not a moment such as 2026-11-26T09:30:00.000000Z")
    if last_sequence < 0 or not HASH.fullmatch(last_hash) or (last_sequence == 0) != (last_hash == BEGINNING):
        raise ValueError(
            "the event before is given by its number and hash; before the first come 0 and sixty-four noughts"
        )
    if supersedes is not None and not 0 < supersedes <= last_sequence:
        raise ValueError(f"event {supersedes} cannot be corrected: it is not in the log yet")
    opened = commit(fields, salts)
    event = Event(
        sequence=last_sequence + 1,
        recorded_at=recorded_at,
        actor=actor,
        system=system,
        for_body=for_body,
        act=act,
        effective_on=effective_on,
        rulebook=rulebook,
        commitments=tuple((field.name, field.commitment) for field in opened),
        personal=marked,
        supersedes=supersedes,
        previous_hash=last_hash,
    )
    return event, opened
