"""The records that a field of an act could name: takes the act, the field and who asks, gives those records, and which of them are offered."""

import typing
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from types import SimpleNamespace
from typing import Any

from concordat.kernel.act import Act
from concordat.kernel.answer import RecordRef
from concordat.kernel.system import Record, key_of
from concordat.web.core.ask import Ask
from concordat.web.core.given import plain_hint
from concordat.web.core.readable import readable
from concordat.web.core.record_words import code_of
from concordat.who.bodies import is_alive


def records_of(one: Act, name: str, ask: Ask) -> Iterator[Record]:
    """Give every record of the kinds that a field may name."""
    return (record for rows in _rows(one.refers[name], ask) for record in rows)


def number_of(one: Act, name: str, ask: Ask) -> int:
    """Return how many there are; they are not read for that."""
    return sum(len(rows) for rows in _rows(one.refers[name], ask))


def _rows(kinds: str, ask: Ask) -> Iterator[tuple[Record, ...]]:
    wanted = kinds.split(" or ")
    return (ask.system.records[kind] for kind in ask.system.records if kind.__name__ in wanted)


def is_offered(one: Act, name: str, ask: Ask, record: Record, deciding: frozenset[str]) -> bool:
    """Say whether a field offers a record by itself: one that is there on the day, that may be read, and of a body it can be done for."""
    return (
        _fits(record, one.bodies.get(name, ""), ask.day)
        and (name not in deciding or _may(one, ask, name, code_of(record)))
        and is_open(one, name, ask, record)
    )


def is_open(one: Act, name: str, ask: Ask, record: Record) -> bool:
    """Say whether the one who asks may know of a record in a field."""
    return name not in one.readable or readable(ask, RecordRef(type(record).__name__, key_of(record)))


def _fits(record: Any, which: str, day: date) -> bool:
    """Say whether a body is one of those that a field is for: there on the day, or on any day, or a legal person."""
    if type(record).__name__ != "Body" or which == "any day":
        return True
    return is_alive(record, day) and (which != "legal person" or record.legal_person)


def deciding_of(one: Act, ask: Ask) -> frozenset[str]:
    """Return the field that says by itself for which body the act is done; none where several together do."""
    if "public" in one.roles:
        return frozenset()
    mark = "\N{REPLACEMENT CHARACTER}"
    bodies = {name for name, kinds in one.refers.items() if kinds == "Body" and _body(one, ask, name, mark) == mark}
    if bodies:
        return frozenset(bodies)
    others = [
        name
        for name, kinds in one.refers.items()
        if any(_body(one, ask, name, code) for code in _first_codes(ask, kinds))
    ]
    return frozenset(others) if len(others) == 1 else frozenset()


def _first_codes(ask: Ask, kinds: str) -> list[str]:
    return [code_of(record) for rows in _rows(kinds, ask) for record in rows[:1]]


def _may(one: Act, ask: Ask, name: str, code: str) -> bool:
    body = _body(one, ask, name, code)
    return bool(body) and ask.holds(*one.roles, body=body)


def _body(one: Act, ask: Ask, name: str, value: str) -> str:
    """Return for which body the act would be done, were this field alone filled in."""
    hints = typing.get_type_hints(one.given)
    # A day is asked for as a day: whose instrument it is may depend on it.
    empty = {field.name: ask.day if plain_hint(hints[field.name]) is date else "" for field in fields(one.given)}
    return one.body(SimpleNamespace(**empty | {name: value}), ask.system)
