"""The log in the database: takes what was done, appends it as the next event; gives rows, heads and proofs back."""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q, TextField
from django.db.models.functions import Cast

from concordat.kernel.act import closed_acts
from concordat.log import (
    BEGINNING,
    Builder,
    Opened,
    Stored,
    TreeHead,
    leaf_hash,
    moment_text,
    next_event,
    public_key_of,
    sign,
)
from concordat.store import keys
from concordat.web.core import models
from concordat.web.core.plain_rows import Statement, fetched, statement

# Few at once: rows that the processor still holds are quicker to go through, and memory stays small.
READ_AT_ONCE = 500
ONE_WRITER = 7_305_003
# Under this name the log's own growth is counted among the kinds of a system, so that pages of the log are kept like others.
KIND = "LogEvent"
# What is kept beside an event for looking it up; verifying finds where it says other than the event itself.
COLUMNS = ("sequence", "actor", "act", "for_body", "system", "recorded_at")


def one_writer() -> None:
    """Let nobody else append until this transaction ends; SQLite's own transactions see to it already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_WRITER])


def append(
    *,
    actor: str,
    system: str,
    for_body: str,
    act: str,
    effective_on: date,
    rulebook: str,
    fields: Mapping[str, Any],
    personal: tuple[str, ...] = (),
    public: tuple[str, ...] = (),
    about: str = "",
    once: str = "",
    supersedes: int | None = None,
) -> models.LogEvent:
    """Append one event inside the transaction of what it tells; call `one_writer` first.

    `personal` fields may be erased later; `public` ones stand open in public copies of the log, and no others do.
    """
    last = models.LogEvent.objects.order_by("-sequence").values_list("sequence", "hash").first() or (0, BEGINNING)
    now = datetime.now(UTC)
    event, opened = next_event(
        *last,
        recorded_at=moment_text(now),
        actor=actor,
        system=system,
        for_body=for_body,
        act=act,
        effective_on=effective_on,
        rulebook=rulebook,
        fields=fields,
        salts=keys.new_salts(fields),
        personal=personal,
        supersedes=supersedes,
    )
    row = models.LogEvent.objects.create(
        sequence=event.sequence,
        system=system,
        for_body=for_body,
        act=act,
        actor=actor,
        recorded_at=now,
        about=about,
        once=once or secrets.token_hex(16),
        text=event.text,
        hash=event.hash,
    )
    rows = [
        models.EventField(
            event=row,
            position=at,
            name=one.name,
            value=one.value,
            salt=one.salt,
            personal=one.name in event.personal,
            open=one.name in public and one.name not in event.personal,
        )
        for at, one in enumerate(opened)
    ]
    models.EventField.objects.bulk_create(rows)
    _grow_tree(event.sequence, event.text)
    _count(system)
    return row


def _count(system: str) -> None:
    """Count one more change of the log of a system; what no system did is counted nowhere."""
    own = models.KindState.objects.filter(system__slug=system, kind=KIND)
    if not own.update(revision=F("revision") + 1):
        served = models.ServedSystem.objects.filter(slug=system).first()
        if served is not None:
            models.KindState.objects.create(system=served, kind=KIND, revision=1)


def _grow_tree(sequence: int, text: str) -> None:
    completed = builder_at(sequence - 1).add(leaf_hash(text.encode("utf-8", "surrogatepass")))
    parts = [
        models.TreePart(part=f"{level}/{(sequence >> level) - 1}", hash=one.hex())
        for level, one in enumerate(completed)
    ]
    models.TreePart.objects.bulk_create(parts)


def builder_at(size: int) -> Builder:
    """Return the tree over the first `size` events, from the parts that are kept."""
    names = [f"{level}/{(size >> level) - 1}" for level in reversed(range(size.bit_length())) if size >> level & 1]
    return Builder(size, map(tree_part, names) if len(names) < 2 else _tree_parts(names))


def _tree_parts(names: list[str]) -> list[bytes]:
    found = models.TreePart.objects.in_bulk(names)
    return [bytes.fromhex(found[name].hash) for name in names]


def tree_part(name: str) -> bytes:
    """Return one kept part of the tree."""
    return bytes.fromhex(models.TreePart.objects.get(part=name).hash)


def parts(level: int, index: int) -> bytes:
    """Return one complete part of the tree, as proofs ask for it."""
    return tree_part(f"{level}/{index}")


def size() -> int:
    """Return how many events there are; the last has this number."""
    return models.LogEvent.objects.order_by("-sequence").values_list("sequence", flat=True).first() or 0


def rows(
    first: int = 1, *, public: bool = False, also: Sequence[tuple[str, str]] = (), last: int | None = None
) -> Iterator[Stored]:
    """Give the events as stored, in order and in bounded memory; a public copy opens the public fields alone.

    `also` are the systems and bodies whose entries a public copy opens whole, as it is made for somebody who may read them.

    A long log has millions of fields: they are plain rows of the database, asked for by one statement that is made once, and
    each is let go before the next event is made. A number that is missing does not end the log.
    """
    events, fields, start = _events(last), _fields(public, also), first
    while found := fetched(events, start):
        until = found[-1][2] + 1
        waiting = iter(fetched(fields, start, until))
        field = next(waiting, None)
        for text, own, *beside, moment in found:
            opened, sequence = [], beside[0]
            while field is not None and field[0] <= sequence:
                opened.append(Opened(field[1], field[2], field[3]))
                field = next(waiting, None)
            columns = tuple(zip(COLUMNS, (*beside, as_moment(moment)), strict=True))
            yield Stored(text, own, tuple(opened), columns)
        start = until


def _events(last: int | None) -> Statement:
    """Return what asks for the next events from a number on."""
    wanted = models.LogEvent.objects.filter(sequence__gte=0)
    if last is not None:
        wanted = wanted.filter(sequence__lte=last)
    moment = Cast("recorded_at", TextField())
    columns = wanted.order_by("sequence").values_list("text", "hash", *COLUMNS[:-1], moment)
    return statement(columns[:READ_AT_ONCE])


def _fields(public: bool, also: Sequence[tuple[str, str]]) -> Statement:
    """Return what asks for the fields that can be read from one event up to another; what was erased is not there any more."""
    wanted = models.EventField.objects.filter(event__gte=0).filter(event__lt=1).filter(value__isnull=False)
    if public:
        whole = (
            Q(event__system=system, event__for_body=body) & ~Q(event__act__in=closed_acts()) for system, body in also
        )
        wanted = wanted.filter(reduce(or_, whole, Q(open=True)))
    return statement(wanted.order_by("event", "position").values_list("event_id", "name", "value", "salt"))


def as_moment(stored: str) -> str:
    """Return a moment as events write it, from the text of a database: SQLite and PostgreSQL each have their own.

    SQLite's is cut to the six digits of the microsecond. PostgreSQL's leaves off noughts at the end and names its time zone, so
    that one moment in a thousand is as long; only digits at the end tell them apart.
    """
    if len(stored) == 26 and stored[10] == " " and stored[20:].isdigit():
        return f"{stored[:10]}T{stored[11:]}Z"
    try:
        moment = datetime.fromisoformat(stored)
    except ValueError:
        return stored
    return moment_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def heads() -> tuple[TreeHead, ...]:
    """Return every signed head, oldest first."""
    return tuple(
        TreeHead(one.size, one.root, one.at, one.key_id, one.signature)
        for one in models.TreeHead.objects.order_by("size")
    )


def public_keys() -> dict[str, bytes]:
    """Return the public keys that signed heads, by their short names."""
    return {one.key_id: bytes.fromhex(one.public_key) for one in models.TreeHead.objects.all()}


def sign_head() -> models.TreeHead | None:
    """Sign the head of the log as it is now, once for each size; None where nothing happened yet."""
    last = models.LogEvent.objects.order_by("-sequence").values_list("sequence", flat=True).first()
    if last is None:
        return None
    builder = builder_at(last)
    found = models.TreeHead.objects.filter(size=builder.size).first()
    if found is not None:
        return found
    key = signing_key()
    head = sign(TreeHead(builder.size, builder.root().hex(), moment_text(datetime.now(UTC))), key)
    with transaction.atomic():
        return models.TreeHead.objects.create(
            size=head.size,
            root=head.root,
            at=head.at,
            key_id=head.key_id,
            public_key=public_key_of(key).hex(),
            signature=head.signature,
        )


def sign_head_of_today() -> models.TreeHead | None:
    """Sign the head of the log once a day; None where the day has one already or nothing happened yet."""
    last = models.TreeHead.objects.order_by("-size").values_list("at", flat=True).first()
    if last is not None and last[:10] == datetime.now(UTC).date().isoformat():
        return None
    return sign_head()


def signing_key() -> bytes:
    """Return the key that signs heads, made once where there is none."""
    return keys.signing_key(settings.SERVICE.signing_key_file or Path(settings.DATA_FOLDER) / "signing-key")
