"""Live figures in papers: takes who asks and a text that quotes figures by name, gives it with their values and ways to their reasons."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from concordat.kernel.answer import Answer
from concordat.publish.pack.live import QUOTE
from concordat.publish.words import in_words
from concordat.web.core.ask import Ask
from concordat.web.core.year_told import year_told

NOT_THERE = "a figure that is not there"


def figures_of_year(ask: Ask) -> Mapping[str, Answer[Any]]:
    """Return the figures of the whole story by name; raises Refused where a step of it cannot be taken."""
    made: Mapping[str, Answer[Any]] = ask.remember(
        "figures of the year",
        lambda: {one.name: one for told in year_told(ask.system).outcomes for one in told.figures},
    )
    return made


def why_of(ask: Ask, name: str) -> str:
    """Return the address of the reasons of a figure of the year."""
    return ask.path(f"figures.why?figure={quote(name, safe='')}")


def with_figures(ask: Ask, text: str) -> str:
    """Return Markdown in which each figure quoted stands with its value of now, as a link to its reasons."""
    if not QUOTE.search(text):
        return text
    figures = figures_of_year(ask)
    return quoted(text, {name: (in_words(one.value, one.unit), why_of(ask, name)) for name, one in figures.items()})


def quoted(text: str, shown: Mapping[str, tuple[str, str]]) -> str:
    """Return Markdown with each figure quoted in place of its name, as a link to its reasons."""

    def one(found: re.Match[str]) -> str:
        name = found.group(1)
        value, address = shown.get(name, ("", ""))
        return f"[{value}]({address})" if value else NOT_THERE

    return QUOTE.sub(one, text)


def frozen(found: Iterable[Any]) -> dict[str, tuple[str, str]]:
    """Return the figures of a pack, as they were frozen, by name."""
    return {one.name: (one.shown, one.address) for one in found}
