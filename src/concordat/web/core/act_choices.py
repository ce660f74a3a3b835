"""What may be chosen in a field of an act: takes the act, the field and who asks, gives codes with words; what could only be refused is left out."""

import re
import typing
from collections.abc import Mapping
from dataclasses import fields
from typing import Any, Literal

from concordat.kernel.act import Act
from concordat.publish.words import sentence
from concordat.web.core.act_records import deciding_of, is_offered, is_open, number_of, records_of
from concordat.web.core.ask import Ask
from concordat.web.core.given import plain_hint
from concordat.web.core.record_words import code_of, record_words
from concordat.web.core.wording import plainly

# Nobody finds a line in a longer list: its code is typed, and looked up when the form is checked.
MOST_CHOICES = 1_000
SEPARATORS = re.compile(r"[;\n]")

Choices = list[tuple[str, str]]
# What an act lists for a field: words, or codes with their words.
Listed = tuple[str, ...] | Mapping[str, str]


def choices_of(one: Act, ask: Ask, content: Mapping[str, Any]) -> dict[str, Choices | None]:
    """Return for each field the codes it may hold with their words; None where it is filled in freely.

    What stands in a field already is offered too: a draft or a link may name what is not offered any more. What stands in the
    other fields narrows what a field offers, where the act says how.
    """
    hints = typing.get_type_hints(one.given)
    deciding = deciding_of(one, ask)
    listed = one.choices(ask.system, ask.day, _started(one, ask, content, deciding)) if one.choices else {}
    found: dict[str, Choices | None] = {}
    for field in fields(one.given):
        plain = plain_hint(hints[field.name])
        chosen = chosen_in(content.get(field.name, ""), typing.get_origin(plain) is tuple)
        if typing.get_origin(plain) is Literal:
            found[field.name] = [(word, _sentence(word) if word else "None") for word in typing.get_args(plain)]
        elif field.name in one.refers:
            found[field.name] = _records(one, field.name, ask, chosen, deciding, listed.get(field.name))
        elif field.name in listed:
            found[field.name] = _listed(one, field.name, ask, chosen, listed[field.name])
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


def _started(one: Act, ask: Ask, content: Mapping[str, Any], deciding: frozenset[str]) -> dict[str, str]:
    """Return what stands in the form already and may narrow what else it offers: of records only those that it offers by itself.

    A link may name what its reader may not see, and a shorter list would tell of it.
    """
    texts = {name: value.strip() for name, value in content.items() if isinstance(value, str) and value.strip()}
    return {
        name: text
        for name, text in texts.items()
        if name not in one.refers
        or any(
            is_offered(one, name, ask, record, deciding)
            for record in records_of(one, name, ask)
            if code_of(record) == text
        )
    }


def _listed(one: Act, name: str, ask: Ask, chosen: tuple[str, ...], listed: Listed) -> Choices | None:
    words = _in_words(listed)
    if len(words) > MOST_CHOICES:
        return None
    kept = [word for word in chosen if word not in words]
    # What does not fit any more keeps its words.
    known = _in_words(one.choices(ask.system, ask.day, {}).get(name, ())) if kept and one.choices else {}
    return list({**words, **{word: known.get(word, word) for word in kept}}.items())


def _in_words(listed: Listed) -> Mapping[str, str]:
    return listed if isinstance(listed, Mapping) else {word: _sentence(word) if word else "None" for word in listed}


def _sentence(word: str) -> str:
    """Return a choice as people write it: a standing that programs write in capitals is a word like others."""
    plain = plainly(word, {})
    return sentence(plain.lower() if plain.isupper() else plain)


def _records(
    one: Act, name: str, ask: Ask, chosen: tuple[str, ...], deciding: frozenset[str], fitting: Listed | None
) -> Choices | None:
    """Return the records that a field offers; only those that fit, where the act says which do."""
    if (number_of(one, name, ask) if fitting is None else len(fitting)) > MOST_CHOICES:
        return None
    found = []
    for record in records_of(one, name, ask):
        code = code_of(record)
        kept = code in chosen and is_open(one, name, ask, record)
        fits = fitting is None or code in fitting
        if kept or (fits and is_offered(one, name, ask, record, deciding)):
            found.append((code, record_words(record, ask.names, ask.day)))
    return found
