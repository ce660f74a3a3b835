"""Writes a long log straight into the tables of an SQLite service, every hash true: takes the database and a number of events."""

import hashlib
import sqlite3
from pathlib import Path

from concordat.log import BEGINNING, Builder, TreeHead, key_id, leaf_hash, next_event, public_key_of, sign

AT_ONCE, EVENTS_A_DAY, BODIES = 20_000, 2_740, 50
PRIVATE = bytes(range(32))
NAMES = ("given body", "given met_on", "given note", "given present", "given proposal", "given vote")


def fill(database: Path, events: int, system: str) -> None:
    """Append so many events, with their fields, tree and daily signed heads, to an empty log."""
    connection = sqlite3.connect(database)
    for pragma in ("synchronous=OFF", "journal_mode=MEMORY", "cache_size=-400000"):
        connection.execute(f"PRAGMA {pragma}")
    tree, last, rows, fields, parts = Builder(), BEGINNING, [], [], []
    for number in range(events):
        sequence = number + 1
        body, opened = f"gen-c{number % BODIES}", _opened(number)
        recorded = f"2018-{1 + number % 12:02d}-05T14:{number // 60 % 60:02d}:{number % 60:02d}.{number:06d}"[:26] + "Z"
        text = _text(sequence, last, recorded, body, system, opened)
        if number < 3:
            _compare(text, sequence, last, recorded, body, system, opened)
        data = text.encode()
        last = hashlib.sha256(data).hexdigest()
        rows.append(
            (
                sequence,
                system,
                body,
                "decide.vote",
                f"Person {number % BODIES}",
                recorded[:-1].replace("T", " "),
                "",
                hashlib.sha256(b"once%d" % number).hexdigest(),
                text,
                last,
            )
        )
        fields += [(sequence, at, name, value, salt, 0, 1) for at, (name, value, salt) in enumerate(opened)]
        completed = tree.add(leaf_hash(data))
        parts += [(f"{level}/{(sequence >> level) - 1}", one.hex()) for level, one in enumerate(completed)]
        if sequence % EVENTS_A_DAY == 0:
            _sign(connection, tree)
        if sequence % AT_ONCE == 0 or sequence == events:
            _write(connection, rows, fields, parts)
            rows, fields, parts = [], [], []
    _sign(connection, tree)
    connection.commit()
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()


def _opened(number: int) -> list[tuple[str, str, str]]:
    values = (
        f'"gen-c{number % BODIES}"',
        '"2018-09-05"',
        '"noted, with a request for a report back"',
        str(9 + number % 9),
        f'"proposal-{number // BODIES}"',
        '"for"',
    )
    return [
        (name, value, f"{number:016x}{at:016x}") for at, (name, value) in enumerate(zip(NAMES, values, strict=True))
    ]


def _text(sequence: int, last: str, recorded: str, body: str, system: str, opened: list[tuple[str, str, str]]) -> str:
    """Return the canonical text of an event; the first few are compared with what the log itself makes."""
    commitments = ",".join(
        f'["{name}","{hashlib.sha256(f"""["{salt}","{name}",{value}]""".encode()).hexdigest()}"]'
        for name, value, salt in opened
    )
    return (
        f'{{"act":"decide.vote","actor":"Person {(sequence - 1) % BODIES}","commitments":[{commitments}],"effective_on":"2018-09-05",'
        f'"for_body":"{body}","personal":[],"previous_hash":"{last}","recorded_at":"{recorded}","rulebook":"2026.11",'
        f'"sequence":{sequence},"supersedes":null,"system":"{system}"}}'
    )


def _compare(
    text: str, sequence: int, last: str, recorded: str, body: str, system: str, opened: list[tuple[str, str, str]]
) -> None:
    import json
    from datetime import date

    event, own = next_event(
        sequence - 1,
        last,
        recorded_at=recorded,
        actor=f"Person {(sequence - 1) % BODIES}",
        system=system,
        for_body=body,
        act="decide.vote",
        effective_on=date(2018, 9, 5),
        rulebook="2026.11",
        fields={name: json.loads(value) for name, value, _ in opened},
        salts={name: salt for name, _, salt in opened},
    )
    if event.text != text or [(one.name, one.value, one.salt) for one in own] != opened:
        raise AssertionError(f"the quick writer differs from the log:\n{text}\n{event.text}")


def _sign(connection: sqlite3.Connection, tree: Builder) -> None:
    public = public_key_of(PRIVATE)
    head = sign(TreeHead(tree.size, tree.root().hex(), "2018-09-05T23:00:00.000000Z"), PRIVATE)
    connection.execute(
        "INSERT OR IGNORE INTO core_treehead (size, root, at, key_id, public_key, signature) VALUES (?, ?, ?, ?, ?, ?)",
        (head.size, head.root, head.at, key_id(public), public.hex(), head.signature),
    )


def _write(connection: sqlite3.Connection, rows: list, fields: list, parts: list) -> None:
    connection.executemany(
        "INSERT INTO core_logevent (sequence, system, for_body, act, actor, recorded_at, about, once, text, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    connection.executemany(
        "INSERT INTO core_eventfield (event_id, position, name, value, salt, personal, open) VALUES (?, ?, ?, ?, ?, ?, ?)",
        fields,
    )
    connection.executemany("INSERT INTO core_treepart (part, hash) VALUES (?, ?)", parts)
