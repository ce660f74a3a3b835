"""Takes a number of events, gives a small made-up log to tamper with, its signed heads and its key."""

from collections.abc import Iterator
from datetime import date

from concordat.log import BEGINNING, Builder, Stored, TreeHead, key_id, leaf_hash, next_event, public_key_of, sign

PRIVATE = bytes(range(32))
PUBLIC = public_key_of(PRIVATE)
KEYS = {key_id(PUBLIC): PUBLIC}
FIELDS = ("body", "note", "person", "vote")


def stored(count: int) -> Iterator[Stored]:
    """Give so many events, one at a time."""
    sequence, last = 0, BEGINNING
    for number in range(count):
        values = (f"Body {number % 5}", ["noted", number, None], "Person Ö", "against" if number % 3 else "for")
        event, opened = next_event(
            sequence,
            last,
            recorded_at=f"2018-09-05T14:{number // 60 % 60:02d}:{number % 60:02d}.000000Z",
            actor="Person A",
            system="made-up",
            for_body=f"body-{number % 5}",
            act="decide.vote",
            effective_on=date(2018, 9, 5),
            rulebook="2026.11",
            fields=dict(zip(FIELDS, values, strict=True)),
            salts={name: f"{number:016x}{place:016x}" for place, name in enumerate(FIELDS)},
            personal=["person"],
            supersedes=number if number % 7 == 6 else None,
        )
        sequence, last = event.sequence, event.hash
        yield Stored(event.text, event.hash, opened)


def heads(rows: list[Stored], *sizes: int) -> tuple[TreeHead, ...]:
    """Sign the head at each size."""
    builder, roots = Builder(), [Builder().root()]
    for row in rows:
        builder.add(leaf_hash(row.text.encode()))
        roots.append(builder.root())
    moments = {size: f"2018-09-{size % 28 + 1:02d}T23:00:00.000000Z" for size in sizes}
    return tuple(sign(TreeHead(size, roots[size].hex(), moments[size]), PRIVATE) for size in sizes)
