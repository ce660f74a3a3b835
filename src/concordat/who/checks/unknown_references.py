"""Takes all records, gives a finding for every body, area or post that is named but does not exist."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from concordat.kernel.finding import Finding
from concordat.who import records
from concordat.who.checking import Facts, where

REFERRING = tuple(one for one in vars(records).values() if hasattr(one, "REFERS"))
# Suggesting near names among more than these would take longer than reading them.
MOST_TO_SUGGEST_FROM = 1000


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `unknown-body`, `unknown-area` and `unknown-post`; a kind of which nothing at all was given is not asked."""
    ids = {kind.__name__: {one.id for one in _all(facts, kind)} for kind in (records.Body, records.Area, records.Post)}
    for kind in REFERRING:
        for field, targets in kind.REFERS.items():
            names = targets.split(" or ")
            if all(ids[name] for name in names) or (names == ["Post"] and ids["Body"]):
                yield from _missing(facts, kind, field, set().union(*(ids[name] for name in names)), names[0].lower())


def _missing(facts: Facts, kind: Any, field: str, known: set[str], what: str) -> Iterator[Finding]:
    for record in _all(facts, kind):
        value = getattr(record, field)
        if value and value not in known:
            near = get_close_matches(value, known, n=1) if len(known) < MOST_TO_SUGGEST_FROM else []
            yield Finding(
                f"unknown-{what}",
                f"there is no {what} “{value}”.",
                f"A {kind.__name__.lower()} names it.",
                f"Did you mean {near[0]}?" if near else f"Add the {what}, or correct the name.",
                where(facts, record, field),
            )


def _all(facts: Facts, kind: Any) -> tuple[Any, ...]:
    return facts.all(kind)
