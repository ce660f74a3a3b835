"""What may be chosen in a field of an act: takes the act, the field and who asks, gives codes with words; what could only be refused is left out."""

import re
import typing
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from types import SimpleNamespace
from typing import Any, Literal

from concordat.kernel.act import Act
from concordat.kernel.answer import RecordRef
from concordat.kernel.system import Record, key_of
from concordat.publish.words import sentence
from concordat.web.core.ask import Ask
from concordat.web.core.given import plain_hint
from concordat.web.core.readable import readable
from concordat.web.core.record_words import code_of, record_words
from concordat.web.core.wording import plainly
from concordat.who.bodies import is_alive

# Nobody finds a line in a longer list: its code is typed, and looked up when the form is checked.
MOST_CHOICES = 1_000
SEPARATORS = re.compile(r"[;\n]")

Choices = list[tuple[str, str]]


def choices_of(one: Act, ask: Ask, content: Mapping[str, Any]) -> dict[str, Choices | None]:
    """Return for each field the codes it may hold with their words; None where it is filled in freely.

    What stands in a field already is offered too: a draft or a link may name what is not offered any more.
    """
    hints = typing.get_type_hints(one.given)
    listed = one.choices(ask.system, ask.day) if one.choices else {}
    deciding = _deciding(one, ask)
    found: dict[str, Choices | None] = {}
    for field in fields(one.given):
        plain = plain_hint(hints[field.name])
        chosen = chosen_in(content.get(field.name, ""), typing.get_origin(plain) is tuple)
        if typing.get_origin(plain) is Literal:
            found[field.name] = [(word, _sentence(word) if word else "None") for word in typing.get_args(plain)]
        elif field.name in listed:
            found[field.name] = _listed(listed[field.name], chosen)
        elif field.name in one.refers:
            found[field.name] = _records(one, field.name, ask, chosen, deciding)
        else:
            found[field.name] = None
    return found


def chosen_in(value: Any, many: bool) -> tuple[str, ...]:
    """Return what stands in a field; a link gives several in one text, one a line, and people write semicolons too."""
    if isinstance(value, list | tuple):
        return tuple(value)
    text = str(value or "")
    parts = (part.strip() for part in SEPARATORS.split(text)) if many else (text,)
    return tuple(part for part in parts if part)


def _listed(listed: tuple[str, ...] | Mapping[str, str], chosen: tuple[str, ...]) -> Choices:
    words = listed if isinstance(listed, Mapping) else {word: _sentence(word) if word else "None" for word in listed}
    return list({**words, **{word: word for word in chosen if word not in words}}.items())


def _sentence(word: str) -> str:
    """Return a choice as people write it: a standing that programs write in capitals is a word like others."""
    plain = plainly(word, {})
    return sentence(plain.lower() if plain.isupper() else plain)


def _records(one: Act, name: str, ask: Ask, chosen: tuple[str, ...], deciding: frozenset[str]) -> Choices | None:
    wanted = one.refers[name].split(" or ")
    kinds = [kind for kind in ask.system.records if kind.__name__ in wanted]
    if sum(len(ask.system.records[kind]) for kind in kinds) > MOST_CHOICES:
        return None
    records: Iterable[Record] = (record for kind in kinds for record in ask.system.records[kind])
    return [
        (code, record_words(record, ask.names, ask.day))
        for record in records
        if (code := code_of(record)) in chosen
        or (
            _fits(record, one.bodies.get(name, ""), ask.day)
            and (name not in deciding or _may(one, ask, name, code))
            and (name not in one.readable or _reads(ask, record))
        )
    ]


def _reads(ask: Ask, record: Record) -> bool:
    return readable(ask, RecordRef(type(record).__name__, key_of(record)))


def _fits(record: Any, which: str, day: date) -> bool:
    """Say whether a body is one of those that a field is for: there on the day, or on any day, or a legal person."""
    if type(record).__name__ != "Body" or which == "any day":
        return True
    return is_alive(record, day) and (which != "legal person" or record.legal_person)


def _deciding(one: Act, ask: Ask) -> frozenset[str]:
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
    rows = (ask.system.records[kind][:1] for kind in ask.system.records if kind.__name__ in kinds.split(" or "))
    return [code_of(record) for own in rows for record in own]


def _may(one: Act, ask: Ask, name: str, code: str) -> bool:
    body = _body(one, ask, name, code)
    return bool(body) and ask.holds(*one.roles, body=body)


def _body(one: Act, ask: Ask, name: str, value: str) -> str:
    """Return for which body the act would be done, were this field alone filled in."""
    hints = typing.get_type_hints(one.given)
    # A day is asked for as a day: whose instrument it is may depend on it.
    empty = {field.name: ask.day if plain_hint(hints[field.name]) is date else "" for field in fields(one.given)}
    return one.body(SimpleNamespace(**empty | {name: value}), ask.system)
