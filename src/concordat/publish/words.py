"""Words for people: takes values with their units, gives the text that pages and terminals show."""

import re
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import RecordRef, RowsRef
from concordat.kernel.money import round_half_away
from concordat.kernel.text import shown
from concordat.publish.figure_words import words_of

_NUMBER = re.compile(r"[-+]?[0-9][0-9.,/]*")
# A day by itself, not one that is part of a code or an address.
_DAY = re.compile(r"(?<![\w./-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w/-])")
MINUS = "\u2212"
KEPT_SPACE = "\u00a0"
# First parts of names that say what kind of record a figure is of; its own page says that already.
KINDS = ("request", "updates", "commitment", "question")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def in_words(value: Any, unit: str = "") -> str:
    """Return a value with its unit: `£1,234.50`, `£12`, `15 contracts`, `1 April 2017`, `yes`; “no value” for None."""
    if value is None:
        return "no value"
    text = bare(value, unit)
    if isinstance(value, bool) or not unit or (isinstance(value, str) and not _NUMBER.fullmatch(value)):
        return text
    if unit == "£" and is_number(value):
        text = text.removesuffix(".00")
        return f"{MINUS}£{text[1:]}" if text.startswith(MINUS) else f"£{text}"
    return f"{text}{KEPT_SPACE}{_of_one(unit) if is_number(value) and abs(value) == 1 else unit}"


def _of_one(unit: str) -> str:
    """Return a unit of one word as it stands after one: `body` of `bodies`, `person` of `people`."""
    if " " in unit or unit == "people":
        return "person" if unit == "people" else unit
    return f"{unit[:-3]}y" if unit.endswith("ies") else unit.removesuffix("s")


def bare(value: Any, unit: str = "") -> str:
    """Return a value without its unit, as it stands in a table cell; pounds with their pence, nothing for None."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Decimal() | int():
            return _number(value, unit)
        case float():
            return shown(value).replace("-", MINUS)
        case Fraction():
            return f"{MINUS if value < 0 else ''}{abs(value)}"
        case date():
            return f"{value.day}{KEPT_SPACE}{MONTHS[value.month - 1]}{KEPT_SPACE}{value.year}"
        case str():
            return value
        case Mapping():
            return ", ".join(f"{_key(key)}: {bare(item)}" for key, item in value.items())
        case tuple() | list():
            return ", ".join(bare(item) for item in value)
        case set() | frozenset():
            return ", ".join(sorted(bare(item) for item in value))
    if is_dataclass(value) and not isinstance(value, type):
        return ", ".join(f"{spoken(field.name)}: {bare(getattr(value, field.name))}" for field in fields(value))
    return str(value)


def is_number(value: Any) -> bool:
    """Say whether a cell is set to the right, as numbers are."""
    return isinstance(value, Decimal | int | float | Fraction) and not isinstance(value, bool)


def label(name: str, names: Mapping[str, str] | None = None, about: Collection[str] = ()) -> str:
    """Return the title of a figure from its name: `contract.conserved.RM1` gives “Value carried over: Norfolk and Norwich”.

    `names` has the words for codes; another part of the name is spoken, and left as it is where it has capitals. What a
    page is about (`about`, codes) is not said again on it; empty where the figure is what the page is about.
    """
    known = names or {}
    room, _, own = name.partition(".")
    parts = [part for part in (own or name).split(".") if part not in about or not (part in known or _is_code(part))]
    if not parts or (own in about and ("." in own or _is_code(own))):
        return ""
    if len(parts) > 1 and about and parts[0] in KINDS:
        del parts[0]
    first, *others = parts
    words = [
        known.get(part) or _within(words_of(room, part)) or (part if part != part.lower() else spoken(part).lower())
        for part in others
    ]
    head = known.get(first) or words_of(room, first) or spoken(first)
    # A number alone belongs to the words before it: “Quorum for item 2”.
    return f"{head} {words[0]}" if words and words[0].isdigit() else f"{head}{': ' if others else ''}{', '.join(words)}"


def _within(words: str) -> str:
    return words[:1].lower() + words[1:]


def _is_code(part: str) -> bool:
    return "-" in part or any(letter.isdigit() for letter in part)


def days_in_words(text: str) -> str:
    """Return a sentence with its days in words: `met on 2017-09-07` gives “met on 7 September 2017”; codes stay as they are."""
    return _DAY.sub(_day_in_words, text) if text.count("-") > 1 else text


def _day_in_words(found: re.Match[str]) -> str:
    try:
        return bare(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


def spoken(name: str) -> str:
    """Return a name for machines as people write it: `system_position` gives “System position”."""
    return sentence(name.replace("_", " ").replace("-", " ").strip())


def sentence(text: str) -> str:
    """Return `text` with a capital at its start."""
    return text[:1].upper() + text[1:]


def reference_in_words(reference: RecordRef | RowsRef) -> str:
    """Return what a reference points at: `Contract RM1-06W`, or `rows of activity where line is L1`."""
    if isinstance(reference, RecordRef):
        return f"{spoken(spoken_kind(reference.kind))} {', '.join(key for key in reference.key if key)}".strip()
    where = " and ".join(f"{spoken(key).lower()} is {value}" for key, value in reference.where.items())
    return f"Rows of {reference.table}" + (f" where {where}" if where else "")


def _number(value: Decimal | int, unit: str) -> str:
    if unit == "£" and value == round_half_away(Decimal(value)):
        value = round_half_away(Decimal(value))
    sign = MINUS if value < 0 else ""
    return f"{sign}{abs(value):,f}" if isinstance(value, Decimal) else f"{sign}{abs(value):,}"


def _key(key: Any) -> str:
    return (
        key if isinstance(key, str) else " / ".join(bare(part) for part in key) if isinstance(key, tuple) else bare(key)
    )


def spoken_kind(kind: str) -> str:
    """Return the name of a record class as people write it: `AgendaItem` gives “agenda item”."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in kind).strip()
