"""What narrows a list of bodies or places: words, a kind and a day; and the kinds that a system has."""

from dataclasses import dataclass
from datetime import date

from concordat.web.core.ask import Ask
from concordat.who.records import Area, Body


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    q: str = ""
    kind: str = ""
    on: date | None = None


def kinds_of(ask: Ask, records: type[Area | Body]) -> dict[str, list[tuple[str, str]]]:
    """Return the kinds to choose from, any kind first."""
    kinds = sorted({one.kind for one in ask.system.all(records)})
    return {"kind": [("", "any"), *((kind, kind) for kind in kinds)]}
