"""Filters that name nothing: takes what was asked for, what there is to choose and the page made, gives what is on record instead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from concordat.publish.words import days_in_words
from concordat.web.core.filters import filter_label
from concordat.web.core.page import Page, Slider

# So many of those on record are named; all of them stand in the list to choose from.
NAMED = 8


@dataclass(frozen=True, slots=True)
class Nothing:
    """What was asked for and is not on record, and what is there to choose instead."""

    what: str
    on_record: str = ""


def nothing_on_record(
    kind: type | None, query: Mapping[str, str], choices: Mapping[str, Any], page: Page, names: Mapping[str, str]
) -> tuple[Nothing, ...]:
    """Return a line for each choice that is not on record, or else one for all that were asked for where no row is left."""
    if kind is None:
        return ()
    asked = {one.name: query.get(one.name, "").strip() for one in fields(kind)}
    asked = {name: value for name, value in asked.items() if value and not isinstance(choices.get(name), Slider)}
    unknown = tuple(_unknown(kind, asked, choices, names))
    if unknown or not asked or page.figures or any(table.rows for table in page.tables):
        return unknown
    words = (f"{filter_label(kind, name)} “{_word(value, choices.get(name), names)}”" for name, value in asked.items())
    return (Nothing(f"Nothing is on record here for what was asked: {', '.join(words)}."),)


def _unknown(
    kind: type, asked: Mapping[str, str], choices: Mapping[str, Any], names: Mapping[str, str]
) -> Iterator[Nothing]:
    for name, value in asked.items():
        options = choices.get(name)
        if options is None or value in {str(code) for code, _ in options}:
            continue
        what = f"Nothing is on record here for {filter_label(kind, name)} “{_word(value, (), names)}”."
        there = [str(words) for code, words in options if code != ""]
        more = f" and {len(there) - NAMED} more" if len(there) > NAMED else ""
        yield Nothing(what, f"{'; '.join(there[:NAMED])}{more}" if there else "")


def _word(value: str, options: Sequence[tuple[Any, str]] | None, names: Mapping[str, str]) -> str:
    own = next((str(words) for code, words in options or () if str(code) == value), "")
    return own or names.get(value) or days_in_words(value[:60])
